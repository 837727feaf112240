import { describe, expect, test } from "vitest";
import { strokeTouched } from "../../src/ink/hit";
import type { Pen } from "../../src/wire/messages";

const pen: Pen = { kind: "pen", color: "#1a1a1a", width: 200 };
/** From (1000, 1000) to (3000, 1000), one point wide on each side of its line. */
const stroke = [1000, 1000, 128, 0, 2000, 0, 0, 50];

describe("INK4 the eraser takes the strokes that it touches", () => {
  test.each([
    ["on the line", 2000, 1000, 0, true],
    ["beside the line, touching the ink", 2000, 1149, 50, true],
    ["beside the ink", 2000, 1151, 50, false],
    ["past the end, touching the cap", 3149, 1000, 50, true],
    ["past the cap", 3151, 1000, 50, false],
    ["far away", 30_000, 30_000, 500, false],
  ])("%s", (_name, x, y, radius, touched) => {
    expect(strokeTouched(pen, stroke, { x, y }, radius)).toBe(touched);
  });

  test("a dot", () => {
    expect(strokeTouched(pen, [500, 500, 128, 0], { x: 640, y: 500 }, 50)).toBe(true);
    expect(strokeTouched(pen, [500, 500, 128, 0], { x: 660, y: 500 }, 50)).toBe(false);
  });
});
