import { describe, expect, test } from "vitest";
import { byPlace } from "../../src/core/by-place";
import { caught, within } from "../../src/ink/lasso";
import type { Stroke } from "../../src/wire/messages";
import { a4, page, stroke } from "../core/fixtures";

const geometry = a4;

const square = (left: number, top: number, right: number, bottom: number) => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** From (1000, 1000) to (4000, 1000). */
const line: Stroke = {
  ...stroke("s1"),
  points: [1000, 1000, 128, 0, 1000, 0, 0, 8, 1000, 0, 0, 8, 1000, 0, 0, 8],
};
const stamp: Stroke = {
  ...stroke("s2"),
  pen: { kind: "stamp", color: "#ce0000", width: 1_600 },
  points: [5000, 5000, 128, 0],
  text: "済",
};

describe("INK11 a loop takes what it mostly encloses", () => {
  test.each([
    ["all of it", square(500, 500, 4500, 1500), true],
    ["half of it", square(500, 500, 2500, 1500), true],
    ["less", square(500, 500, 1500, 1500), false],
    ["none", square(500, 1100, 4500, 1500), false],
  ])("%s", (_name, loop, taken) => {
    expect(caught(geometry, line, loop)).toBe(taken);
  });

  test("a stamp by its middle", () => {
    expect(caught(geometry, stamp, square(4900, 4900, 5100, 5100))).toBe(true);
    expect(caught(geometry, stamp, square(3000, 3000, 4900, 7000))).toBe(false);
  });

  test("a loop that crosses itself or is a line encloses no more than it does", () => {
    expect(within([], { x: 0, y: 0 })).toBe(false);
    expect(within([{ x: 0, y: 0 }], { x: 0, y: 0 })).toBe(false);
    expect(within(square(0, 0, 10, 10), { x: 5, y: 5 })).toBe(true);
  });
});

test("INK11 each stroke is changed on its layer and its version of the page", () => {
  const strokes = [
    { layer: "private" as const, stroke: stroke("s1") },
    { layer: "shared" as const, stroke: stroke("s2") },
    { layer: "private" as const, stroke: stroke("s3") },
    { layer: "private" as const, stroke: stroke("s4", page(2)) },
  ];
  const changes = byPlace(strokes, (on, ids) => ({ type: "erase", page: on, strokes: ids }));
  expect(changes.map(([layer, change]) => [layer, "strokes" in change && change.strokes])).toEqual([
    ["private", ["s1", "s3"]],
    ["shared", ["s2"]],
    ["private", ["s4"]],
  ]);
});
