import type { MeetingDocument, PageOrigin, PageRef, Replacement } from "../wire/messages";

/** A page of an old revision that a page has come from. */
export interface Ancestor {
  readonly page: PageRef;
  /** Whether nothing has changed since: what was written there belongs here as it is. */
  readonly equal: boolean;
}

/** The pages that a page was before, the newest first, as far back as they can be followed. */
export function ancestors(replaced: readonly Replacement[], page: PageRef): readonly Ancestor[] {
  const found: Ancestor[] = [];
  let here: PageRef = page;
  let equal = true;
  for (;;) {
    const step = replaced.find(
      ({ before, after }) => before.document === here.document && after === here.revision,
    );
    const origin = step?.pages[here.page - 1];
    if (step === undefined || origin === undefined || origin.from === 0) return found;
    equal = equal && origin.equal;
    here = { ...here, revision: step.before.revision, page: origin.from };
    found.push({ page: here, equal });
  }
}

/** Whether a page belongs to the revision that was replaced. */
export function replacedPage({ before }: Replacement, page: PageRef): boolean {
  return before.document === page.document && before.revision === page.revision;
}

/** The same page in the new revision, where it is still there unchanged. */
export function sameIn(replacement: Replacement, page: PageRef): PageRef | undefined {
  return at(replacement, (origin) => origin.from === page.page && origin.equal);
}

/** Where a screen goes that shows a page of the old revision: the server's Replacement.showing. */
export function shownIn(replacement: Replacement, page: PageRef): PageRef {
  for (let from = page.page; from <= replacement.before.pages.length; from++) {
    const found = at(replacement, (origin) => origin.from === from);
    if (found !== undefined) return found;
  }
  for (let from = page.page - 1; from >= 1; from--) {
    const found = at(replacement, (origin) => origin.from === from);
    if (found !== undefined) return found;
  }
  const { before, after, pages } = replacement;
  const number = Math.min(page.page, pages.length);
  return { document: before.document, revision: after, page: number };
}

/** Where a page is now, through all replacements since: the server's Replacement.showing, again and again. */
export function pageNow(replaced: readonly Replacement[], page: PageRef): PageRef {
  return replaced.reduce((now, step) => (replacedPage(step, now) ? shownIn(step, now) : now), page);
}

/** The page that a page has become, changed or not, through all replacements since; undefined once it was removed. */
export function successor(replaced: readonly Replacement[], page: PageRef): PageRef | undefined {
  return replaced.reduce<PageRef | undefined>(
    (now, step) =>
      now !== undefined && replacedPage(step, now)
        ? at(step, ({ from }) => from === now.page)
        : now,
    page,
  );
}

/** A page of an old revision that has become no page of a newer one. */
export interface RemovedPage {
  readonly page: PageRef;
  /** The revision that it stood in. */
  readonly of: MeetingDocument;
}

/** All pages that replacements removed, the oldest revision first. */
export function removedPages(replaced: readonly Replacement[]): readonly RemovedPage[] {
  return replaced.flatMap(({ before, pages }) => {
    const kept = new Set(pages.map(({ from }) => from));
    return before.pages
      .map((_, index) => index + 1)
      .filter((number) => !kept.has(number))
      .map((number) => ({
        page: { document: before.document, revision: before.revision, page: number },
        of: before,
      }));
  });
}

function at(
  { before, after, pages }: Replacement,
  is: (origin: PageOrigin) => boolean,
): PageRef | undefined {
  const index = pages.findIndex(is);
  return index < 0 ? undefined : { document: before.document, revision: after, page: index + 1 };
}
