import { describe, expect, test } from "vitest";
import { type Turn, turnedBack, turnedBy, turnedPage, turnMatrix } from "../../src/core/turned";
import { boxOf, WHOLE_PAGE } from "../../src/core/viewport";
import { displaySize, toDisplay } from "../../src/ink/transform";

const STAGE = { width: 800, height: 600 };
const TURNS = [0, 90, 180, 270] as const;

const paper = (rotation: number) => ({
  cropLeft: 0,
  cropBottom: 0,
  width: 59_528,
  height: 84_189,
  rotation,
  userUnit: 100,
});

/** Where ink of a page lies on the stage, by the page as its reader has turned it. */
function byInk(rotation: number, turn: Turn, ink: { x: number; y: number }) {
  const shown = turnedPage(paper(rotation), turn);
  const box = boxOf(STAGE, displaySize(shown), WHOLE_PAGE, 10);
  const { x, y } = toDisplay(shown, ink);
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

/** Where the same place of the page's picture lies, by the stage turned back. */
function byPicture(rotation: number, turn: Turn, ink: { x: number; y: number }) {
  const shown = turnedPage(paper(rotation), turn);
  const { box } = turnedBack(STAGE, boxOf(STAGE, displaySize(shown), WHOLE_PAGE, 10), turn);
  const { x, y } = toDisplay(paper(rotation), ink);
  const [a, b, c, d, e, f] = turnMatrix(STAGE, turn);
  const at = { x: box.x + x * box.width, y: box.y + y * box.height };
  return { x: a * at.x + c * at.y + e, y: b * at.x + d * at.y + f };
}

describe("TAB23 a page that its reader turns", () => {
  test.each(TURNS.flatMap((rotation) => TURNS.map((turn) => ({ rotation, turn }))))(
    "keeps its ink where its picture has it: $rotation turned by $turn",
    ({ rotation, turn }) => {
      for (const ink of [
        { x: 0, y: 0 },
        { x: 10_000, y: 70_000 },
        { x: 59_528, y: 84_189 },
      ]) {
        const picture = byPicture(rotation, turn, ink);
        const drawn = byInk(rotation, turn, ink);
        expect(picture.x).toBeCloseTo(drawn.x, 6);
        expect(picture.y).toBeCloseTo(drawn.y, 6);
      }
    },
  );

  test.each(TURNS)("fills the stage turned back by %i as it fills the stage", (turn) => {
    const page = displaySize(turnedPage(paper(0), turn));
    const box = boxOf(STAGE, page, WHOLE_PAGE, 10);
    const back = turnedBack(STAGE, box, turn);
    expect(back.box.width / back.box.height).toBeCloseTo(595.28 / 841.89, 6);
    expect(back.stage.width * back.stage.height).toBe(STAGE.width * STAGE.height);
  });

  test("is as it was after four quarters, either way", () => {
    for (const by of [1, -1] as const) {
      const turns = [0, 1, 2, 3].reduce<Turn>((turn) => turnedBy(turn, by), 0);
      expect(turns).toBe(0);
    }
    expect(turnedBy(0, -1)).toBe(270);
  });
});
