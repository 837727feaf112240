import { FLATNESS, type Sample } from "./centre";

const SMOOTH = 0.9;
const MOST_HALVINGS = 6;

/** A unit vector. */
interface Unit {
  readonly x: number;
  readonly y: number;
}

/** A segment from one sample to the next: its unit direction and length. */
interface Segment extends Unit {
  readonly length: number;
}

/**
 * The closed polygon round a centre line for the nonzero fill rule, x and y in turn: step 4 of docs/INK.md. Each segment
 * and each join is a piece of the same orientation, so the fill is exactly their union.
 */
export function outlineOf(samples: readonly Sample[]): number[] {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  return samples.length === 1 ? circle(first) : trace(samples, first, last);
}

const NORTH: Unit = { x: 0, y: -1 };
const QUARTERS: readonly Unit[] = [{ x: 1, y: 0 }, { x: 0, y: 1 }, { x: -1, y: 0 }, NORTH];

function circle(sample: Sample): number[] {
  const side: number[] = [];
  let from = NORTH;
  for (const to of QUARTERS) {
    offset(side, sample, from, 1);
    arc(side, sample, from, to, MOST_HALVINGS);
    from = to;
  }
  return side;
}

function trace(samples: readonly Sample[], start: Sample, end: Sample): number[] {
  const left: number[] = [];
  const right: number[] = [];
  let first: Segment | undefined;
  let before: Segment | undefined;
  let at = start;
  for (const next of samples.slice(1)) {
    const after = segment(at, next);
    if (before === undefined) {
      first = after;
      both(left, right, at, normal(after));
    } else {
      joint(left, right, at, before, after);
    }
    before = after;
    at = next;
  }
  if (before !== undefined && first !== undefined) {
    both(left, right, end, normal(before));
    cap(left, end, normal(before), before);
    addBackwards(left, right);
    cap(left, start, turned(normal(first)), turned(first));
  }
  return left;
}

function addBackwards(left: number[], right: readonly number[]): void {
  for (let i = right.length - 2; i >= 0; i -= 2) {
    left.push(right[i] ?? 0, right[i + 1] ?? 0);
  }
}

function segment(a: Sample, b: Sample): Segment {
  const x = b.x - a.x;
  const y = b.y - a.y;
  const length = Math.sqrt(x * x + y * y);
  return { x: x / length, y: y / length, length };
}

function joint(left: number[], right: number[], s: Sample, a: Segment, b: Segment): void {
  const cos = a.x * b.x + a.y * b.y;
  const cross = a.x * b.y - a.y * b.x;
  const shrink = (s.r * Math.abs(cross)) / (1 + cos);
  if (cos >= SMOOTH && shrink <= Math.min(a.length, b.length) / 2) {
    both(left, right, s, unit(a.y + b.y, -a.x - b.x));
  } else if (cross >= 0) {
    turn(left, right, s, a, b, 1);
  } else {
    turn(right, left, s, a, b, -1);
  }
}

function turn(
  outer: number[],
  inner: number[],
  s: Sample,
  a: Segment,
  b: Segment,
  sign: 1 | -1,
): void {
  const from = { x: sign * a.y, y: -sign * a.x };
  const to = { x: sign * b.y, y: -sign * b.x };
  offset(outer, s, from, 1);
  if (a.x * b.x + a.y * b.y < 0) {
    const tip = unit(a.x - b.x, a.y - b.y);
    arc(outer, s, from, tip, MOST_HALVINGS);
    offset(outer, s, tip, 1);
    arc(outer, s, tip, to, MOST_HALVINGS);
  } else {
    arc(outer, s, from, to, MOST_HALVINGS);
  }
  offset(outer, s, to, 1);
  offset(inner, s, from, -1);
  inner.push(s.x, s.y);
  offset(inner, s, to, -1);
}

/** What lies between the normal, the direction and the opposite normal. */
function cap(side: number[], s: Sample, from: Unit, tip: Unit): void {
  arc(side, s, from, tip, MOST_HALVINGS);
  offset(side, s, tip, 1);
  arc(side, s, tip, turned(from), MOST_HALVINGS);
}

/** The points between two unit vectors, both ends excluded. */
function arc(side: number[], s: Sample, u: Unit, v: Unit, halvings: number): void {
  const away = s.r * (1 - Math.sqrt(Math.max(0, (1 + u.x * v.x + u.y * v.y) / 2)));
  if (away <= FLATNESS || halvings === 0) {
    return;
  }
  const between = unit(u.x + v.x, u.y + v.y);
  arc(side, s, u, between, halvings - 1);
  offset(side, s, between, 1);
  arc(side, s, between, v, halvings - 1);
}

function both(left: number[], right: number[], s: Sample, n: Unit): void {
  offset(left, s, n, 1);
  offset(right, s, n, -1);
}

function offset(side: number[], s: Sample, n: Unit, sign: 1 | -1): void {
  side.push(s.x + sign * s.r * n.x, s.y + sign * s.r * n.y);
}

function normal(segment: Unit): Unit {
  return { x: segment.y, y: -segment.x };
}

function turned(u: Unit): Unit {
  return { x: -u.x, y: -u.y };
}

function unit(x: number, y: number): Unit {
  const length = Math.sqrt(x * x + y * y);
  return { x: x / length, y: y / length };
}
