import type { VisibleStroke } from "../../core/visible";
import { hasLetters } from "../../ink/lettering";
import { type StrokeShape, strokeShape } from "../../ink/shape";
import type { Stroke } from "../../wire/messages";

/** A shape that a brush can draw again and again. */
export interface DrawnShape {
  readonly path: Path2D;
  readonly lineWidth: number;
}

const shapes = new WeakMap<Stroke, DrawnShape>();

/** A path of a shape, in hundredths of a point. */
export function drawn(shape: StrokeShape): DrawnShape {
  const path = new Path2D();
  const numbers = shape.kind === "fill" ? shape.outline : shape.points;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const x = numbers[i] ?? 0;
    const y = numbers[i + 1] ?? 0;
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  if (shape.kind === "fill") path.closePath();
  return { path, lineWidth: shape.kind === "line" ? shape.width : 0 };
}

/** The shape of a stroke, built when it is first asked for. */
export function shapeOfStroke(stroke: Stroke): DrawnShape {
  const known = shapes.get(stroke);
  if (known !== undefined) return known;
  const shape = drawn(strokeShape(stroke.pen, stroke.points));
  shapes.set(stroke, shape);
  return shape;
}

/** Whether a stroke can be painted without building its shape. */
export function isBuilt({ stroke }: VisibleStroke): boolean {
  return hasLetters(stroke.pen) || shapes.has(stroke);
}

/**
 * Builds the shapes that are missing, the newest first since a hand may just have drawn it.
 *
 * @param until the time of `performance.now()` from which on no further one is begun
 * @return whether none is missing
 */
export function buildShapes(strokes: readonly VisibleStroke[], until: number): boolean {
  for (let i = strokes.length - 1; i >= 0; i--) {
    const visible = strokes[i];
    if (visible === undefined || isBuilt(visible)) continue;
    if (performance.now() > until) return false;
    shapeOfStroke(visible.stroke);
  }
  return true;
}
