import { pageOf, placed, samePage } from "../core/pages";
import { RequestProblem, sentenceOf } from "../net/requests";
import type { KeptHits, KeptSearch } from "../offline/kept-search";
import type { PageBox, PageRef, SearchHit, SearchResult } from "../wire/messages";
import type { Room } from "./room";

/** What became of a search. */
export type Search =
  | { readonly is: "idle" }
  | { readonly is: "asking" }
  | { readonly is: "failed"; readonly why: string }
  | {
      readonly is: "found";
      readonly hits: readonly SearchHit[];
      readonly more: boolean;
      /** Papers whose words are still being read, or not on this tablet where that was asked. */
      readonly unread: number;
      /** Whether only what this tablet keeps was looked through. */
      readonly kept: boolean;
    };

/** So long after an answer it is asked again while papers are still being read, in ms. */
const READ_ON_AFTER = 3_000;

/** Looks for words in the meeting's papers, and goes from one place to the next. */
export class Finder {
  /** What was asked for last, as typed. */
  asked = "";
  search: Search = { is: "idle" };
  private current: SearchHit | undefined;
  private over = new AbortController();
  private keptSearch: KeptSearch | undefined;

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
    await this.fetch(words, signal);
  }

  private async fetch(words: string, signal: AbortSignal): Promise<void> {
    const path = `/api/meetings/${this.room.session.meeting}/search?q=${encodeURIComponent(words)}`;
    try {
      const blob = await this.room.requests.blob(path, signal);
      const { hits, more, unread } = JSON.parse(await blob.text()) as SearchResult;
      if (signal.aborted) return;
      // Who goes through what was found keeps it.
      if (this.current === undefined)
        this.becomes({ is: "found", hits, more, unread, kept: false });
      if (unread > 0) this.readOn(words, signal);
    } catch (failure) {
      // What was found stays, and is asked for again, when only reading on failed.
      if (signal.aborted) return;
      if (this.search.is === "found") this.readOn(words, signal);
      else await this.lookHere(words, signal, failure);
    }
  }

  /** Without a network, what this tablet keeps is looked through. */
  private async lookHere(words: string, signal: AbortSignal, failure: unknown): Promise<void> {
    const gone = failure instanceof RequestProblem && failure.status === 0;
    const found = gone ? await this.keptHits(words) : undefined;
    if (signal.aborted) return;
    if (found === undefined || found.read === 0) {
      this.becomes({ is: "failed", why: sentenceOf(failure) });
    } else {
      const { hits, more, unread } = found;
      this.becomes({ is: "found", hits, more, unread, kept: true });
    }
  }

  /** The program for it is fetched with the client and read when it is needed. */
  private async keptHits(words: string): Promise<KeptHits | undefined> {
    try {
      const { KeptSearch } = await import("../offline/kept-search");
      this.keptSearch ??= new KeptSearch(this.room);
      return await this.keptSearch.find(words);
    } catch {
      return undefined;
    }
  }

  private readOn(words: string, signal: AbortSignal): void {
    setTimeout(() => {
      if (!signal.aborted && this.current === undefined) void this.fetch(words, signal);
    }, READ_ON_AFTER);
  }

  /** Nobody looks for anything any more. */
  close(): void {
    this.over.abort();
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
