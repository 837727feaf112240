import type { PageGeometry } from "../wire/messages";
import type { Box, Size } from "./viewport";

/** How far somebody has turned a page on the own screen, in degrees clockwise, beyond how it is shown to all. */
export type Turn = 0 | 90 | 180 | 270;

/** A quarter to the right, or to the left. */
export function turnedBy(turn: Turn, by: 1 | -1): Turn {
  return ((turn + by * 90 + 360) % 360) as Turn;
}

/** A page as its reader has turned it. */
export function turnedPage(page: PageGeometry, turn: Turn): PageGeometry {
  return turn === 0 ? page : { ...page, rotation: (page.rotation + turn) % 360 };
}

/** The stage and the box on it as they would be if both were turned back: how the page's picture lies. */
export function turnedBack(stage: Size, box: Box, turn: Turn): { stage: Size; box: Box } {
  const { x, y, width, height } = box;
  const lying = { width: stage.height, height: stage.width };
  switch (turn) {
    case 0:
      return { stage, box };
    case 90:
      return {
        stage: lying,
        box: { x: y, y: stage.width - x - width, width: height, height: width },
      };
    case 180:
      return { stage, box: { ...box, x: stage.width - x - width, y: stage.height - y - height } };
    case 270:
      return {
        stage: lying,
        box: { x: stage.height - y - height, y: x, width: height, height: width },
      };
  }
}

/**
 * The matrix [a, b, c, d, e, f] of a canvas that takes pixels of a stage turned back to those of the stage itself.
 *
 * @param stage as it is, not turned back
 */
export function turnMatrix(
  { width, height }: Size,
  turn: Turn,
): readonly [number, number, number, number, number, number] {
  switch (turn) {
    case 0:
      return [1, 0, 0, 1, 0, 0];
    case 90:
      return [0, 1, -1, 0, width, 0];
    case 180:
      return [-1, 0, 0, -1, width, height];
    case 270:
      return [0, -1, 1, 0, 0, height];
  }
}
