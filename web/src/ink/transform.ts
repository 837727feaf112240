import type { PageGeometry } from "../wire/messages";

/**
 * The three ways to name a place on a page, and the ways between them: ink (hundredths of a point of the crop box, origin
 * top left, y down, before rotation), display (fractions of the page as it is shown, rotated), and the PDF's user space
 * (y up). docs/INK.md has the table.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The size of the page as it is shown, in 1/72 inch. */
export function displaySize(page: PageGeometry): {
  readonly width: number;
  readonly height: number;
} {
  const scale = page.userUnit / 10_000;
  return page.rotation % 180 === 0
    ? { width: page.width * scale, height: page.height * scale }
    : { width: page.height * scale, height: page.width * scale };
}

/** From ink to fractions of the shown page, 0 to 1 from its top left corner. */
export function toDisplay(page: PageGeometry, { x, y }: Place): Place {
  const u = x / page.width;
  const v = y / page.height;
  switch (page.rotation) {
    case 90:
      return { x: 1 - v, y: u };
    case 180:
      return { x: 1 - u, y: 1 - v };
    case 270:
      return { x: v, y: 1 - u };
    default:
      return { x: u, y: v };
  }
}

/** From fractions of the shown page to ink. */
export function fromDisplay(page: PageGeometry, { x, y }: Place): Place {
  switch (page.rotation) {
    case 90:
      return { x: y * page.width, y: (1 - x) * page.height };
    case 180:
      return { x: (1 - x) * page.width, y: (1 - y) * page.height };
    case 270:
      return { x: (1 - y) * page.width, y: x * page.height };
    default:
      return { x: x * page.width, y: y * page.height };
  }
}

/** From ink to the PDF's user space, in its units. */
export function toUserSpace(page: PageGeometry, { x, y }: Place): Place {
  return { x: (page.cropLeft + x) / 100, y: (page.cropBottom + page.height - y) / 100 };
}

/** From the PDF's user space to ink. */
export function fromUserSpace(page: PageGeometry, { x, y }: Place): Place {
  return { x: x * 100 - page.cropLeft, y: page.cropBottom + page.height - y * 100 };
}

/**
 * The matrix [a, b, c, d, e, f] of a canvas or SVG that takes ink to pixels of the shown page, for drawing whole shapes:
 * x' = a x + c y + e, y' = b x + d y + f.
 *
 * @param width of the shown page in pixels
 * @param height of the shown page in pixels
 */
export function inkMatrix(
  page: PageGeometry,
  width: number,
  height: number,
): readonly [number, number, number, number, number, number] {
  const origin = toDisplay(page, { x: 0, y: 0 });
  const right = toDisplay(page, { x: page.width, y: 0 });
  const down = toDisplay(page, { x: 0, y: page.height });
  return [
    ((right.x - origin.x) * width) / page.width,
    ((right.y - origin.y) * height) / page.width,
    ((down.x - origin.x) * width) / page.height,
    ((down.y - origin.y) * height) / page.height,
    origin.x * width,
    origin.y * height,
  ];
}
