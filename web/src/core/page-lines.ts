import type { PageText } from "../wire/messages";

/** A line of a page's text. */
export interface PageLine {
  readonly text: string;
  /** Whether it is a row of several cells, as tables have them. */
  readonly row: boolean;
}

/** Where a line of the text lies on the page, level and upright. */
interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A gap between letters that parts cells, in heights of a letter. */
const GAP = 1.1;

/** How much of the lower of two lines must lie beside the other, for both to be of one row. */
const BESIDE = 0.5;

/** Between cells. */
const PARTED = "　";

/** How many numbers tell of a run: where it begins in the text, its length, left, top, width, height, turn. */
const RUN = 7;

/** The lines of a page's text; cells that lie beside each other are put together as a row. */
export function pageLines({ text, runs }: Pick<PageText, "text" | "runs">): readonly PageLine[] {
  const found: PageLine[] = [];
  let begin = 0;
  let last: Place | undefined;
  let parted = "";
  for (const words of text.split("\n")) {
    const { cells, place } = look(words, begin, runs);
    if (isBeside(last, place)) {
      parted += PARTED + cells;
      found[found.length - 1] = { text: parted, row: true };
    } else {
      parted = cells;
      found.push({ text: words, row: false });
    }
    last = place;
    begin += words.length + 1;
  }
  return found;
}

/** One line with its wide gaps marked, and its place; a line that is not level has none. */
function look(words: string, begin: number, runs: readonly number[]) {
  let place: Place | undefined;
  let cells = "";
  let done = 0;
  for (let i = 0; i + RUN <= runs.length; i += RUN) {
    const [start = 0, length = 0, left = 0, top = 0, width = 0, height = 0, turn = 0] = runs.slice(
      i,
      i + RUN,
    );
    const from = start - begin;
    if (from < 0 || from >= words.length) continue;
    if (turn !== 0) return { cells: words, place: undefined };
    const wide = place !== undefined && left - place.right > GAP * height;
    cells += wide ? words.slice(done, from).trimEnd() + PARTED : words.slice(done, from);
    cells += words.slice(from, from + length);
    done = from + length;
    place = {
      left: Math.min(place?.left ?? left, left),
      right: Math.max(place?.right ?? 0, left + width),
      top: Math.min(place?.top ?? top, top),
      bottom: Math.max(place?.bottom ?? 0, top + height),
    };
  }
  return { cells: cells + words.slice(done), place };
}

function isBeside(before: Place | undefined, place: Place | undefined): boolean {
  if (before === undefined || place === undefined || place.left < before.right) return false;
  const both = Math.min(before.bottom, place.bottom) - Math.max(before.top, place.top);
  return both > BESIDE * Math.min(before.bottom - before.top, place.bottom - place.top);
}
