import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { touchesInk } from "../../src/ink/hit";
import { letteringBox, letteringOf } from "../../src/ink/lettering";
import { boxOf, kept, moved } from "../../src/ink/moved";
import type { PageGeometry, Pen, Stroke } from "../../src/wire/messages";
import { stroke } from "../core/fixtures";

interface Vector {
  readonly name: string;
  readonly pen: Pen;
  readonly text: string;
  readonly rotation: number;
  readonly lines: readonly string[];
  readonly size: readonly number[];
  readonly box: readonly number[];
}

/** Java reads them too. */
const vectors = JSON.parse(
  readFileSync(new URL("../../../src/test/resources/ink/letterings.json", import.meta.url), "utf8"),
) as readonly Vector[];

const page = (rotation = 0): PageGeometry => ({
  cropLeft: 0,
  cropBottom: 0,
  width: 59_528,
  height: 84_189,
  rotation,
  userUnit: 100,
});

const letters = (pen: Pen, text: string): Stroke => ({
  ...stroke("s1"),
  pen,
  text,
  points: [10_000, 20_000, 128, 0],
});

describe("INK6 letters are set by docs/INK.md", () => {
  test.each(vectors)("$name", ({ pen, text, rotation, lines, size, box }) => {
    const { width, height, lines: broken } = letteringOf(pen, text);
    expect(broken).toEqual(lines);
    expect([width, height]).toEqual(size);
    const { left, top, right, bottom } = letteringBox(page(rotation), letters(pen, text));
    expect([left, top, right, bottom].map(Math.round)).toEqual(box);
  });

  test("the eraser takes a stamp anywhere in its frame", () => {
    const stamp = letters({ kind: "stamp", color: "#ce0000", width: 1_600 }, "済");
    expect(touchesInk(page(), stamp, { x: 11_200, y: 20_000 }, 50)).toBe(true);
    expect(touchesInk(page(), stamp, { x: 11_300, y: 20_000 }, 50)).toBe(true);
    expect(touchesInk(page(), stamp, { x: 11_400, y: 20_000 }, 50)).toBe(false);
  });
});

describe("what is moved", () => {
  const stamp = letters({ kind: "stamp", color: "#ce0000", width: 1_600 }, "済");

  test("keeps its form", () => {
    expect(moved(stroke("s1"), 5, -7).points).toEqual([105, 93, 128, 0, 50, 0, 0, 8]);
  });

  test("stays on its page", () => {
    const box = boxOf(page(), stamp);
    expect(kept(page(), box, -90_000, 90_000)).toEqual({ dx: -8_720, dy: 84_189 - 21_280 });
  });
});
