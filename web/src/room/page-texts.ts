import { contentOf, type PageKey, pageKey, wordsPath } from "../core/pages";
import type { PageRef, PageText } from "../wire/messages";
import type { Room } from "./room";

const MOST = 50;

/** What pages say and where, asked for when a hand may need it and kept for the next time. */
export class PageTexts {
  private readonly known = new Map<PageKey, PageText>();
  private readonly underWay = new Map<PageKey, Promise<PageText | undefined>>();

  constructor(private readonly room: () => Pick<Room, "meeting" | "session" | "requests">) {}

  /** What is known now. */
  of(page: PageRef): PageText | undefined {
    return this.known.get(pageKey(page));
  }

  /** Without an answer the page has no words; who asks next asks again. */
  async want(page: PageRef): Promise<PageText | undefined> {
    const key = pageKey(page);
    const known = this.known.get(key) ?? this.underWay.get(key);
    if (known !== undefined) return known;
    const asked = this.ask(page, key);
    this.underWay.set(key, asked);
    return asked;
  }

  private async ask(page: PageRef, key: PageKey): Promise<PageText | undefined> {
    const { meeting, session, requests } = this.room();
    const content = contentOf(meeting?.agenda ?? [], page);
    try {
      if (content === undefined) return undefined;
      const path = wordsPath(session.meeting, content, page.page);
      const text = await requests.json<PageText>("GET", path);
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(key, text);
      return text;
    } catch {
      return undefined;
    } finally {
      this.underWay.delete(key);
    }
  }
}
