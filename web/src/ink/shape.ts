import type { StrokePoints } from "../wire/ids";
import type { Pen } from "../wire/messages";
import { centreLine, type Sample } from "./centre";
import { outlineOf } from "./outline";

/** The opacity of a marker; it is blended by multiply. */
export const MARKER_OPACITY = 0.4;

/**
 * What a stroke looks like on its page, by docs/INK.md: the same on tablets and in the archive. Coordinates are
 * hundredths of a point of the crop box, x and y in turn.
 *
 * - fill: a closed polygon to fill by the nonzero rule;
 * - line: a line of constant width to stroke with round caps and joins.
 *
 * Colour, opacity and blending follow from the pen, not from the kind of shape: a marker's dot is a fill.
 */
export type StrokeShape =
  | { readonly kind: "fill"; readonly outline: readonly number[] }
  | { readonly kind: "line"; readonly points: readonly number[]; readonly width: number };

/** The shape of a stroke; of a stroke that still grows, `GrowingStroke` is the cheaper way. */
export function strokeShape(pen: Pen, points: StrokePoints): StrokeShape {
  return shapeOf(pen, centreLine(pen, points));
}

/** The shape of a centre line or of a part of it. */
export function shapeOf(pen: Pen, samples: readonly Sample[]): StrokeShape {
  return pen.kind === "marker" && samples.length > 1
    ? { kind: "line", points: samples.flatMap((sample) => [sample.x, sample.y]), width: pen.width }
    : { kind: "fill", outline: outlineOf(samples) };
}
