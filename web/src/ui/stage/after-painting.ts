/** Does what can wait once that which was painted now is on the screen, so as not to hold it up. */
export function afterPainting(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work, 0));
}
