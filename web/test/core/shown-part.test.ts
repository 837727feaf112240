import { describe, expect, it } from "vitest";
import { partOf, viewOfPart } from "../../src/core/shown-part";
import { boxOf, WHOLE_PAGE } from "../../src/core/viewport";
import { displaySize } from "../../src/ink/transform";
import { page } from "./fixtures";

const tablet = { width: 1180, height: 820 };
const wall = { width: 1920, height: 1000 };

const sheet = (rotation: number) => ({
  cropLeft: -1000,
  cropBottom: 500,
  width: 59528,
  height: 84189,
  rotation,
  userUnit: 100,
});

describe("SIG6 the enlarged part", () => {
  it("is nothing while the whole page can be seen", () => {
    const geometry = sheet(0);
    const box = boxOf(tablet, displaySize(geometry), WHOLE_PAGE, 12);
    expect(partOf(page(1), geometry, box, tablet)).toBeNull();
  });

  for (const rotation of [0, 90, 180, 270]) {
    it(`is whole on a screen of another shape, at rotation ${rotation}`, () => {
      const geometry = sheet(rotation);
      const view = { fit: "page", zoom: 3, x: 0.7, y: 0.4 } as const;
      const box = boxOf(tablet, displaySize(geometry), view, 12);
      const part = partOf(page(1), geometry, box, tablet);
      if (part === null) throw new Error("nothing is enlarged");
      const there = boxOf(wall, displaySize(geometry), viewOfPart(part, geometry, wall), 0);
      const seen = partOf(page(1), geometry, there, wall);
      if (seen === null) throw new Error("the wall shows the whole page");
      const slack = 600;
      expect(seen.left).toBeLessThanOrEqual(part.left + slack);
      expect(seen.top).toBeLessThanOrEqual(part.top + slack);
      expect(seen.left + seen.width).toBeGreaterThanOrEqual(part.left + part.width - slack);
      expect(seen.top + seen.height).toBeGreaterThanOrEqual(part.top + part.height - slack);
    });
  }
});
