import type { OutlineEntry, PaperOutline } from "../wire/messages";

export const NO_OUTLINE: PaperOutline = { labels: [], entries: [] };

/** The number printed on a page; undefined where it says no more than counting does. */
export function printedOn({ labels }: PaperOutline, page: number): string | undefined {
  const label = labels[page - 1];
  return label === undefined || label === "" || label === String(page) ? undefined : label;
}

/** The last line of the table of contents that a page stands under; -1 before the first. */
export function entryOf(entries: readonly OutlineEntry[], page: number): number {
  let found = -1;
  let start = 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.page > page || entry.page < start) continue;
    found = index;
    start = entry.page;
  }
  return found;
}
