/** Where a key moves to in a grid of buttons; undefined when the key does not move. */
export function movedInGrid(
  key: string,
  at: number,
  count: number,
  columns: number,
): number | undefined {
  const to = wanted(key, at, count, columns);
  return to === undefined || to < 0 || to >= count ? undefined : to;
}

function wanted(key: string, at: number, count: number, columns: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return at + 1;
    case "ArrowLeft":
      return at - 1;
    case "ArrowDown":
      return at + columns;
    case "ArrowUp":
      return at - columns;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
