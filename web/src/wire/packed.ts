import type { SeatId, StrokeId } from "./ids";
import { pen } from "./ink";
import type { InkPage, PackedPoints, PackedStroke, PageRef } from "./messages";
import { DecodeProblem, flag, id, list, nullable, record, text, whole } from "./schema";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const MORE = 32;

const strokes = list(
  record<PackedStroke>({
    id: id<StrokeId>(),
    author: id<SeatId>(),
    erased: flag,
    pen,
    points: record<PackedPoints>({ x: text, y: text, pressure: text, time: text }),
    text: nullable(text),
  }),
);
const paperInk = record({ pages: list(record({ page: whole, changedAt: whole, strokes })) });

/** The ink of one page out of a paper's. */
export interface PageOfInk {
  readonly page: PageRef;
  readonly changedAt: number;
  readonly ink: InkPage;
}

/** Reads the ink of all pages of the paper that a page belongs to. */
export function decodePaperInk(value: unknown, { document, revision }: PageRef): PageOfInk[] {
  return paperInk(value, "ink").pages.map(({ page: number, changedAt, strokes }) => {
    const page = { document, revision, page: number };
    const entries = strokes.map(({ author, erased, points, ...stroke }) => ({
      author,
      erased,
      stroke: { ...stroke, page, points: unpacked(points) },
    }));
    return { page, changedAt, ink: { entries } };
  });
}

function unpacked({ x, y, pressure, time }: PackedPoints): number[] {
  const columns = [
    straightened(numbers(x)),
    straightened(numbers(y)),
    numbers(pressure),
    numbers(time),
  ];
  const points: number[] = [];
  for (let i = 0; i < (columns[0]?.length ?? 0); i++) {
    for (const column of columns) {
      const number = column[i];
      if (number === undefined) throw new DecodeProblem("columns of different length");
      points.push(number);
    }
  }
  return points;
}

/** From the third number on each says how much it differs from the one before. */
function straightened(bent: readonly number[]): number[] {
  const straight: number[] = [];
  for (const [i, number] of bent.entries()) {
    straight.push(i < 2 ? number : number + (straight[i - 1] ?? 0));
  }
  return straight;
}

function numbers(column: string): number[] {
  const read: number[] = [];
  let number = 0;
  let unit = 1;
  for (const letter of column) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) throw new DecodeProblem("no base64 digit");
    number += (digit % MORE) * unit;
    unit *= MORE;
    if (digit >= MORE) continue;
    read.push(number % 2 === 0 ? number / 2 : -(number - 1) / 2);
    number = 0;
    unit = 1;
  }
  return read;
}
