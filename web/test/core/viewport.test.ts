import { describe, expect, it } from "vitest";
import { boxOf, panned, WHOLE_PAGE, zoomed } from "../../src/core/viewport";

const stage = { width: 1000, height: 800 };
const sheet = { width: 595, height: 842 };
const box = (view: typeof WHOLE_PAGE) => boxOf(stage, sheet, view, 0);

describe("how a page lies on the stage", () => {
  it("is whole and in the middle at first", () => {
    const { x, y, width, height } = box(WHOLE_PAGE);
    expect(height).toBeCloseTo(800);
    expect(y).toBeCloseTo(0);
    expect(x).toBeCloseTo((1000 - width) / 2);
  });

  it("keeps the point under the fingers while it comes nearer", () => {
    const before = box(WHOLE_PAGE);
    const at = { x: 500, y: 400 };
    const after = box(zoomed(WHOLE_PAGE, stage, before, 3, at));
    expect((at.x - after.x) / after.width).toBeCloseTo((at.x - before.x) / before.width);
    expect((at.y - after.y) / after.height).toBeCloseTo((at.y - before.y) / before.height);
  });

  it("never leaves the stage empty beside a large page", () => {
    const near = zoomed(WHOLE_PAGE, stage, box(WHOLE_PAGE), 4, { x: 500, y: 400 });
    const { x, y } = box(panned(near, stage, box(near), 5_000, 5_000));
    expect([x, y]).toEqual([0, 0]);
  });
});
