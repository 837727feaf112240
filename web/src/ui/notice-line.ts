import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import type { Notice } from "../room/notices";
import type { Room } from "../room/room";
import { text } from "../text/text";
import { icons } from "./icons";
import { removedWithMemos } from "./removed-memos";

/** The sentence of a notice. */
export function sentence({ kind, code }: Notice, room: Room): string {
  const words = text().room.notice;
  const refusals: Readonly<Record<string, string>> = text().desk.refusal;
  const why = refusals[code] ?? text().problem.unexpected;
  switch (kind) {
    case "refusedInk":
      return words.refusedInk(why);
    case "refused":
      return words.refused(why);
    case "offline":
      return words.offline;
    case "offlineTurn":
      return words.offlineTurn;
    case "copied":
      return words.copied;
    case "notCopied":
      return words.notCopied;
    case "locked":
      return words.locked;
    case "lockedSheets":
      return words.lockedSheets;
    case "penOnly":
      return words.penOnly;
    case "stayed":
      return words.stayed;
    case "presenting":
      return words.presenting;
    case "presentingLost":
      return words.presentingLost(code);
    case "asked":
      return words.asked;
    case "declined":
      return words.declined;
    case "withoutPaper":
      return words.withoutPaper(code);
    case "closed":
      return words.closed;
    case "noteGone":
      return code === "withdrawn" ? words.noteWithdrawn : words.noteRemoved;
    case "notErased":
      return words[
        code === "chair" ? "notErasedByChair" : code === "now" ? "notErasedNow" : "notErased"
      ];
    case "pageCame":
      return words.pageCame;
    case "withdrawn":
      return words.withdrawn(code);
    case "replaced": {
      const pages = removedWithMemos(room).length;
      if (pages > 0) return words.replacedMemos(code, pages);
      const origins = room.meeting?.revisions.replaced.at(-1)?.pages ?? [];
      return origins.every(({ equal }) => equal)
        ? words.replaced(code)
        : words.replacedChanged(code);
    }
    case "noPage":
      return words.noPage(code);
    case "alsoPrinted":
      return words.alsoPrinted(code);
    case "address":
      return words.address(code);
    case "gathered":
      return words.gathered;
  }
}

/** One line that says what was refused and why; it goes by itself. */
export function noticeLine(room: Room): TemplateResult | typeof nothing {
  const { notices } = room;
  const { current } = notices;
  if (current === undefined) return nothing;
  return html`
    <div class="notice" role="alert">
      <span>${sentence(current, room)}</span>
      ${offer(room, current)}
      <button aria-label=${text().common.close} @click=${() => notices.clear()}>${icons.close}</button>
    </div>
  `;
}

/** The one page that a notice offers. */
function offer({ notices, reader }: Room, { page }: Notice): TemplateResult | typeof nothing {
  if (page === undefined) return nothing;
  const go = () => {
    notices.clear();
    reader.jump(page);
  };
  return html`<button class="offer" @click=${go}>${text().room.notice.offer(page.page)}</button>`;
}

const PATIENCE = 3_000;

/** Knows when the line has been down for so long that people should hear of it. */
export class OfflineWatch implements ReactiveController {
  long = false;
  private over = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly room: () => Room,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.over = new AbortController();
    queueMicrotask(() => {
      if (this.over.signal.aborted) return;
      this.room().listeners.add((change) => {
        if (change === "line") this.look();
      }, this.over.signal);
      this.look();
    });
  }

  hostDisconnected(): void {
    this.over.abort();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    if (this.room().line.is === "online") {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.become(false);
    } else if (this.timer === undefined && !this.long) {
      this.timer = setTimeout(() => this.become(true), PATIENCE);
    }
  }

  private become(long: boolean): void {
    if (long === this.long) return;
    this.long = long;
    this.host.requestUpdate();
  }
}
