import type { PageGeometry, Pen, Stroke } from "../wire/messages";
import { advance, lineBreaks } from "./line-breaks";
import type { Place } from "./transform";

/** Lengths in ems of the letters of stamps and notes: docs/INK.md, and Java's Lettering. */
export const LEADING = 1.4;
export const MARGIN = 0.5;
export const NOTE_BASE = 1.08;
export const NOTE_LINE = 0.06;
export const STAMP_LINE = 0.1;
export const STAMP_CORNER = 0.3;
export const STAMP_BASE = 0.37;
const STAMP_HEIGHT = 1.6;
const STAMP_MARGIN = 0.35;

export const MOST_OF_NOTE = 500;

/**
 * How the letters of a stamp or a note are set. Lengths are hundredths of a point, x to the right and y down as the page
 * is shown, from the top left corner of the frame; the em is the pen's width.
 */
export interface Lettering {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A rectangle in ink, whatever the page's rotation. */
export interface InkBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether a pen leaves letters at one point and no line. */
export function hasLetters({ kind }: Pen): boolean {
  return kind === "stamp" || kind === "note";
}

/** Sets the text of a stamp or note. */
export function letteringOf({ kind, width: em }: Pen, text: string): Lettering {
  if (kind === "stamp") {
    const wide = advance(text);
    const width = wide <= 1 ? STAMP_HEIGHT : wide + 2 * STAMP_MARGIN;
    return { lines: [text], width: width * em, height: STAMP_HEIGHT * em };
  }
  const lines = lineBreaks(text);
  const longest = Math.max(1, ...lines.map(advance));
  return {
    lines,
    width: (longest + 2 * MARGIN) * em,
    height: (lines.length * LEADING + 2 * MARGIN) * em,
  };
}

/** Where a stamp or note lies on its page: its point is a stamp's middle and a note's upper left corner. */
export function letteringBox(page: PageGeometry, { pen, points, text }: Stroke): InkBox {
  const { width, height } = letteringOf(pen, text ?? "");
  const x = points[0] ?? 0;
  const y = points[1] ?? 0;
  const right = rightOn(page);
  const down = { x: -right.y, y: right.x };
  const before = pen.kind === "stamp" ? 0.5 : 0;
  const fromX = x - before * (right.x * width + down.x * height);
  const fromY = y - before * (right.y * width + down.y * height);
  const toX = fromX + right.x * width + down.x * height;
  const toY = fromY + right.y * width + down.y * height;
  return {
    left: Math.min(fromX, toX),
    top: Math.min(fromY, toY),
    right: Math.max(fromX, toX),
    bottom: Math.max(fromY, toY),
  };
}

/** The direction in ink that leads to the right on the shown page. */
function rightOn(page: PageGeometry): Place {
  switch (page.rotation) {
    case 90:
      return { x: 0, y: -1 };
    case 180:
      return { x: -1, y: 0 };
    case 270:
      return { x: 0, y: 1 };
    default:
      return { x: 1, y: 0 };
  }
}
