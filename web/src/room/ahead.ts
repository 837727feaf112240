import { keptKey } from "../../worker/kinds";
import { picturePath } from "../core/pages";
import { install, keeps, whenKeeping } from "../offline/worker";
import type { RevisionId } from "../wire/ids";
import type { Fetch, HeldPages, PageRef } from "../wire/messages";
import type { Room } from "./room";
import { WordsAhead } from "./words-ahead";

/** How long a neighbour of the page on show waits to be let through, in ms. */
const PATIENCE = 1_500;

interface Sheet {
  readonly revision: RevisionId;
  readonly page: number;
}

interface Place {
  readonly sheet: Sheet;
  readonly path: string;
  readonly drawn: boolean;
}

/** How many of the papers' pages are in this browser. */
export interface Kept {
  readonly held: number;
  readonly of: number;
}

/**
 * Pictures ahead of time: fetches what the server grants, so that the hall's air is shared, tells it
 * what is here, and makes way when another page comes on show.
 */
export class Ahead {
  private readonly held = new Set<string>();
  /** What was lost and is fetched a second time; where the tablet is full, a third time would be no use. */
  private readonly lost = new Set<string>();
  private readonly running = new Map<
    number,
    { readonly path: string; readonly cut: AbortController }
  >();
  private came: Sheet[] = [];
  private over: number[] = [];
  private readonly waiting = new Map<string, () => void>();
  private flushing = false;
  private began = false;
  private said = false;
  /** Counts up when the service worker begins to keep: what was asked for before is not kept. */
  private keeping = 0;
  private readonly closed = new AbortController();

  private readonly words: WordsAhead;

  constructor(private readonly room: Room) {
    this.words = new WordsAhead(room, this.held, () => this.isIdle());
  }

  /** This seat is on a screen that shows papers; a clerk's desk alone holds none. */
  start(): void {
    if (this.began) return;
    this.began = true;
    whenKeeping(() => this.again(), this.closed.signal);
    this.refresh();
    this.words.start();
  }

  /** A picture, wherever it is; what came over the network is told to the server. */
  async now(path: string, signal?: AbortSignal): Promise<Blob> {
    const { keeping } = this;
    const blob = await this.room.requests.blob(path, signal);
    if (keeping === this.keeping) this.arrived(path);
    return blob;
  }

  /**
   * The same for one that is not on show: whoever follows another waits for the server to let it
   * through, since others may still lack the page on show, but not for long.
   */
  async soon(path: string, signal: AbortSignal): Promise<Blob> {
    if (this.said && !this.held.has(path) && this.follows()) {
      await new Promise<void>((resolve) => {
        const patience = setTimeout(resolve, PATIENCE);
        const goes = () => {
          clearTimeout(patience);
          resolve();
        };
        this.waiting.set(path, goes);
        signal.addEventListener("abort", goes, { once: true });
      });
      this.waiting.delete(path);
      signal.throwIfAborted();
    }
    return this.now(path, signal);
  }

  /** A picture that is waited for is on show now, or here. */
  hurry(path: string): void {
    this.waiting.get(path)?.();
  }

  /** Says all that is here, once for each connection, as soon as it is known where pictures are. */
  refresh(): void {
    const { room } = this;
    const known = room.meeting !== undefined && room.papers.size > 0;
    if (!this.began || this.said || !known || room.line.is !== "online") return;
    this.said = true;
    void this.recall().then(() => this.say(true, this.sheets()));
  }

  /** The server lets a page through. */
  take({ grant, revision, page }: Fetch): void {
    const path = this.path({ revision, page });
    if (path === undefined || this.held.has(path)) {
      if (path !== undefined) this.came.push({ revision, page });
      this.ends(grant);
      return;
    }
    const cut = new AbortController();
    this.running.set(grant, { path, cut });
    void this.now(path, cut.signal)
      .catch(() => undefined)
      .finally(() => {
        this.running.delete(grant);
        this.ends(grant);
      });
  }

  /** Another page comes on show: everything else makes way. */
  turned(page: PageRef): void {
    const shown = this.path(page);
    for (const { path, cut } of this.running.values()) if (path !== shown) cut.abort();
    this.words.giveWay();
  }

  /** Papers that left the meeting left this browser. */
  letGo(contents: ReadonlySet<string>): void {
    for (const path of this.held) {
      const content = /\/(?:pictures|words)\/([0-9a-f]+)\//.exec(path)?.[1];
      if (content !== undefined && !contents.has(content)) this.held.delete(path);
    }
  }

  close(): void {
    this.closed.abort();
    this.words.close();
    this.lineBroke();
  }

  lineBroke(): void {
    this.said = false;
    this.words.giveWay();
    this.over = [];
    this.came = [];
    for (const { cut } of this.running.values()) cut.abort();
  }

