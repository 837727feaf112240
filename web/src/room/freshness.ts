import { type PageKey, pageKey } from "../core/pages";
import type { SharedInk } from "../core/shared-ink";
import { keepInk } from "../offline/kept";
import { keeps, whenKeeping } from "../offline/worker";
import { decodeSnapshot } from "../wire/decode";
import type { DocumentId } from "../wire/ids";
import type { InkChunk } from "../wire/messages";
import type { Room } from "./room";

/** So long, and a random quarter more or less, between two readings, in ms: tablets shall not all ask at once. */
const EVERY = 30_000;

/** What was under way when the service worker began has arrived by then. */
const SETTLES = 3_000;

/** What of a room is kept. */
export type KeptRoom = Pick<
  Room,
  | "meeting"
  | "line"
  | "seat"
  | "session"
  | "requests"
  | "listeners"
  | "memoDocuments"
  | "collection"
>;

/**
 * Reads again what the service worker keeps of the meeting, so that a reload without a network shows
 * nearly the newest: as soon as there is a worker, when the tablet is put away, and once in a while
 * when something has happened. What cannot be read yet is read when the line is there.
 */
export class Freshness {
  private due = false;
  private read = -1;
  private readonly memos = new Set<DocumentId>();
  private readonly ink = new Map<PageKey, number>();
  private readonly over = new AbortController();

  constructor(
    private readonly room: KeptRoom,
    private readonly shared: SharedInk,
  ) {}

  start(): void {
    const { signal } = this.over;
    const timer = setInterval(() => this.renew(), EVERY * (0.75 + Math.random() / 2));
    signal.addEventListener("abort", () => clearInterval(timer));
    whenKeeping(() => this.begun(), signal);
    this.room.listeners.add((change) => {
      if (change === "lost") this.begun();
      if (this.due && (change === "meeting" || change === "line")) this.renew();
    }, signal);
    document.addEventListener(
      "visibilitychange",
      () => document.visibilityState === "hidden" && this.again(),
      { signal },
    );
  }

  close(): void {
    this.over.abort();
  }

  /** Nothing that was read before went past the worker, or it is lost. */
  private begun(): void {
    this.read = -1;
    this.ink.clear();
    this.again();
    const settled = setTimeout(() => this.renew(), SETTLES);
    this.over.signal.addEventListener("abort", () => clearTimeout(settled));
  }

  /** Own memos are read again as well: they are few. */
  private again(): void {
    this.memos.clear();
    this.renew();
  }

  private renew(): void {
    const { meeting, line, session, requests, seat } = this.room;
    this.due = meeting === undefined || line.is !== "online";
    if (meeting === undefined || this.due || !keeps()) return;
    const base = `/api/meetings/${session.meeting}`;
    if (meeting.sequence !== this.read) void this.readMeeting(base).catch(() => undefined);
    for (const document of seat?.role === "monitor" ? [] : this.room.memoDocuments()) {
      if (this.memos.has(document)) continue;
      this.memos.add(document);
      const path = `${base}/memos/${document}?after=0`;
      void requests.blob(path).catch(() => this.memos.delete(document));
    }
  }

  private async readMeeting(base: string): Promise<void> {
    const { requests } = this.room;
    await requests.blob(`${base}/papers`);
    const snapshot = decodeSnapshot(await requests.json("GET", `${base}/snapshot`));
    for (const chunk of snapshot.ink) {
      if (this.over.signal.aborted) return;
      await this.keep(base, chunk);
    }
    this.read = snapshot.sequence;
  }

  /** Ink that came stroke by stroke is kept as the chunk that the snapshot names. */
  private async keep(base: string, { page, changedAt }: InkChunk): Promise<void> {
    if (this.room.collection.has(page.document)) return;
    const key = pageKey(page);
    if (this.ink.get(key) === changedAt || this.shared.wholeAt(page) !== changedAt) return;
    this.ink.set(key, changedAt);
    const all = `${base}/ink/${page.document}/${page.revision}/${page.page}/`;
    await keepInk(all, changedAt, this.room.requests, { entries: this.shared.on(page).all() });
  }
}
