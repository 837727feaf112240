import { describe, expect, test } from "vitest";
import { strokeShape } from "../../src/ink/shape";
import { vectors } from "./vectors";

describe("INK1 a stroke has the shape of docs/INK.md", () => {
  test.each(vectors.strokes)("$name", ({ pen, points, shape }) => {
    const actual = strokeShape(pen, points);
    expect(actual.kind).toBe(shape.kind);
    const numbers = actual.kind === "fill" ? actual.outline : actual.points;
    const expected = shape.kind === "fill" ? shape.outline : shape.points;
    expect(numbers.length).toBe(expected.length);
    expect(furthest(numbers, expected)).toBeLessThan(0.01);
    if (actual.kind === "line" && shape.kind === "line") {
      expect(actual.width).toBe(shape.width);
    }
  });
});

function furthest(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))));
}