  get kept(): Kept {
    const drawn = this.all().filter((place) => place.drawn);
    return { held: drawn.filter(({ path }) => this.held.has(path)).length, of: drawn.length };
  }

  /** Every picture that is ready is here, and what comes now is kept. */
  private isIdle(): boolean {
    const { held, of } = this.kept;
    return this.said && keeps() && this.running.size === 0 && held === of;
  }

  /** What came before the service worker began to keep it is not kept. */
  private again(): void {
    for (const { cut } of this.running.values()) cut.abort();
    this.keeping++;
    this.said = false;
    this.refresh();
  }

  /** Whether what is said to be here still is: where a browser cleared its storage, with or without the worker, it is fetched again. */
  async check(): Promise<void> {
    if (!keeps()) void install();
    const kept = this.said ? await this.keptPaths() : undefined;
    if (kept === undefined) return;
    for (const path of kept) this.lost.delete(path);
    const gone = [...this.held].filter((path) => !kept.has(path) && !this.lost.has(path));
    if (gone.length === 0) return;
    for (const path of gone) {
      this.held.delete(path);
      this.lost.add(path);
    }
    void install();
    this.room.listeners.tell("lost");
    if (this.said) this.say(true, this.sheets());
  }

  /** What the service worker keeps is here, whoever fetched it. */
  private async recall(): Promise<void> {
    const kept = await this.keptPaths();
    if (kept === undefined) return;
    this.held.clear();
    for (const path of kept) this.held.add(path);
  }

  /** What is kept for this session; undefined in a browser that keeps nothing. */
  private async keptPaths(): Promise<ReadonlySet<string> | undefined> {
    if (!keeps()) return undefined;
    try {
      const authorization = this.room.requests.headers().Authorization ?? null;
      const sample = await keptKey(new URL("/", location.href), authorization);
      const mark = new URL(sample.url).search;
      const { store } = await keptKey(
        new URL(`/api/meetings/${this.room.session.meeting}/papers`, location.href),
        authorization,
      );
      const kept = await (await caches.open(store)).keys();
      const ours = kept.map(({ url }) => new URL(url)).filter(({ search }) => search === mark);
      return new Set(ours.map(({ pathname }) => pathname));
    } catch {
      // A browser without room holds what it fetched since the page was opened.
      return undefined;
    }
  }

  private arrived(path: string): void {
    if (this.held.has(path)) return;
    this.held.add(path);
    this.hurry(path);
    const sheet = this.all().find((place) => place.path === path)?.sheet;
    if (sheet !== undefined) this.came.push(sheet);
    this.saySoon();
  }

  private ends(grant: number): void {
    this.over.push(grant);
    this.saySoon();
  }

  private saySoon(): void {
    if (this.flushing || !this.said) return;
    this.flushing = true;
    setTimeout(() => {
      this.flushing = false;
      if (this.said) this.say(false, this.came);
    }, 0);
  }

  private say(all: boolean, sheets: readonly Sheet[]): void {
    this.room.holds(all, ranges(sheets), this.over);
    this.came = [];
    this.over = [];
    this.room.listeners.tell("held");
  }

  /** Whether this screen is on the page that somebody else shows. */
  private follows(): boolean {
    const { meeting, reader } = this.room;
    return (meeting?.stage.shown ?? null) !== null && !reader.presenting && !reader.free;
  }

  private sheets(): readonly Sheet[] {
    return this.all()
      .filter(({ path }) => this.held.has(path))
      .map(({ sheet }) => sheet);
  }

  private path({ revision, page }: Sheet): string | undefined {
    return this.all().find(({ sheet }) => sheet.revision === revision && sheet.page === page)?.path;
  }

  /** Every page of the agenda, where its picture is, and whether that is drawn. */
  private all(): readonly Place[] {
    const { papers, meeting, session } = this.room;
    const documents = (meeting?.agenda ?? []).flatMap((item) => item.documents);
    return documents.flatMap(({ revision, content }) => {
      const paper = papers.get(revision);
      if (paper === undefined) return [];
      return paper.pages.map((state, index) => ({
        sheet: { revision, page: index + 1 },
        path: picturePath(session.meeting, content, paper.rendition, index + 1),
        drawn: state === "ready",
      }));
    });
  }
}

/** Pages of each revision as pairs of first and last. */
export function ranges(sheets: readonly Sheet[]): HeldPages[] {
  const pages = new Map<RevisionId, Set<number>>();
  for (const { revision, page } of sheets) {
    pages.set(revision, (pages.get(revision) ?? new Set()).add(page));
  }
  return [...pages].map(([revision, numbers]) => {
    const found: number[] = [];
    for (const page of [...numbers].sort((a, b) => a - b)) {
      if (found.at(-1) === page - 1) found[found.length - 1] = page;
      else found.push(page, page);
    }
    return { revision, ranges: found };
  });
}
