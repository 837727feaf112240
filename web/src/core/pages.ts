import type { ContentHash, MeetingId } from "../wire/ids";
import type { AgendaItem, MeetingDocument, PageGeometry, PageRef } from "../wire/messages";
import { isOwnSheet, ownItem, ownSheets } from "./own-sheets";

/** A page as a key of maps. */
export type PageKey = string & { readonly __brand: "PageKey" };

export function pageKey({ document, revision, page }: PageRef): PageKey {
  return `${document}/${revision}/${page}` as PageKey;
}

export function samePage(a: PageRef | null, b: PageRef | null): boolean {
  if (a === null || b === null) return a === b;
  return a.document === b.document && a.revision === b.revision && a.page === b.page;
}

/** A document where it stands in the agenda. */
export interface Placed {
  readonly item: AgendaItem;
  readonly document: MeetingDocument;
}

/** Finds a page's document, in just the revision that the page names; an own sheet is everywhere. */
export function placed(agenda: readonly AgendaItem[], page: PageRef | null): Placed | undefined {
  if (page === null) return undefined;
  if (isOwnSheet(page)) return { item: ownItem, document: ownSheets };
  for (const item of agenda) {
    for (const document of item.documents) {
      if (document.document !== page.document) continue;
      const there = document.revision === page.revision && page.page <= document.pages.length;
      return there ? { item, document } : undefined;
    }
  }
  return undefined;
}

/** What a page's picture and words are fetched by; nothing for a blank sheet. */
export function contentOf(
  agenda: readonly AgendaItem[],
  page: PageRef | null,
): ContentHash | undefined {
  return isOwnSheet(page) ? undefined : placed(agenda, page)?.document.content;
}

export function geometryOf(
  agenda: readonly AgendaItem[],
  page: PageRef | null,
): PageGeometry | undefined {
  return page === null ? undefined : placed(agenda, page)?.document.pages[page.page - 1];
}

export function pageOf({ document, revision }: MeetingDocument, page: number): PageRef {
  return { document, revision, page };
}

/**
 * The page so many pages on in the same document, kept within it. One page on from its last is the
 * first of the item's next document, and one back from its first the last of the one before.
 */
export function neighbour(
  agenda: readonly AgendaItem[],
  page: PageRef,
  by: number,
): PageRef | undefined {
  const here = placed(agenda, page);
  if (here === undefined) return undefined;
  const { item, document } = here;
  const to = Math.max(1, Math.min(document.pages.length, page.page + by));
  if (to !== page.page) return pageOf(document, to);
  if (Math.abs(by) !== 1) return undefined;
  const beside = item.documents[item.documents.indexOf(document) + by];
  return beside && pageOf(beside, by > 0 ? 1 : beside.pages.length);
}

/** The first page of the first document, for a screen that nobody leads yet. */
export function firstPage(agenda: readonly AgendaItem[]): PageRef | null {
  const document = agenda.find((item) => item.documents.length > 0)?.documents[0];
  return document === undefined ? null : pageOf(document, 1);
}

/** The address of the picture that a page is shown with. */
export function picturePath(
  meeting: MeetingId,
  content: string,
  rendition: string,
  page: number,
): string {
  return `/api/meetings/${meeting}/pictures/${content}/${rendition}/${page}/screen`;
}

/** How the server reads words; a part of their address (docs/api.yaml). */
const EDITION = "words-1";

/** The address of what the server has read in a paper: a page's words, all words, or its outline. */
export function wordsPath(
  meeting: MeetingId,
  content: string,
  what: number | "outline" | "all",
): string {
  return `/api/meetings/${meeting}/words/${content}/${EDITION}/${what}`;
}
