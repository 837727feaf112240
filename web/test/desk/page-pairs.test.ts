import { describe, expect, it } from "vitest";
import { candidates, counted, pairs } from "../../src/desk/page-pairs";

const kept = (from: number, equal = true) => ({ from, equal });
const inserted = { from: 0, equal: false };

describe("REV9 the comparison at the desk", () => {
  const origins = [inserted, kept(1), kept(2, false), kept(4)];

  it("lists pages in reading order, those that are gone where they stood", () => {
    expect(pairs(origins, 5)).toEqual([
      { is: "inserted", page: 1 },
      { is: "kept", page: 2, from: 1, equal: true },
      { is: "kept", page: 3, from: 2, equal: false },
      { is: "removed", from: 3 },
      { is: "kept", page: 4, from: 4, equal: true },
      { is: "removed", from: 5 },
    ]);
  });

  it("lists every old page once, also where pages changed places", () => {
    const lines = pairs([kept(3), kept(1)], 3);
    expect(lines.filter(({ is }) => is === "removed")).toEqual([{ is: "removed", from: 2 }]);
  });

  it("counts them", () => {
    expect(counted(pairs(origins, 5))).toEqual({ equal: 2, changed: 1, inserted: 1, removed: 2 });
  });

  it("offers the old pages nearby that no other page has come from", () => {
    expect(candidates(origins, 0, 5)).toEqual([3, 5]);
    expect(candidates(origins, 2, 5)).toEqual([2, 3, 5]);
  });
});
