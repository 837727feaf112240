import { pageOf } from "../../core/pages";
import { whenKeeping } from "../../offline/worker";
import type { Room } from "../../room/room";
import { pictureAt } from "./picture-path";
import type { PictureAt } from "./pictures";

const QUIET_AFTER_TURN = 2_000;
const TOGETHER = 2;

/**
 * Fetches the rest of the papers ahead while nothing else happens, two at a time, into the browser's
 * own cache and the service worker's; a page turn cuts it off.
 */
export class Background {
  private readonly fetched = new Set<string>();
  private controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  private readonly over = new AbortController();

  constructor(private readonly room: Room) {
    // What was fetched before is read once more, from the browser's own cache, to be kept.
    whenKeeping(() => {
      this.fetched.clear();
      this.turned();
    }, this.over.signal);
  }

  /** The air belongs to the page on show for a while. */
  turned(): void {
    this.controller.abort();
    clearTimeout(this.timer);
    if (this.closed) return;
    this.timer = setTimeout(() => this.start(), QUIET_AFTER_TURN);
  }

  close(): void {
    this.closed = true;
    this.over.abort();
    this.turned();
  }

  private start(): void {
    this.controller = new AbortController();
    for (let i = 0; i < TOGETHER; i++) void this.work(this.controller.signal);
  }

  private async work(signal: AbortSignal): Promise<void> {
    for (;;) {
      const next = this.next();
      if (next === undefined || signal.aborted || this.room.line.is !== "online") return;
      this.fetched.add(next.path);
      try {
        await this.room.requests.blob(next.path, signal);
      } catch {
        this.fetched.delete(next.path);
        return;
      }
    }
  }

  /** The next page that is drawn and not here; the current agenda item's papers first. */
  private next(): PictureAt | undefined {
    const { meeting, papers } = this.room;
    if (meeting === undefined) return undefined;
    const current = meeting.agenda.findIndex((item) => item.id === meeting.stage.item);
    const from = Math.max(0, current);
    const items = [...meeting.agenda.slice(from), ...meeting.agenda.slice(0, from)];
    for (const document of items.flatMap((item) => item.documents)) {
      const ready = papers.get(document.revision)?.pages ?? [];
      for (let page = 1; page <= document.pages.length; page++) {
        if (ready[page - 1] !== "ready") continue;
        const picture = pictureAt(this.room, pageOf(document, page));
        if (picture !== undefined && !this.fetched.has(picture.path)) return picture;
      }
    }
    return undefined;
  }
}
