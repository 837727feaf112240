import {
  FOLLOWING,
  isFree,
  isLocked,
  movedAlong,
  presents,
  type Reading,
  readOn,
  shownPage,
  turned,
  turning,
} from "../core/follow";
import { newId } from "../core/identifiers";
import type { Meeting } from "../core/meeting";
import { isOwnSheet } from "../core/own-sheets";
import { neighbour, pageOf, placed, samePage } from "../core/pages";
import { Trail } from "../core/trail";
import type { AgendaItemId, CommandId, DocumentId, SeatId } from "../wire/ids";
import type {
  AgendaItem,
  EventLine,
  MeetingCommandUnion,
  MeetingDocument,
  PageRef,
} from "../wire/messages";
import type { Outcome } from "./commands";
import type { Listeners } from "./listeners";
import type { Notices } from "./notices";

/** So long the room has to be on a free reader's page for the reader to go on with it, in ms: leafing past is no invitation. */
const TOGETHER = 3_000;

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

/** What the room is on. */
interface OnShow {
  readonly page: PageRef | null;
  readonly item: AgendaItemId | null;
}

/**
 * Which page this screen shows, and how a hand changes that: a presenter's hand moves the room, a
 * reader's hand frees the reader.
 */
export class Reader {
  readonly trail = new Trail();
  private reading: Reading = FOLLOWING;
  /** Whether this seat had the right to present before what happened last. */
  private held = false;
  private told = "";
  /** The page that this screen showed last. */
  private seen: PageRef | null = null;
  private atDesk = false;
  private ahead = false;
  /** What is on show, what was before that, and the command by which it became so. */
  private shown: OnShow = { page: null, item: null };
  private before: OnShow = { page: null, item: null };
  private shownBy: CommandId | null = null;
  /** Since when the page on show is on show, as `now` counts. */
  private shownAt = 0;

  constructor(
    private readonly room: ReadingRoom,
    /** A clock in ms. */
    private readonly now = () => performance.now(),
  ) {}

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

  /** Whether the chair keeps this screen on the page on show; without a line nobody knows where that is. */
  get locked(): boolean {
    const { meeting, session, line } = this.room;
    return meeting !== undefined && line.is === "online" && isLocked(meeting, session.seat);
  }

  /** Whether the presenter looks ahead (下見): the own screen turns, the room stays. */
  get lookingAhead(): boolean {
    return this.ahead && this.presenting;
  }

  /** What was on show before this, while its page is still in the agenda. */
  get shownBefore(): { readonly page: PageRef; readonly item: AgendaItem | undefined } | null {
    const agenda = this.room.meeting?.agenda ?? [];
    const { page, item } = this.before;
    if (page === null || placed(agenda, page) === undefined) return null;
    return { page, item: agenda.find(({ id }) => id === item) };
  }

  lookAhead(): void {
    this.ahead = true;
    this.room.listeners.tell("reading");
  }

  /** Shows everybody the page that the presenter looked ahead to. */
  showAhead(): void {
    const { page } = this;
    const { meeting } = this.room;
    this.ahead = false;
    if (meeting !== undefined && page !== null && this.free) void this.turn(meeting, page);
    else this.comeBack();
  }

  /** Takes an accidental turn back: the room goes to the page and the item where it was before. */
  async takeTurnBack(): Promise<void> {
    const { shownBefore: before } = this;
    const { meeting } = this.room;
    if (meeting === undefined || before === null) return;
    const { page, item } = before;
    // The page on show stays on show in an item without papers, and brings no item along.
    const stays = samePage(page, meeting.stage.shown);
    if (stays && item !== undefined) await this.begin(item);
    await this.turn(meeting, page);
    if (!stays && item?.documents.length === 0) await this.begin(item);
  }

