import type { AgendaItem, PageRef, Replacement } from "../wire/messages";
import { placed, samePage } from "./pages";
import { replacedPage, shownIn } from "./revisions";

const LONGEST = 20;

/** A page that was left. */
export interface Left {
  readonly page: PageRef;
  /** Whether it was the room's page, which was followed: the way back leads to wherever the room is. */
  readonly following: boolean;
}

/** The pages from which a hand has jumped away, so that it finds back. */
export class Trail {
  /** Pages turned one by one since the last jump. */
  steps = 0;
  private pages: readonly Left[] = [];

  note(page: PageRef, following = false): void {
    this.pages = [...this.pages, { page, following }].slice(-LONGEST);
    this.steps = 0;
  }

  step(): void {
    this.steps++;
  }

  clear(): void {
    this.pages = [];
    this.steps = 0;
  }

  /** The last page left that is another than this one, and still in the agenda. */
  last(agenda: readonly AgendaItem[], here: PageRef | null): Left | undefined {
    return this.pages.filter(({ page }) => leadsAway(agenda, page, here)).at(-1);
  }

  /** Takes the last page off, and whatever lay behind it that leads nowhere. */
  take(agenda: readonly AgendaItem[], here: PageRef | null): Left | undefined {
    const left = this.last(agenda, here);
    this.pages = left === undefined ? [] : this.pages.slice(0, this.pages.lastIndexOf(left));
    this.steps = 0;
    return left;
  }

  /** A paper was replaced: its pages are found again where they have gone. */
  replaced(replacement: Replacement): void {
    this.pages = this.pages.map((left) =>
      replacedPage(replacement, left.page)
        ? { ...left, page: shownIn(replacement, left.page) }
        : left,
    );
  }
}

function leadsAway(agenda: readonly AgendaItem[], page: PageRef, here: PageRef | null): boolean {
  return !samePage(page, here) && placed(agenda, page) !== undefined;
}
