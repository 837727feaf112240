import type { PageGeometry, PageOrigin } from "../wire/messages";

/** A line of the comparison: a page of the new revision, or one of the old that is gone. */
export type Pair =
  | {
      readonly is: "kept";
      readonly page: number;
      readonly from: number;
      readonly equal: boolean;
    }
  | { readonly is: "inserted"; readonly page: number }
  | { readonly is: "removed"; readonly from: number };

/** All lines in reading order; a page that is gone stands where it stood. */
export function pairs(origins: readonly PageOrigin[], before: number): readonly Pair[] {
  const kept = new Set(origins.map(({ from }) => from));
  const found: Pair[] = [];
  let old = 1;
  const gone = (end: number) => {
    for (; old < end; old++) if (!kept.has(old)) found.push({ is: "removed", from: old });
  };
  origins.forEach(({ from, equal }, index) => {
    if (from === 0) {
      found.push({ is: "inserted", page: index + 1 });
      return;
    }
    gone(from);
    old = Math.max(old, from + 1);
    found.push({ is: "kept", page: index + 1, from, equal });
  });
  gone(before + 1);
  return found;
}

/** How many pages are the same, changed, new, gone. */
export interface PairCount {
  readonly equal: number;
  readonly changed: number;
  readonly inserted: number;
  readonly removed: number;
}

export function counted(all: readonly Pair[]): PairCount {
  const count = (is: (pair: Pair) => boolean) => all.filter(is).length;
  return {
    equal: count((pair) => pair.is === "kept" && pair.equal),
    changed: count((pair) => pair.is === "kept" && !pair.equal),
    inserted: count((pair) => pair.is === "inserted"),
    removed: count((pair) => pair.is === "removed"),
  };
}

/** How far from its place a page may have come; more choices would be a wall of them. */
const NEAR = 5;

/** The old pages that a page of the new revision may have come from: those nearby that are free. */
export function candidates(
  origins: readonly PageOrigin[],
  index: number,
  before: number,
): readonly number[] {
  const own = origins[index]?.from ?? 0;
  const taken = new Set(origins.map(({ from }) => from).filter((from) => from !== own));
  const middle = own || index + 1;
  const found: number[] = [];
  for (let from = Math.max(1, middle - NEAR); from <= Math.min(before, middle + NEAR); from++) {
    if (!taken.has(from)) found.push(from);
  }
  return found;
}

/** Only a page of just the same shape can be the same page. */
export function sameShape(a: PageGeometry | undefined, b: PageGeometry | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (Object.keys(a) as (keyof PageGeometry)[]).every((key) => a[key] === b[key]);
}
