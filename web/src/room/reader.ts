import {
  FOLLOWING,
  isFree,
  presents,
  type Reading,
  readOn,
  shownPage,
  turned,
  turning,
} from "../core/follow";
import { newId } from "../core/identifiers";
import type { Meeting } from "../core/meeting";
import { neighbour, pageOf, placed, samePage } from "../core/pages";
import type { CommandId, SeatId } from "../wire/ids";
import type { AgendaItem, MeetingCommandUnion, MeetingDocument, PageRef } from "../wire/messages";
import type { Outcome } from "./commands";
import type { Listeners } from "./listeners";
import type { Notices } from "./notices";

/** What reading needs of the room. */
export interface ReadingRoom {
  readonly meeting: Meeting | undefined;
  readonly session: { readonly seat: SeatId };
  readonly line: { readonly is: string };
  readonly listeners: Listeners;
  readonly notices: Notices;
  send(command: MeetingCommandUnion, id?: CommandId): Promise<Outcome>;
  view(page: PageRef | null, following: boolean): void;
}

/**
 * Which page this screen shows, and how a hand changes that: a presenter's hand moves the room, a
 * reader's hand frees the reader.
 */
export class Reader {
  private reading: Reading = FOLLOWING;
  private told = "";

  constructor(private readonly room: ReadingRoom) {}

  get page(): PageRef | null {
    const { meeting } = this.room;
    return meeting === undefined ? null : shownPage(meeting, this.reading);
  }

  get presenting(): boolean {
    const { meeting, session } = this.room;
    return meeting !== undefined && presents(meeting, session.seat);
  }

  /** Whether the screen is on a page of its own while the room is on another. */
  get free(): boolean {
    const { meeting } = this.room;
    if (meeting === undefined || meeting.stage.shown === null) return false;
    return isFree(meeting, this.reading) && !samePage(this.page, meeting.stage.shown);
  }

  /** Goes to a page by a person's hand. */
  go(page: PageRef): void {
    const { meeting } = this.room;
    if (meeting === undefined || samePage(page, this.page)) return;
    if (placed(meeting.agenda, page) === undefined) return;
    if (this.presenting && this.room.line.is === "online") {
      void this.turn(meeting, page);
    } else {
      if (this.presenting) this.room.notices.show({ kind: "offlineTurn", code: "offline" });
      this.becomes(readOn(meeting, page));
    }
  }

  goBy(pages: number): void {
    const { page } = this;
    const to = page === null ? undefined : neighbour(this.room.meeting?.agenda ?? [], page, pages);
    if (to !== undefined) this.go(to);
  }

  goTo(document: MeetingDocument, page = 1): void {
    this.go(pageOf(document, Math.max(1, Math.min(document.pages.length, page))));
  }

  /** Back to where the presenter is. */
  comeBack(): void {
    this.becomes(FOLLOWING);
  }

  /** The presenter begins an agenda item; its first document comes with it. */
  async begin(item: AgendaItem): Promise<void> {
    const { meeting } = this.room;
    if (meeting === undefined) return;
    const { term } = meeting.stage.lease;
    this.becomes(FOLLOWING);
    this.answered(await this.room.send({ type: "startAgendaItem", item: item.id, term }));
  }

  /** Says why a command was not done, if it was not. */
  answered(outcome: Outcome): void {
    if (outcome.is === "refused")
      this.room.notices.show({ kind: "refused", code: outcome.refusal });
    if (outcome.is === "offline") this.room.notices.show({ kind: "offline", code: "offline" });
  }

  happened(command: CommandId | null): void {
    if (command !== null) this.reading = turned(this.reading, command);
    this.moved();
  }

  /** Something moved: presence hears of it when the page or the following is another. */
  moved(): void {
    const { page, free } = this;
    const now = JSON.stringify([page, free]);
    if (now === this.told) return;
    this.told = now;
    this.room.view(page, !free);
  }

  online(): void {
    this.told = "";
    this.moved();
  }

  lineBroke(): void {
    this.reading = turned(this.reading, null);
    this.told = "";
  }

  private async turn(meeting: Meeting, page: PageRef): Promise<void> {
    const id = newId<CommandId>();
    this.becomes(turning(page, id));
    const { term } = meeting.stage.lease;
    const outcome = await this.room.send({ type: "turnPage", term, page }, id);
    if (outcome.is !== "done") this.answered(outcome);
    const next = turned(this.reading, id);
    if (next !== this.reading) this.becomes(next);
  }

  private becomes(reading: Reading): void {
    this.reading = reading;
    this.moved();
    this.room.listeners.tell("reading");
  }
}