  /** Goes to a page by a person's hand. */
  go(page: PageRef): void {
    const { meeting } = this.room;
    if (meeting === undefined || samePage(page, this.page)) return;
    if (placed(meeting.agenda, page) === undefined) return;
    if (this.locked) {
      const kind = isOwnSheet(page) ? "lockedSheets" : "locked";
      this.room.notices.show({ kind, code: "locked" });
    } else if (this.lookingAhead || isOwnSheet(page)) {
      this.becomes(readOn(meeting, page));
    } else if (this.presenting && this.room.line.is === "online") {
      void this.turn(meeting, page);
    } else {
      if (this.presenting) this.room.notices.show({ kind: "offlineTurn", code: "offline" });
      this.becomes(readOn(meeting, page));
    }
  }

  goBy(pages: number): void {
    const { page } = this;
    const to = page === null ? undefined : neighbour(this.room.meeting?.agenda ?? [], page, pages);
    if (to === undefined) return;
    this.trail.step();
    this.go(to);
  }

  goTo(document: MeetingDocument, page = 1): void {
    this.jump(pageOf(document, Math.max(1, Math.min(document.pages.length, page))));
  }

  /** Goes to a page far away, and remembers the way back. */
  jump(page: PageRef): void {
    const from = this.page;
    const following = samePage(from, this.room.meeting?.stage.shown ?? null) && !this.presenting;
    this.go(page);
    if (from === null || samePage(from, this.page)) return;
    this.trail.note(from, following);
    this.room.listeners.tell("reading");
  }

  /** The page that the last jump left; where that was the presenter's, the way back is to the presenter. */
  get cameFrom(): PageRef | undefined {
    const left = this.trail.last(this.room.meeting?.agenda ?? [], this.page);
    return left === undefined || (left.following && this.free) ? undefined : left.page;
  }

  /** Back to the page before the last jump; the presenter's page is followed again, wherever that is now. */
  back(): void {
    const left = this.trail.take(this.room.meeting?.agenda ?? [], this.page);
    if (left === undefined) return;
    if (left.following && this.free) this.comeBack();
    else this.go(left.page);
  }

  /** Gives up the way back. */
  stay(): void {
    this.trail.clear();
    this.room.listeners.tell("reading");
  }

