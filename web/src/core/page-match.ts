import type { PageBox, PageText, SearchMatch } from "../wire/messages";
import { type SearchText, searchText } from "./search-text";

const MOST_ON_A_PAGE = 200;
const AROUND = 28;
const RUN = 7;

interface Stretch {
  readonly begin: number;
  readonly end: number;
}

/** Where a page holds a text, as the server's search says it; undefined where it does not. */
export function matchOn(page: Pick<PageText, "text" | "runs">, wanted: SearchText) {
  const found = stretches(searchText(page.text), wanted.letters);
  const [first] = found;
  if (first === undefined) return undefined;
  const { text } = page;
  const match: SearchMatch = {
    before: oneLine(text.slice(Math.max(0, first.begin - AROUND), first.begin)),
    match: oneLine(text.slice(first.begin, first.end)),
    after: oneLine(text.slice(first.end, first.end + AROUND)),
    count: found.length,
    boxes: found.flatMap((stretch) => boxesOf(page.runs, stretch)),
  };
  return match;
}

/** Where letters stand in a text, from its beginning, without overlaps. */
function stretches(text: SearchText, wanted: string): Stretch[] {
  const found: Stretch[] = [];
  let at = wanted === "" ? -1 : text.letters.indexOf(wanted);
  while (at >= 0 && found.length < MOST_ON_A_PAGE) {
    const last = at + wanted.length;
    found.push({ begin: text.begins[at] ?? 0, end: text.ends[last - 1] ?? 0 });
    at = text.letters.indexOf(wanted, last);
  }
  return found;
}

/** A stretch as one line; half a letter at its edge is left out. */
function oneLine(stretch: string): string {
  return stretch.replaceAll("\n", " ").replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}

/** One box for each run that a stretch touches. */
function boxesOf(runs: readonly number[], { begin, end }: Stretch): PageBox[] {
  const boxes: PageBox[] = [];
  for (let at = 0; at + RUN <= runs.length; at += RUN) {
    const [start = 0, length = 0, ...box] = runs.slice(at, at + RUN);
    const from = Math.max(begin, start) - start;
    const to = Math.min(end, start + length) - start;
    if (from < to) boxes.push(part(box, from, to, length));
  }
  return boxes;
}

/** Letters of one run are of one width, so a part of its letters is that part of its length. */
function part(run: readonly number[], from: number, to: number, of: number): PageBox {
  const [left = 0, top = 0, width = 0, height = 0, direction = 0] = run;
  const share = (size: number, letters: number) => Math.floor((size * letters) / of);
  const flat = direction === 0 || direction === 2;
  const size = flat ? width : height;
  const skipped = share(size, direction < 2 ? from : of - to);
  const span = share(size, to) - share(size, from);
  return flat
    ? { left: left + skipped, top, width: span, height }
    : { left, top: top + skipped, width, height: span };
}
