import { describe, expect, test } from "vitest";
import { STAMP_PEN } from "../../src/core/tools";
import { boxOf } from "../../src/ink/moved";
import { lettersAt } from "../../src/ui/stage/placing";
import type { StrokeId } from "../../src/wire/ids";
import { as, page } from "../core/fixtures";

const id = as<StrokeId>("s1");

/** An A4 page as 595 by 842 pixels of the stage, from (100, 50). */
const sheet = (rotation: number) => {
  const [width, height] = rotation % 180 === 0 ? [595.28, 841.89] : [841.89, 595.28];
  const paper = {
    cropLeft: 0,
    cropBottom: 0,
    width: 59_528,
    height: 84_189,
    rotation,
    userUnit: 100,
  };
  return { page: page(1), geometry: paper, paper, box: { x: 100, y: 50, width, height } };
};

describe("INK10 a stamp goes where the finger lets go of it", () => {
  test("with its middle there", () => {
    const { points } = lettersAt(sheet(0), { x: 300, y: 250 }, STAMP_PEN, "済", id);
    expect(points).toEqual([20_000, 20_000, 128, 0]);
  });

  test.each([0, 90, 180, 270])("wholly on a page that is turned by %i", (rotation) => {
    const on = sheet(rotation);
    for (const x of [100, 100 + on.box.width]) {
      for (const y of [50, 50 + on.box.height]) {
        const stamp = lettersAt(on, { x, y }, STAMP_PEN, "要確認", id);
        const box = boxOf(on.geometry, stamp);
        expect(box.left).toBeGreaterThanOrEqual(-1);
        expect(box.top).toBeGreaterThanOrEqual(-1);
        expect(box.right).toBeLessThanOrEqual(59_529);
        expect(box.bottom).toBeLessThanOrEqual(84_190);
      }
    }
  });

  test("with its point on the page where it is larger than the page", () => {
    const small = { ...sheet(0).geometry, width: 2_000, height: 2_000 };
    const on = { ...sheet(0), geometry: small, paper: small };
    const { points } = lettersAt(on, { x: 110, y: 60 }, STAMP_PEN, "要確認", id);
    expect(points[0]).toBeGreaterThanOrEqual(0);
    expect(points[0]).toBeLessThanOrEqual(2_000);
  });
});
