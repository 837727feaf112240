import type { DocumentId, SeatId } from "../wire/ids";
import type { MemoEvent, PageRef } from "../wire/messages";
import { changedPage, PageInk } from "./ink";
import { type PageKey, pageKey } from "./pages";

/**
 * One seat's private memos: a durable stream for each document, folded page by page. Each document
 * is read from the server when it is first shown; events then follow without a gap, or the stream is
 * read on from where it stands.
 */
export class Memos {
  private readonly pages = new Map<PageKey, PageInk>();
  private readonly sequences = new Map<DocumentId, number>();
  /** Changes of documents that were not read yet; they may be newer than the answer under way. */
  private readonly early = new Map<DocumentId, MemoEvent[]>();

  constructor(private readonly seat: SeatId) {}

  /** The last change that is here; undefined when the document was never read. */
  position(document: DocumentId): number | undefined {
    return this.sequences.get(document);
  }

  documents(): readonly DocumentId[] {
    return [...this.sequences.keys()];
  }

  /** Takes what the server answered to `after=` the position. */
  read(document: DocumentId, events: readonly MemoEvent[]): void {
    if (!this.sequences.has(document)) this.sequences.set(document, 0);
    const early = this.early.get(document) ?? [];
    this.early.delete(document);
    for (const event of [...events, ...early]) this.apply(event);
  }

  /** True when the event followed; false when changes before it are missing. */
  apply(event: MemoEvent): boolean {
    const { document, sequence, change } = event;
    const here = this.sequences.get(document);
    if (here === undefined) {
      this.early.set(document, [...(this.early.get(document) ?? []), event]);
      return true;
    }
    if (sequence <= here) return true;
    if (sequence !== here + 1) return false;
    this.sequences.set(document, sequence);
    this.page(changedPage(change)).apply(change, this.seat);
    return true;
  }

  on(page: PageRef): PageInk {
    return this.pages.get(pageKey(page)) ?? NOTHING;
  }

  private page(ref: PageRef): PageInk {
    const key = pageKey(ref);
    let page = this.pages.get(key);
    if (page === undefined) {
      page = new PageInk();
      this.pages.set(key, page);
    }
    return page;
  }
}

const NOTHING = new PageInk();
