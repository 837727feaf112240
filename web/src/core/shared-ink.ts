import type { SeatId } from "../wire/ids";
import type { EventLine, InkChunk, InkPage, PageRef, Replacement } from "../wire/messages";
import { changedPage, PageInk } from "./ink";
import { type PageKey, pageKey } from "./pages";
import { sameIn } from "./revisions";

interface Later {
  readonly sequence: number;
  readonly author: SeatId;
  readonly change: Parameters<PageInk["apply"]>[0];
}

interface SharedPage {
  ink: PageInk;
  /** The last event that changed the page, as far as it is known here. */
  changedAt: number;
  /** Whether `ink` holds everything up to `changedAt`; else the chunk must be fetched. */
  whole: boolean;
  /** Changes that arrived while the page was not whole. */
  later: Later[];
}

/**
 * The shared ink of a meeting: chunks for pages that were looked at, and the events since. A page
 * whose chunk is still missing keeps showing what it had.
 */
export class SharedInk {
  private readonly pages = new Map<PageKey, SharedPage>();

  /** Takes the list of chunks of a snapshot; pages that did not change stay as they are. */
  begin(chunks: readonly InkChunk[], sameEpoch: boolean): void {
    const named = new Set<PageKey>();
    for (const { page, changedAt } of chunks) {
      const key = pageKey(page);
      named.add(key);
      const known = this.pages.get(key);
      if (known?.whole && known.changedAt === changedAt && sameEpoch) continue;
      const ink = known?.ink ?? new PageInk();
      this.pages.set(key, { ink, changedAt, whole: false, later: [] });
    }
    for (const key of this.pages.keys()) if (!named.has(key)) this.pages.delete(key);
  }

  /** Applies an event that follows on the meeting; the page it changed, if it changed ink. */
  apply({ sequence, event, author }: EventLine): PageRef | undefined {
    if (event?.type !== "sharedInkWritten" || author === null) return undefined;
    const { change } = event;
    const page = this.page(changedPage(change));
    page.changedAt = sequence;
    if (page.whole) page.ink.apply(change, author);
    else page.later.push({ sequence, author, change });
    return changedPage(change);
  }

  /** A paper was replaced by event `sequence`: the ink of equal pages lies on the new ones too. */
  replaced(replacement: Replacement, sequence: number): void {
    for (const { from, equal } of replacement.pages) {
      if (!equal) continue;
      const { document, revision } = replacement.before;
      const old = { document, revision, page: from };
      const same = sameIn(replacement, old);
      const known = this.pages.get(pageKey(old));
      if (known === undefined || same === undefined) continue;
      const ink = new PageInk(known.ink.on(same));
      this.pages.set(pageKey(same), { ink, changedAt: sequence, whole: known.whole, later: [] });
    }
  }

  /** The sequence at which a page's chunk must be fetched; nothing when the page is whole. */
  missing(page: PageRef): number | undefined {
    const known = this.pages.get(pageKey(page));
    return known === undefined || known.whole ? undefined : known.changedAt;
  }

  /** The sequence of the last event that changed a page which is whole here. */
  wholeAt(page: PageRef): number | undefined {
    const known = this.pages.get(pageKey(page));
    return known?.whole ? known.changedAt : undefined;
  }

  /** The sequence under which a paper's ink must be fetched; nothing when all its pages are whole. */
  missingOf({ document, revision }: PageRef): number | undefined {
    const here = [...this.pages].filter(([key]) => key.startsWith(`${document}/${revision}/`));
    if (here.every(([, page]) => page.whole)) return undefined;
    return Math.max(...here.map(([, page]) => page.changedAt));
  }

  /** Takes a chunk as it was at a sequence, and what arrived after it. */
  fill(page: PageRef, changedAt: number, chunk: InkPage): void {
    const known = this.page(page);
    if (known.whole) return;
    const ink = new PageInk(chunk.entries);
    for (const later of known.later) {
      if (later.sequence > changedAt) ink.apply(later.change, later.author);
    }
    known.ink = ink;
    known.whole = true;
    known.later = [];
  }

  on(page: PageRef): PageInk {
    return this.pages.get(pageKey(page))?.ink ?? NOTHING;
  }

  private page(ref: PageRef): SharedPage {
    const key = pageKey(ref);
    let page = this.pages.get(key);
    if (page === undefined) {
      page = { ink: new PageInk(), changedAt: 0, whole: true, later: [] };
      this.pages.set(key, page);
    }
    return page;
  }
}

const NOTHING = new PageInk();
