import { type PageKey, pageKey, placed, wordsPath } from "../core/pages";
import type { PageRef, PageText } from "../wire/messages";
import type { Room } from "./room";

const MOST = 50;

/** Where the words of pages lie, asked for when a marker comes down and kept for the next one. */
export class PageRuns {
  private readonly known = new Map<PageKey, readonly number[]>();
  private readonly underWay = new Set<PageKey>();

  constructor(private readonly room: () => Pick<Room, "meeting" | "session" | "requests">) {}

  /** What is known now; a marker never waits for it. */
  of(page: PageRef): readonly number[] | undefined {
    return this.known.get(pageKey(page));
  }

  /** Without an answer the page has no words; the next marker asks again. */
  async want(page: PageRef): Promise<void> {
    const key = pageKey(page);
    const { meeting, session, requests } = this.room();
    const content = placed(meeting?.agenda ?? [], page)?.document.content;
    if (content === undefined || this.known.has(key) || this.underWay.has(key)) return;
    this.underWay.add(key);
    try {
      const path = wordsPath(session.meeting, content, page.page);
      const { runs } = await requests.json<PageText>("GET", path);
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(key, runs);
    } catch {
      return;
    } finally {
      this.underWay.delete(key);
    }
  }
}
