import { wordsPath } from "../core/pages";
import type { RevisionId } from "../wire/ids";
import type { Room } from "./room";

/** So long after one paper the next one is fetched, at least and at most, in ms. */
const LEAST_PAUSE = 3_000;
const MOST_PAUSE = 6_000;

/**
 * The words of whole papers ahead of time, for search without a network: one paper now and then,
 * when all pictures that are ready are here and nothing else is on its way.
 */
export class WordsAhead {
  private underWay: AbortController | undefined;
  private readonly failed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param held the addresses of what is kept here
   * @param idle whether the pictures leave the network alone
   */
  constructor(
    private readonly room: Pick<Room, "meeting" | "session" | "requests" | "papers">,
    private readonly held: Set<string>,
    private readonly idle: () => boolean,
  ) {}

  start(): void {
    const pause = LEAST_PAUSE + Math.random() * (MOST_PAUSE - LEAST_PAUSE);
    this.timer = setTimeout(() => {
      void this.one().finally(() => {
        if (this.timer !== undefined) this.start();
      });
    }, pause);
  }

  /** Another page comes on show. */
  giveWay(): void {
    this.underWay?.abort();
  }

  close(): void {
    clearTimeout(this.timer);
    this.giveWay();
    this.timer = undefined;
  }

  /** What failed, say because the words are not read yet, is tried again in its turn. */
  private async one(): Promise<void> {
    const path = this.idle() ? this.missing() : undefined;
    if (path === undefined) return;
    this.underWay = new AbortController();
    try {
      await this.room.requests.blob(path, this.underWay.signal);
      this.held.add(path);
    } catch {
      this.failed.add(path);
    } finally {
      this.underWay = undefined;
    }
  }

  /** One paper whose words are not here; those that failed wait until all others are. */
  private missing(): string | undefined {
    const { meeting, session } = this.room;
    const all = (meeting?.agenda ?? [])
      .flatMap(({ documents }) => documents)
      .filter(({ revision }) => this.isDrawn(revision))
      .map(({ content }) => wordsPath(session.meeting, content, "all"))
      .filter((path) => !this.held.has(path));
    const fresh = all.find((path) => !this.failed.has(path));
    if (fresh === undefined) this.failed.clear();
    return fresh ?? all[0];
  }

  /** Words are read behind the pictures. */
  private isDrawn(revision: RevisionId): boolean {
    return this.room.papers.get(revision)?.pages.every((page) => page !== "waiting") ?? false;
  }
}
