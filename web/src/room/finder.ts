import { pageOf, placed, samePage } from "../core/pages";
import { sentenceOf } from "../net/requests";
import type { PageBox, PageRef, SearchHit, SearchResult } from "../wire/messages";
import type { Room } from "./room";

/** What became of a search. */
export type Search =
  | { readonly is: "idle" }
  | { readonly is: "asking" }
  | { readonly is: "failed"; readonly why: string }
  | { readonly is: "found"; readonly hits: readonly SearchHit[]; readonly more: boolean };

/** Looks for words in the meeting's papers, and goes from one place to the next. */
export class Finder {
  /** What was asked for last, as typed. */
  asked = "";
  search: Search = { is: "idle" };
  private current: SearchHit | undefined;
  private over = new AbortController();

  constructor(private readonly room: Room) {}

  /** The pages found in papers that are still there: one withdrawn or replaced meanwhile is not. */
  get hits(): readonly SearchHit[] {
    return this.search.is === "found"
      ? this.search.hits.filter((hit) => this.pageOf(hit) !== undefined)
      : [];
  }

  /** Which page found is on screen, while somebody goes through them. */
  get at(): number | undefined {
    const at = this.current === undefined ? -1 : this.hits.indexOf(this.current);
    return at < 0 ? undefined : at;
  }

  /** Asks the server; an answer to an older question is not waited for. */
  async ask(words: string): Promise<void> {
    this.over.abort();
    this.over = new AbortController();
    const { signal } = this.over;
    this.asked = words;
    this.current = undefined;
    if (words.trim() === "") {
      this.becomes({ is: "idle" });
      return;
    }
    this.becomes({ is: "asking" });
    const path = `/api/meetings/${this.room.session.meeting}/search?q=${encodeURIComponent(words)}`;
    try {
      const blob = await this.room.requests.blob(path, signal);
      const { hits, more } = JSON.parse(await blob.text()) as SearchResult;
      if (!signal.aborted) this.becomes({ is: "found", hits, more });
    } catch (failure) {
      if (!signal.aborted) this.becomes({ is: "failed", why: sentenceOf(failure) });
    }
  }

  /**
   * Goes to a page that was found. Whoever presents looks ahead, so that searching moves nobody
   * else's screen.
   */
  show(at: number): void {
    this.goTo(at, (page) => this.room.reader.jump(page));
  }

  private goTo(at: number, go: (page: PageRef) => void): void {
    const hit = this.hits[at];
    const page = hit === undefined ? undefined : this.pageOf(hit);
    if (page === undefined) return;
    const { reader } = this.room;
    if (reader.presenting && !samePage(page, reader.page)) reader.lookAhead();
    go(page);
    this.current = hit;
    this.room.listeners.tell("found");
  }

  /** The page found before or after this one; nothing at the ends. The way back stays the first's. */
  step(by: 1 | -1): void {
    if (this.at !== undefined) this.goTo(this.at + by, (page) => this.room.reader.go(page));
  }

  /** Takes the marks off the pages; the question stays. */
  done(): void {
    this.current = undefined;
    this.room.listeners.tell("found");
  }

  /** Where on a page the words stand, while somebody goes through them. */
  boxesOn(page: PageRef): readonly PageBox[] {
    if (this.at === undefined) return [];
    const hit = this.hits.find(
      ({ document, revision, page: number }) =>
        document === page.document && revision === page.revision && number === page.page,
    );
    return hit?.match.boxes ?? [];
  }

  /** The page as the agenda has it now; undefined where its paper was withdrawn or replaced. */
  private pageOf(hit: SearchHit): PageRef | undefined {
    const page = { document: hit.document, revision: hit.revision, page: hit.page };
    const there = placed(this.room.meeting?.agenda ?? [], page);
    return there === undefined ? undefined : pageOf(there.document, hit.page);
  }

  private becomes(search: Search): void {
    this.search = search;
    this.room.listeners.tell("found");
  }
}
