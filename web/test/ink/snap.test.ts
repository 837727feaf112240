import { describe, expect, test } from "vitest";
import { snapped } from "../../src/ink/snap";
import type { Stroke } from "../../src/wire/messages";
import { stroke } from "../core/fixtures";

/** A line of ten letters of 1000 each at (10000, 20000), the next one below, and a column beside. */
const runs = [
  ...[0, 10, 10_000, 20_000, 10_000, 1_000, 0],
  ...[11, 10, 10_000, 21_600, 10_000, 1_000, 0],
  ...[22, 10, 40_000, 20_000, 1_000, 10_000, 1],
];

const marker = (...places: readonly (readonly [number, number])[]): Stroke => ({
  ...stroke("m1"),
  pen: { kind: "marker", color: "#ffd43d", width: 1_400 },
  points: places.flatMap(([x, y], i) => {
    const before = places[i - 1] ?? [0, 0];
    return [x - before[0], y - before[1], i === 0 ? 128 : 0, i === 0 ? 0 : 8];
  }),
});

/** Where the ink begins and ends, and its middle. */
function laid(found: Stroke | undefined) {
  if (found === undefined) return undefined;
  const [x = 0, y = 0, , , dx = 0, dy = 0] = found.points;
  return { from: [x, y], to: [x + dx, y + dy], width: found.pen.width };
}

describe("INK14 a marker along a line of words is laid straight over them", () => {
  test("from letter to letter, as high as the line", () => {
    const found = snapped(marker([11_900, 20_300], [14_000, 20_800], [17_100, 20_400]), runs);
    expect(laid(found)).toEqual({ from: [12_385, 20_500], to: [16_615, 20_500], width: 1_100 });
    expect(found?.id).toBe("m1");
    expect(found?.pen.color).toBe("#ffd43d");
  });

  test("drawn backwards too", () => {
    const found = snapped(marker([17_100, 20_400], [14_000, 20_800], [11_900, 20_300]), runs);
    expect(laid(found)?.from).toEqual([12_385, 20_500]);
  });

  test("past the end of the line it ends with the words", () => {
    const found = snapped(marker([15_000, 20_500], [22_000, 20_500]), runs);
    expect(laid(found)?.to).toEqual([20_000 - 385, 20_500]);
  });

  test("in vertical writing", () => {
    const found = snapped(marker([40_300, 20_100], [40_700, 24_900]), runs);
    expect(laid(found)).toEqual({ from: [40_500, 20_385], to: [40_500, 24_615], width: 1_100 });
  });

  test.each([
    ["where no words are", marker([10_000, 50_000], [20_000, 50_000])],
    ["between two lines", marker([10_000, 21_300], [20_000, 21_300])],
    ["across lines", marker([12_000, 20_500], [16_000, 22_100])],
    ["mostly beside the words", marker([18_000, 20_500], [30_000, 20_500])],
    ["a dot", marker([12_500, 20_500])],
    ["a short dash", marker([12_400, 20_500], [13_300, 20_500])],
    ["a loop round words", marker([12_000, 19_000], [18_000, 19_500], [18_000, 21_900])],
    ["a pen", { ...marker([12_000, 20_500], [18_000, 20_500]), pen: stroke("p").pen }],
  ])("stays as it was drawn: %s", (_name, drawn) => {
    expect(snapped(drawn, runs)).toBeUndefined();
  });

  test("a page without words changes nothing", () => {
    expect(snapped(marker([12_000, 20_500], [18_000, 20_500]), [])).toBeUndefined();
  });
});
