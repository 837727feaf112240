import type { Meeting } from "../core/meeting";
import { placed, samePage } from "../core/pages";
import { pageNow } from "../core/revisions";
import type { RevisionId } from "../wire/ids";
import type { MeetingDocument, PageRef } from "../wire/messages";

/** Where this browser keeps small things; both may throw where it keeps nothing. */
export type SmallStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What is marked as new: a paper that came, or another revision of one. */
export type News = "placed" | "replaced";

interface Kept {
  readonly bookmarks: readonly PageRef[];
  readonly seen: readonly RevisionId[];
}

/**
 * What one person has marked in one meeting, on this device alone: bookmarks of pages, and which
 * papers were opened. What was in the agenda at the first visit is not news.
 */
export class OwnMarks {
  private kept: Kept | undefined;
  private left = false;

  constructor(
    private readonly key: string,
    private readonly store: () => SmallStore,
    private readonly changed: () => void,
  ) {
    this.kept = this.read();
  }

  /** The bookmarked pages that are in the agenda, in its order, each where it stands now. */
  bookmarks(meeting: Meeting): readonly PageRef[] {
    const now = (this.kept?.bookmarks ?? []).map((page) =>
      pageNow(meeting.revisions.replaced, page),
    );
    return meeting.agenda
      .flatMap(({ documents }) => documents)
      .flatMap(({ pages, document, revision }) =>
        pages.map((_, index) => ({ document, revision, page: index + 1 })),
      )
      .filter((page) => now.some((marked) => samePage(marked, page)));
  }

  marked(meeting: Meeting, page: PageRef): boolean {
    const { replaced } = meeting.revisions;
    return (this.kept?.bookmarks ?? []).some((kept) => samePage(pageNow(replaced, kept), page));
  }

  /** Puts a bookmark on a page, or takes it off. */
  toggle(meeting: Meeting, page: PageRef): void {
    const { replaced } = meeting.revisions;
    const { bookmarks, seen } = this.known(meeting);
    const others = bookmarks.filter((kept) => !samePage(pageNow(replaced, kept), page));
    this.keep({ bookmarks: others.length < bookmarks.length ? others : [...others, page], seen });
  }

  /** A page came on this screen: its paper is no news any more. */
  opened(meeting: Meeting, page: PageRef | null): void {
    const { bookmarks, seen } = this.known(meeting);
    const revision = placed(meeting.agenda, page)?.document.revision;
    if (revision === undefined || seen.includes(revision)) return;
    this.keep({ bookmarks, seen: [...seen, revision] });
  }

  /** Whether a paper came, or was replaced, and was not opened since. */
  newsOf(meeting: Meeting, { revision }: MeetingDocument): News | undefined {
    if (this.kept === undefined || this.kept.seen.includes(revision)) return undefined;
    const replaced = meeting.revisions.replaced.some(({ after }) => after === revision);
    return replaced ? "replaced" : "placed";
  }

  /** Its person leaves this browser. */
  forget(): void {
    this.kept = undefined;
    this.left = true;
    try {
      this.store().removeItem(this.key);
    } catch {
      // What keeps nothing has nothing to forget.
    }
  }

  /** What is kept; at the first visit, what is in the agenda counts as known. */
  private known(meeting: Meeting): Kept {
    if (this.kept === undefined) {
      const papers = meeting.agenda.flatMap(({ documents }) => documents);
      this.keep({ bookmarks: [], seen: papers.map(({ revision }) => revision) });
    }
    return this.kept ?? { bookmarks: [], seen: [] };
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    if (this.left) return;
    try {
      this.store().setItem(this.key, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing has them until it is closed.
    }
    this.changed();
  }

  private read(): Kept | undefined {
    try {
      const kept: unknown = JSON.parse(this.store().getItem(this.key) ?? "null");
      const { bookmarks, seen } = kept as Kept;
      return Array.isArray(bookmarks) && Array.isArray(seen)
        ? { bookmarks: bookmarks.filter(isPage), seen }
        : undefined;
    } catch {
      return undefined;
    }
  }
}

function isPage(kept: unknown): kept is PageRef {
  const { document, revision, page } = (kept ?? {}) as Partial<PageRef>;
  return typeof document === "string" && typeof revision === "string" && Number.isInteger(page);
}
