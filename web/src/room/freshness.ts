import { keeps, whenKeeping } from "../offline/worker";
import type { Room } from "./room";

/** So long, and a random quarter more or less, between two readings, in ms: tablets shall not all ask at once. */
const EVERY = 30_000;

/** What was under way when the service worker began has arrived by then. */
const SETTLES = 3_000;

/**
 * Reads again what the service worker keeps of the meeting, so that a reload without a network shows
 * nearly the newest: when the tablet is put away, and once in a while when something has happened.
 */
export class Freshness {
  private read = -1;
  private readonly over = new AbortController();

  constructor(private readonly room: Room) {}

  start(): void {
    const { signal } = this.over;
    const timer = setInterval(() => this.renew(false), EVERY * (0.75 + Math.random() / 2));
    signal.addEventListener("abort", () => clearInterval(timer));
    const begun = () => {
      this.renew(true);
      setTimeout(() => this.renew(true), SETTLES);
    };
    whenKeeping(begun, signal);
    document.addEventListener(
      "visibilitychange",
      () => document.visibilityState === "hidden" && this.renew(true),
      { signal },
    );
  }

  close(): void {
    this.over.abort();
  }

  /** Own memos are read again as well when the tablet is put away: they are few. */
  private renew(memos: boolean): void {
    const { meeting, line, session, requests } = this.room;
    if (meeting === undefined || line.is !== "online" || !keeps()) return;
    const base = `/api/meetings/${session.meeting}`;
    const paths = meeting.sequence === this.read ? [] : [`${base}/snapshot`, `${base}/papers`];
    this.read = meeting.sequence;
    if (memos && this.room.seat?.role !== "monitor") {
      for (const document of this.room.memoDocuments()) {
        paths.push(`${base}/memos/${document}?after=0`);
      }
    }
    for (const path of paths) void requests.blob(path).catch(() => undefined);
  }
}
