import { type Turn, turnMatrix } from "../../core/turned";
import type { Box, Size } from "../../core/viewport";
import type { VisibleStroke } from "../../core/visible";
import { hasLetters } from "../../ink/lettering";
import { MARKER_OPACITY, strokeShape } from "../../ink/shape";
import { inkMatrix } from "../../ink/transform";
import type { StrokePoints } from "../../wire/ids";
import type { PageBox, PageGeometry, Pen } from "../../wire/messages";
import { paintLetters } from "./paint-letters";
import { type DrawnShape, drawn, isBuilt, shapeOfStroke } from "./shapes";
import { Sketch } from "./sketch";

type Brush = CanvasRenderingContext2D;

/** Ink that waits this long for the server is drawn lighter, as is a memo on an old version. */
export const LATE_AFTER = 1_000;
const LATE_OPACITY = 0.55;

/** Makes the canvas as sharp as the screen; true when that cleared it. */
export function sized(canvas: HTMLCanvasElement, width: number, height: number): boolean {
  const w = Math.max(1, Math.round(width * devicePixelRatio));
  const h = Math.max(1, Math.round(height * devicePixelRatio));
  if (canvas.width === w && canvas.height === h) return false;
  canvas.width = w;
  canvas.height = h;
  return true;
}

export function wiped(canvas: HTMLCanvasElement): Brush | undefined {
  const brush = canvas.getContext("2d") ?? undefined;
  brush?.setTransform(1, 0, 0, 1, 0, 0);
  brush?.clearRect(0, 0, canvas.width, canvas.height);
  return brush;
}

/** Lets the brush draw in ink coordinates of a page that lies in a box of the stage. */
export function onPage(brush: Brush, geometry: PageGeometry, box: Box): void {
  const ratio = devicePixelRatio;
  const [a, b, c, d, e, f] = inkMatrix(geometry, box.width * ratio, box.height * ratio);
  brush.setTransform(a, b, c, d, e + box.x * ratio, f + box.y * ratio);
}

/** Lets the brush draw in pixels of the stage turned back, as the page's picture lies there. */
export function onTurned(brush: Brush, stage: Size, turn: Turn): void {
  const ratio = devicePixelRatio;
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.transform(...turnMatrix(stage, turn));
}

/** Draws a page's picture, or the blank sheet that it lies on, with a brush in pixels of the stage. */
export function paintSheet(brush: Brush, box: Box, picture: ImageBitmap | undefined): void {
  brush.fillStyle = "#ffffff";
  brush.fillRect(box.x, box.y, box.width, box.height);
  brush.imageSmoothingQuality = "medium";
  if (picture !== undefined) {
    const { x, y, width, height } = copied(box, picture);
    brush.drawImage(picture, x, y, width, height);
  }
  brush.strokeStyle = "rgb(0 0 0 / 0.14)";
  brush.lineWidth = 1;
  brush.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
}

/** How many lines a blank sheet is ruled with. */
const RULES = 32;

/** Rules a blank sheet, faintly, with a brush in pixels of the stage. */
export function paintRules(brush: Brush, { x, y, width, height }: Box): void {
  const step = height / (RULES + 2);
  brush.strokeStyle = "rgb(0 23 193 / 0.12)";
  brush.lineWidth = 1;
  brush.beginPath();
  for (let rule = 2; rule <= RULES; rule++) {
    const at = Math.round(y + rule * step) + 0.5;
    brush.moveTo(x + step, at);
    brush.lineTo(x + width - step, at);
  }
  brush.stroke();
}

/** Where a picture that has the box's size lies on whole device pixels, so that it is copied and not scaled. */
function copied(box: Box, { width, height }: ImageBitmap): Box {
  const ratio = devicePixelRatio;
  const scaled =
    Math.abs(box.width * ratio - width) > 1 || Math.abs(box.height * ratio - height) > 1;
  if (scaled) return box;
  const at = (place: number) => Math.round(place * ratio) / ratio;
  return { x: at(box.x), y: at(box.y), width: width / ratio, height: height / ratio };
}

/** Marks what was found, under the ink, as a marker would. */
export function paintFound(brush: Brush, boxes: readonly PageBox[]): void {
  if (boxes.length === 0) return;
  brush.globalCompositeOperation = "multiply";
  brush.fillStyle = "#ffd43d";
  for (const { left, top, width, height } of boxes) {
    brush.fillRect(left - 60, top - 60, width + 120, height + 120);
  }
  brush.globalCompositeOperation = "source-over";
}

/** Draws the frame round what the lasso has taken, in pixels of the stage. */
export function paintFrame(brush: Brush, { x, y, width, height }: Box): void {
  const ratio = devicePixelRatio;
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.fillStyle = "rgb(0 49 216 / 0.06)";
  brush.fillRect(x - 8, y - 8, width + 16, height + 16);
  brush.setLineDash([6, 5]);
  brush.lineWidth = 2;
  brush.strokeStyle = "#0031d8";
  brush.strokeRect(x - 8, y - 8, width + 16, height + 16);
  brush.setLineDash([]);
}

/** How strokes are drawn. */
export interface Manner {
  /** What is done about shapes that are not built yet. */
  readonly missing?: "build" | "sketch";
  /** Of all of them, beside that of each. */
  readonly opacity?: number;
}

/** Draws strokes in their order. */
export function paintStrokes(
  brush: Brush,
  strokes: readonly VisibleStroke[],
  now: number,
  { missing = "build", opacity: ofAll = 1 }: Manner = {},
): void {
  const sketch = missing === "sketch" ? new Sketch(brush) : undefined;
  for (const visible of strokes) {
    const { stroke, since, old } = visible;
    const late = old || (since !== null && now - since > LATE_AFTER);
    const opacity = ofAll * (late ? LATE_OPACITY : 1);
    if (hasLetters(stroke.pen)) paintLetters(brush, stroke, opacity);
    else {
      blend(brush, stroke.pen, opacity);
      if (sketch !== undefined && !isBuilt(visible)) sketch.paint(stroke);
      else paintOpaque(brush, stroke.pen.color, shapeOfStroke(stroke));
    }
  }
  brush.globalAlpha = 1;
  brush.globalCompositeOperation = "source-over";
}

/** Draws a stroke that still grows, by its points so far. */
export function paintPoints(brush: Brush, pen: Pen, points: StrokePoints): void {
  blend(brush, pen, 1);
  paintOpaque(brush, pen.color, drawn(strokeShape(pen, points)));
  brush.globalAlpha = 1;
  brush.globalCompositeOperation = "source-over";
}

function blend(brush: Brush, pen: Pen, opacity: number): void {
  const marker = pen.kind === "marker";
  brush.globalAlpha = opacity * (marker ? MARKER_OPACITY : 1);
  brush.globalCompositeOperation = marker ? "multiply" : "source-over";
}

export function paintOpaque(brush: Brush, color: string, { path, lineWidth }: DrawnShape): void {
  if (lineWidth > 0) {
    brush.strokeStyle = color;
    brush.lineWidth = lineWidth;
    brush.lineCap = "round";
    brush.lineJoin = "round";
    brush.stroke(path);
  } else {
    brush.fillStyle = color;
    brush.fill(path);
  }
}
