import type { StrokePoints } from "../wire/ids";
import type { Pen } from "../wire/messages";

/** How far a chord may be from its curve, in hundredths of a point. */
export const FLATNESS = 2;

const MOST_CHORDS = 16;
const LIGHTEST = 0.4;
const PER_PRESSURE = 0.6 / 128;

/** A place on the smoothed way of a pen, with the radius of the ink there. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A point of the pen after step 1 of docs/INK.md. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

/** The points of a stroke, absolute, without exact repetitions: step 1 of docs/INK.md. */
export function penPoints(points: StrokePoints): PenPoint[] {
  const kept: PenPoint[] = [];
  let x = 0;
  let y = 0;
  let pressure = 0;
  for (let i = 0; i + 3 < points.length; i += 4) {
    x += points[i] ?? 0;
    y += points[i + 1] ?? 0;
    pressure += points[i + 2] ?? 0;
    keep(kept, { x, y, pressure });
  }
  return kept;
}

/** Adds a point; one at the place of the last only raises its pressure. */
export function keep(kept: PenPoint[], point: PenPoint): void {
  const last = kept.at(-1);
  if (last === undefined || last.x !== point.x || last.y !== point.y) {
    kept.push(point);
  } else if (point.pressure > last.pressure) {
    kept[kept.length - 1] = point;
  }
}

/** Steps 2 and 3 of docs/INK.md; neighbouring samples are never at the same place. */
export function centreLine(pen: Pen, points: StrokePoints): Sample[] {
  return follow(withRadii(pen, penPoints(points)));
}

/** Smoothed pressure and radius of a point, from those of the point before it. */
export interface Weighed extends Sample {
  readonly pressure: number;
}

export function weigh(pen: Pen, before: Weighed | undefined, point: PenPoint): Weighed {
  const half = pen.width / 2;
  const pressure = before === undefined ? point.pressure : (before.pressure + point.pressure) / 2;
  let r = half * (LIGHTEST + PER_PRESSURE * pressure);
  if (before !== undefined) {
    const reach = distance(before, point) / 2;
    r = Math.max(before.r - reach, Math.min(before.r + reach, r));
  }
  return { x: point.x, y: point.y, r: pen.kind === "marker" ? half : r, pressure };
}

function withRadii(pen: Pen, kept: readonly PenPoint[]): Weighed[] {
  const weighed: Weighed[] = [];
  for (const point of kept) {
    weighed.push(weigh(pen, weighed.at(-1), point));
  }
  return weighed;
}

function follow(p: readonly Weighed[]): Sample[] {
  const first = p[0];
  const last = p.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  const samples: Sample[] = [first];
  const second = p[1];
  if (p.length > 2 && second !== undefined) {
    samples.push(middle(first, second));
  }
  for (let i = 1; i + 1 < p.length; i++) {
    wayRound(samples, p[i - 1], p[i], p[i + 1]);
  }
  if (p.length > 1) {
    samples.push(last);
  }
  return samples;
}

/** Adds the samples after the middle before b up to the middle after it. */
export function wayRound(
  samples: Sample[],
  a: Sample | undefined,
  b: Sample | undefined,
  c: Sample | undefined,
): void {
  if (a === undefined || b === undefined || c === undefined) {
    return;
  }
  if ((b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) < 0) {
    samples.push(b);
  } else {
    curve(samples, a, b, c);
  }
  samples.push(middle(b, c));
}

function curve(samples: Sample[], a: Sample, b: Sample, c: Sample): void {
  const bendX = a.x - 2 * b.x + c.x;
  const bendY = a.y - 2 * b.y + c.y;
  const away = Math.sqrt(bendX * bendX + bendY * bendY) / 8;
  const chords = Math.max(1, Math.min(MOST_CHORDS, Math.ceil(Math.sqrt(away / FLATNESS))));
  for (let j = 1; j < chords; j++) {
    const t = j / chords;
    const before = ((1 - t) * (1 - t)) / 2;
    const after = (t * t) / 2;
    const at = 1 - before - after;
    samples.push({
      x: before * a.x + at * b.x + after * c.x,
      y: before * a.y + at * b.y + after * c.y,
      r: before * a.r + at * b.r + after * c.r,
    });
  }
}

export function middle(a: Sample, b: Sample): Sample {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, r: (a.r + b.r) / 2 };
}

function distance(a: Sample, b: PenPoint): number {
  return Math.sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}
