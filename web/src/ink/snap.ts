import type { Stroke } from "../wire/messages";

/** Seven numbers for each stretch of letters: where in the text, how many, left, top, width, height, way. */
const RUN = 7;

/** A stretch of letters, along its line and across it, in ink. */
interface Letters {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly middle: number;
  readonly height: number;
}

interface Extent {
  readonly least: number;
  readonly most: number;
}

/** A hand may wander so far across a line of words, in heights of that line. */
const WANDERS = 1.3;
/** So near to the middle of a line it must run. */
const NEAR = 0.65;
/** So much of the stroke must have letters under it. */
const COVERED = 0.5;
/** A highlight is a little higher than its letters. */
const HIGHER = 1.1;
/** The ends of a marker are round; they may reach over the letters by the rest of its half width. */
const INSET = 0.35;
const WIDEST = 5_000;
const NARROWEST = 300;

/**
 * A marker's stroke that ran along a line of words, laid straight over them from letter to letter; undefined where it ran
 * along none.
 *
 * @param runs the words of the page, as the server's PageText has them
 */
export function snapped(stroke: Stroke, runs: readonly number[]): Stroke | undefined {
  if (stroke.pen.kind !== "marker") return undefined;
  const xs = places(stroke, 0);
  const ys = places(stroke, 1);
  const level = extent(xs).most - extent(xs).least >= extent(ys).most - extent(ys).least;
  const [along, across] = level ? [xs, ys] : [ys, xs];
  const way = extent(along);
  const line = lineUnder(runs, level, along, across);
  const covered = line.map((letters) => under(letters, way)).filter((part) => part !== undefined);
  const from = Math.min(...covered.map(({ least }) => least));
  const to = Math.max(...covered.map(({ most }) => most));
  const length = covered.reduce((sum, { least, most }) => sum + most - least, 0);
  const height = Math.max(...line.map((letters) => letters.height));
  const ran = way.most - way.least;
  if (covered.length === 0 || ran < height || length < ran * COVERED) return undefined;
  const middle = line.reduce((sum, letters) => sum + letters.middle, 0) / line.length;
  return straight(stroke, level, { least: from, most: to }, { middle, height });
}

function places({ points }: Stroke, which: 0 | 1): readonly number[] {
  const all: number[] = [];
  let at = 0;
  for (let i = which; i < points.length; i += 4) {
    at += points[i] ?? 0;
    all.push(at);
  }
  return all;
}

function extent(values: readonly number[]): Extent {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, most };
}

/** The stretches of the one line that the stroke runs along. */
function lineUnder(
  runs: readonly number[],
  level: boolean,
  along: readonly number[],
  across: readonly number[],
): readonly Letters[] {
  const aside = extent(across);
  const way = extent(along);
  const middle = [...across].sort((a, b) => a - b)[across.length >> 1] ?? 0;
  const near = lettersOf(runs, level).filter(
    (letters) =>
      Math.abs(letters.middle - middle) <= NEAR * letters.height &&
      aside.most - aside.least <= WANDERS * letters.height &&
      letters.to > way.least &&
      letters.from < way.most,
  );
  const nearest = [...near].sort(
    (a, b) => Math.abs(a.middle - middle) - Math.abs(b.middle - middle),
  )[0];
  if (nearest === undefined) return [];
  return near.filter((letters) => Math.abs(letters.middle - nearest.middle) < 0.4 * nearest.height);
}

function lettersOf(runs: readonly number[], level: boolean): readonly Letters[] {
  const all: Letters[] = [];
  for (let i = 0; i + RUN <= runs.length; i += RUN) {
    const [, count = 1, left = 0, top = 0, width = 0, height = 0, way = 0] = runs.slice(i, i + RUN);
    if ((way % 2 === 0) !== level) continue;
    all.push(
      level
        ? { from: left, to: left + width, count, middle: top + height / 2, height }
        : { from: top, to: top + height, count, middle: left + width / 2, height: width },
    );
  }
  return all;
}

/** The letters whose middle the stroke passed; undefined where it passed none. */
function under({ from, to, count }: Letters, { least, most }: Extent): Extent | undefined {
  const each = (to - from) / count;
  const first = Math.max(0, Math.ceil((least - from) / each - 0.5));
  const last = Math.min(count - 1, Math.floor((most - from) / each - 0.5));
  if (each <= 0 || last < first) return undefined;
  return { least: from + first * each, most: from + (last + 1) * each };
}

function straight(
  stroke: Stroke,
  level: boolean,
  { least, most }: Extent,
  line: { readonly middle: number; readonly height: number },
): Stroke {
  const width = Math.round(Math.max(NARROWEST, Math.min(WIDEST, line.height * HIGHER)));
  const inset = Math.min(INSET * width, (most - least) / 2 - 1);
  const from = Math.round(least + inset);
  const length = Math.max(1, Math.round(most - inset) - from);
  const middle = Math.round(line.middle);
  const points = level
    ? [from, middle, 128, 0, length, 0, 0, 1]
    : [middle, from, 128, 0, 0, length, 0, 1];
  return { ...stroke, pen: { ...stroke.pen, width }, points };
}
