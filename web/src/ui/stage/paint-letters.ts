import {
  LEADING,
  type Lettering,
  letteringOf,
  MARGIN,
  NOTE_BASE,
  NOTE_LINE,
  STAMP_BASE,
  STAMP_CORNER,
  STAMP_LINE,
} from "../../ink/lettering";
import type { Stroke } from "../../wire/messages";

type Brush = CanvasRenderingContext2D;

const FONTS = '"Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif';
const SLIP = "rgb(255 248 213 / 0.9)";

const settings = new WeakMap<Stroke, Lettering>();

/** Draws a stamp or a note, upright as the page is shown, with a brush that is on its page. */
export function paintLetters(brush: Brush, stroke: Stroke, opacity: number): void {
  const known = settings.get(stroke) ?? letteringOf(stroke.pen, stroke.text ?? "");
  settings.set(stroke, known);
  const { a, b, c, d } = brush.getTransform();
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  const at = brush.getTransform().transformPoint({
    x: stroke.points[0] ?? 0,
    y: stroke.points[1] ?? 0,
  });
  brush.save();
  brush.globalAlpha = opacity;
  brush.setTransform(1, 0, 0, 1, at.x, at.y);
  brush.strokeStyle = stroke.pen.color;
  brush.fillStyle = stroke.pen.color;
  const em = stroke.pen.width * scale;
  const size = { width: known.width * scale, height: known.height * scale };
  if (stroke.pen.kind === "stamp") stamp(brush, em, size, known.lines[0] ?? "");
  else note(brush, em, size, known.lines, stroke.pen.color);
  brush.restore();
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

function stamp(brush: Brush, em: number, { width, height }: Frame, word: string): void {
  const line = STAMP_LINE * em;
  brush.lineWidth = line;
  brush.beginPath();
  if (width === height) brush.arc(0, 0, (height - line) / 2, 0, 2 * Math.PI);
  else round(brush, width - line, height - line, STAMP_CORNER * em);
  brush.stroke();
  brush.font = `700 ${em}px ${FONTS}`;
  brush.textAlign = "center";
  brush.fillText(word, 0, STAMP_BASE * em, width);
}

/** A rectangle round the middle with round corners. */
function round(brush: Brush, width: number, height: number, radius: number): void {
  const x = width / 2;
  const y = height / 2;
  brush.moveTo(0, -y);
  brush.arcTo(x, -y, x, y, radius);
  brush.arcTo(x, y, -x, y, radius);
  brush.arcTo(-x, y, -x, -y, radius);
  brush.arcTo(-x, -y, x, -y, radius);
  brush.closePath();
}

function note(
  brush: Brush,
  em: number,
  { width, height }: Frame,
  lines: readonly string[],
  color: string,
): void {
  const line = NOTE_LINE * em;
  brush.fillStyle = SLIP;
  brush.fillRect(0, 0, width, height);
  brush.lineWidth = line;
  brush.strokeRect(line / 2, line / 2, width - line, height - line);
  brush.fillStyle = color;
  brush.font = `400 ${em}px ${FONTS}`;
  brush.textAlign = "left";
  lines.forEach((words, i) => {
    const base = (MARGIN + NOTE_BASE + i * LEADING) * em;
    brush.fillText(words, MARGIN * em, base, width - 2 * MARGIN * em + em);
  });
}
