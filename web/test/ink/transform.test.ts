import { describe, expect, test } from "vitest";
import {
  displaySize,
  fromDisplay,
  fromUserSpace,
  inkMatrix,
  type Place,
  toDisplay,
  toUserSpace,
} from "../../src/ink/transform";
import { vectors } from "./vectors";

describe("INK2 ink lies where the page transforms say", () => {
  test.each(vectors.transforms)("$page.rotation degrees, unit $page.userUnit, $ink", (vector) => {
    const { page } = vector;
    const ink = place(vector.ink);
    near(toDisplay(page, ink), place(vector.display), 1e-6);
    near(fromDisplay(page, place(vector.display)), ink, 0.01);
    near(toUserSpace(page, ink), place(vector.userSpace), 1e-6);
    near(fromUserSpace(page, place(vector.userSpace)), ink, 0.01);
    const size = displaySize(page);
    near({ x: size.width, y: size.height }, place(vector.displaySize), 1e-6);
  });

  test.each(vectors.transforms)(
    "matrix: $page.rotation degrees, $ink",
    ({ page, ink, display }) => {
      const [a, b, c, d, e, f] = inkMatrix(page, 1600, 900);
      const pixel = { x: a * ink[0] + c * ink[1] + e, y: b * ink[0] + d * ink[1] + f };
      near(pixel, { x: display[0] * 1600, y: display[1] * 900 }, 1e-3);
    },
  );
});

function place(pair: readonly [number, number]): Place {
  return { x: pair[0], y: pair[1] };
}

function near(actual: Place, expected: Place, tolerance: number): void {
  expect(Math.abs(actual.x - expected.x)).toBeLessThan(tolerance);
  expect(Math.abs(actual.y - expected.y)).toBeLessThan(tolerance);
}
