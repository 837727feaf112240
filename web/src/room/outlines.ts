import { NO_OUTLINE } from "../core/contents";
import { wordsPath } from "../core/pages";
import { RequestProblem } from "../net/requests";
import type { MeetingId } from "../wire/ids";
import type { PaperOutline } from "../wire/messages";
import type { Listeners } from "./listeners";

/** What reading outlines needs of the room. */
export interface OutlineRoom {
  readonly requests: { json<T>(method: string, path: string): Promise<T> };
  readonly session: { readonly meeting: MeetingId };
  readonly listeners: Listeners;
}

const AGAIN_AFTER = 5_000;

/**
 * Tables of contents and printed page numbers, read once for each paper when somebody first looks.
 * Until then, and where a paper has none, there is just nothing.
 */
export class Outlines {
  private readonly known = new Map<string, PaperOutline>();
  private readonly asked = new Map<string, number>();

  constructor(private readonly room: OutlineRoom) {}

  /** What is known of a paper's contents; asks for it where it is not here. */
  of(content: string): PaperOutline {
    if (content === "") return NO_OUTLINE;
    const known = this.known.get(content);
    if (known === undefined) this.want(content);
    return known ?? NO_OUTLINE;
  }

  /** One question at a time, and a failed one again after a while: a broken line is often looked at. */
  private want(content: string): void {
    const asked = this.asked.get(content);
    if (asked !== undefined && performance.now() - asked < AGAIN_AFTER) return;
    this.asked.set(content, Number.POSITIVE_INFINITY);
    void this.read(content);
  }

  private async read(content: string): Promise<void> {
    try {
      const path = wordsPath(this.room.session.meeting, content, "outline");
      this.known.set(content, await this.room.requests.json<PaperOutline>("GET", path));
      this.room.listeners.tell("outline");
    } catch (failure) {
      this.asked.set(content, performance.now());
      const lasting = failure instanceof RequestProblem && failure.status >= 400;
      if (lasting && failure.status < 500) this.known.set(content, NO_OUTLINE);
    }
  }
}
