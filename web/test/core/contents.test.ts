import { describe, expect, it } from "vitest";
import { entryOf, printedOn } from "../../src/core/contents";
import { movedInGrid } from "../../src/core/grid";

const entry = (title: string, page: number, level = 0) => ({ title, page, level });

describe("TAB13 a paper's contents", () => {
  const entries = [
    entry("1", 2),
    entry("1.1", 3, 1),
    entry("2", 6),
    entry("別表", 1),
    entry("3", 9),
  ];

  it("mark the heading that the page on screen stands under", () => {
    expect(entryOf(entries, 1)).toBe(3);
    expect(entryOf(entries, 2)).toBe(0);
    expect(entryOf(entries, 5)).toBe(1);
    expect(entryOf(entries, 8)).toBe(2);
    expect(entryOf(entries, 400)).toBe(4);
    expect(entryOf([], 3)).toBe(-1);
    expect(entryOf(entries.slice(0, 3), 1)).toBe(-1);
  });

  it("say a printed number only where it tells more than counting", () => {
    const outline = { labels: ["i", "", "1", "4"], entries: [] };
    expect([1, 2, 3, 4, 5].map((page) => printedOn(outline, page))).toEqual([
      "i",
      undefined,
      "1",
      undefined,
      undefined,
    ]);
  });

  it("are walked through with the arrow keys, never out of the grid", () => {
    expect(movedInGrid("ArrowRight", 0, 10, 4)).toBe(1);
    expect(movedInGrid("ArrowDown", 1, 10, 4)).toBe(5);
    expect(movedInGrid("ArrowUp", 1, 10, 4)).toBeUndefined();
    expect(movedInGrid("ArrowDown", 8, 10, 4)).toBeUndefined();
    expect(movedInGrid("End", 3, 10, 4)).toBe(9);
    expect(movedInGrid("Home", 3, 10, 4)).toBe(0);
    expect(movedInGrid("a", 3, 10, 4)).toBeUndefined();
  });
});