  /** Back to where the presenter is. */
  comeBack(): void {
    this.ahead = false;
    this.trail.clear();
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

  happened({ command, event, author }: EventLine): void {
    const { seat } = this.room.session;
    if (command !== null) this.reading = turned(this.reading, command);
    if (event?.type === "meetingClosed") this.room.notices.show({ kind: "closed", code: "closed" });
    if (event?.type === "screensGathered") this.gathered();
    if (event?.type === "documentReplaced") this.replaced();
    if (event?.type === "documentWithdrawn") this.withdrawn(event.document);
    if (event?.type === "agendaItemStarted") this.began(event.item);
    if (event?.type === "pageTurned" && !this.free) this.trail.clear();
    if (event?.type === "presentingGranted" && event.to === seat) this.granted(author !== seat);
    if (event?.type === "presentingGranted" && this.held && author !== seat) this.lost(event.to);
    if (event?.type === "presentingAsked" && event.seat === seat)
      this.asked(event.asking, author === seat);
    this.moved(command);
  }

  /** Whoever gets the right while on another page shall not take the room there by accident. */
  private granted(byOthers: boolean): void {
    if (!this.presenting) return;
    if (this.free) this.ahead = true;
    if (byOthers) this.room.notices.show({ kind: "presenting", code: "presenting" });
  }

  /** Somebody else took the right over, or was given it. */
  private lost(to: SeatId | null): void {
    const { meeting, session } = this.room;
    const seat = meeting?.seats.find(({ id }) => id === to);
    if (seat === undefined || to === session.seat) return;
    this.room.notices.show({ kind: "presentingLost", code: seat.name });
  }

  private asked(asking: boolean, byMyself: boolean): void {
    if (asking) this.room.notices.show({ kind: "asked", code: "asked" });
    else if (!byMyself) this.room.notices.show({ kind: "declined", code: "declined" });
  }

  /** An item without papers leaves the page as it is, so it is said. */
  private began(id: AgendaItemId): void {
    const item = this.room.meeting?.agenda.find((one) => one.id === id);
    if (this.room.notices.current?.kind === "withoutPaper") this.room.notices.clear();
    if (item === undefined || item.documents.length > 0 || this.free) return;
    this.room.notices.show({ kind: "withoutPaper", code: item.title });
  }

  /** The chair called everybody to the page on show; a clerk at work stays. */
  private gathered(): void {
    const { meeting, session } = this.room;
    const role = meeting?.seats.find(({ id }) => id === session.seat)?.role;
    if (role === "clerk" || !this.free) return;
    this.ahead = false;
    this.trail.clear();
    this.reading = FOLLOWING;
    this.room.notices.show({ kind: "gathered", code: "gathered" });
  }

  /** A paper that this screen showed last is gone: said once, and nothing else moves. */
  private withdrawn(document: DocumentId): void {
    const shown = this.told === "" ? null : (JSON.parse(this.told) as [PageRef | null])[0];
    if (shown?.document !== document) return;
    const paper = this.room.meeting?.shelf.find((one) => one.document === document);
    this.room.notices.show({ kind: "withdrawn", code: paper?.title ?? "" });
  }

  /** The newest replacement takes a free reader along, and is said to whoever looks at the paper. */
  private replaced(): void {
    const replacement = this.room.meeting?.revisions.replaced.at(-1);
    if (replacement === undefined) return;
    this.reading = movedAlong(this.reading, replacement);
    this.trail.replaced(replacement);
    if (this.page?.document !== replacement.before.document) return;
    this.room.notices.show({ kind: "replaced", code: replacement.before.title });
  }

  /** What the meeting says about this screen: a lock ends reading on one's own. */
  private obey(by: CommandId | null): void {
    const { meeting } = this.room;
    const { shown: page, item } = meeting?.stage ?? { shown: null, item: null };
    const turns = !samePage(page, this.shown.page);
    if (turns) {
      this.goAlong();
      this.shownAt = this.now();
    }
    if (turns || item !== this.shown.item) {
      // One command may bring an item and its first page, one after the other.
      if (by === null || by !== this.shownBy) this.before = this.shown;
      this.shown = { page, item };
      this.shownBy = by;
    }
    if (!this.presenting) this.ahead = false;
    if (!this.locked && this.room.notices.current?.code === "locked") this.room.notices.clear();
    if (this.locked && this.reading.free !== null) {
      this.reading = { ...this.reading, free: null };
      this.trail.clear();
    }
  }

  /** The room has come to a free reader's page and stayed there a while: the reader follows it on from there. */
  private goAlong(): void {
    const { free } = this.reading;
    if (free === null || this.presenting || !samePage(free, this.shown.page)) return;
    if (this.now() - this.shownAt < TOGETHER) return;
    this.reading = FOLLOWING;
    this.trail.clear();
  }

  /** A clerk at the desk sees no page, and is not counted with those who do. */
  worksAtDesk(atDesk: boolean): void {
    if (atDesk === this.atDesk) return;
    this.atDesk = atDesk;
    this.moved();
  }

  /** Something moved: presence hears of it when the page or the following is another. */
  moved(by: CommandId | null = null): void {
    this.held = this.presenting;
    this.obey(by);
    const { page, free, atDesk } = this;
    if (!samePage(page, this.seen)) this.room.notices.wentOn();
    this.seen = page;
    const now = JSON.stringify([page, free, atDesk]);
    if (now === this.told) return;
    this.told = now;
    this.room.view(atDesk || isOwnSheet(page) ? null : page, !free && !atDesk);
  }

  online(): void {
    this.told = "";
    this.moved();
    this.room.listeners.tell("reading");
  }

  /** A turn that the server has not answered is taken back: whether it came there nobody here knows. */
  lineBroke(): void {
    this.reading = turned(this.reading, null);
    this.told = "";
    this.room.listeners.tell("reading");
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
