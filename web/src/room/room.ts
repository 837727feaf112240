import { LiveStrokes } from "../core/live-strokes";
import { type Here, type Meeting, whoIsHere } from "../core/meeting";
import { Memos } from "../core/memos";
import type { PendingInk } from "../core/pending";
import { ancestors } from "../core/revisions";
import { SharedInk } from "../core/shared-ink";
import { Connection, type Line } from "../net/connection";
import { PendingStore } from "../net/pending-store";
import { Requests } from "../net/requests";
import type { SeatSession } from "../net/sessions";
import { prune } from "../offline/kept";
import { keeps } from "../offline/worker";
import type { DocumentId, RevisionId } from "../wire/ids";
import type {
  DiskTrouble,
  Drawing,
  EventLine,
  HeldPages,
  MeetingCommandUnion,
  MeetingSnapshot,
  MemoEvent,
  PagePart,
  PageRef,
  PaperProgress,
  Seat,
  ServerMessageUnion,
  Spot,
  TabletReadiness,
} from "../wire/messages";
import { Ahead } from "./ahead";
import { CatchUp } from "./catch-up";
import { Collection } from "./collection";
import { Commands, type Outcome } from "./commands";
import { Finder } from "./finder";
import { Freshness } from "./freshness";
import { InkDesk } from "./ink-desk";
import { InkLoader } from "./ink-loader";
import { Listeners } from "./listeners";
import { MemoReader } from "./memo-reader";
import { Notices } from "./notices";
import { Outlines } from "./outlines";
import { OwnMarks } from "./own-marks";
import { Reader } from "./reader";

/**
 * One seat's meeting in this browser: everything that is known of it, and everything that can be
 * asked of it. It wires the parts; each does its work elsewhere.
 */
export class Room {
  readonly requests: Requests;
  readonly listeners = new Listeners();
  readonly notices = new Notices(() => this.listeners.tell("line"));
  readonly live = new LiveStrokes();
  readonly ink: InkDesk;
  readonly reader: Reader;
  readonly finder = new Finder(this);
  readonly ahead = new Ahead(this);
  readonly outlines = new Outlines(this);
  readonly marks: OwnMarks;
  readonly collection: Collection;
  line: Line = { is: "connecting" };
  present: Here = new Set();
  following = 0;
  papers: ReadonlyMap<RevisionId, PaperProgress> = new Map();
  /** How much each tablet holds, as a clerk is told. */
  tablets: readonly TabletReadiness[] = [];
  /** Where the presenter points, and the part of a page that the presenter has enlarged. */
  pointer: Spot | null = null;
  part: PagePart | null = null;
  /** What is wrong with the server's disk, as far as this seat is told. */
  disk: DiskTrouble | null = null;
  private readonly connection: Connection;
  private readonly catchUp: CatchUp;
  private readonly commands: Commands;
  private readonly shared = new SharedInk();
  private readonly memos: Memos;
  private readonly chunks: InkLoader;
  private readonly memoReader: MemoReader;
  private readonly freshness = new Freshness(this, this.shared);
  private epoch = "";
  /** Stands for all states of papers where the server said them all, and has said no other since. */
  private papersMark: string | null = null;

  constructor(readonly session: SeatSession) {
    const { token, meeting, seat } = session;
    this.requests = new Requests(token);
    this.memos = new Memos(seat);
    const marked = () => this.listeners.tell("marks");
    this.marks = new OwnMarks(`kairan.marks.${meeting}.${seat}`, () => localStorage, marked);
    this.collection = new Collection(
      `kairan.heard.${meeting}.${seat}`,
      () => this,
      () => localStorage,
    );
    this.connection = new Connection({
      token,
      position: () => ({
        epoch: this.catchUp.meeting?.epoch ?? null,
        sequence: this.catchUp.meeting?.sequence ?? 0,
        papers: this.papersMark,
      }),
      received: (message) => this.received(message),
      changed: (line) => this.lineChanged(line),
    });
    this.commands = new Commands(
      (message) => this.connection.send(message),
      () => this.connection.lastHeard,
    );
    this.catchUp = new CatchUp({
      requests: this.requests,
      meeting,
      began: (now, snapshot) => this.began(now, snapshot),
      happened: (now, line) => this.happened(now, line),
      ended: () => this.stop(),
    });
    this.chunks = new InkLoader(this.requests, meeting, this.shared, () =>
      this.listeners.tell("ink"),
    );
    this.memoReader = new MemoReader({
      requests: this.requests,
      meeting,
      memos: this.memos,
      online: () => this.line.is === "online",
      read: (commands) => {
        for (const command of commands) this.ink.durable(command);
        this.ink.settle();
        this.listeners.tell("ink");
      },
    });
    this.ink = new InkDesk({
      seat,
      shared: this.shared,
      memos: this.memos,
      store: new PendingStore(`${meeting}.${seat}`),
      ancestors: (page) => ancestors(this.meeting?.revisions.replaced ?? [], page),
      say: (message) => this.connection.send(message),
      reached: (ink) => this.reached(ink),
      changed: () => this.listeners.tell("ink"),
      waits: () => this.notices.show({ kind: "noteGone", code: "withdrawn" }),
      refused: (_ink, refusal) => this.notices.show({ kind: "refusedInk", code: refusal }),
    });
    this.reader = new Reader(this);
  }

  start(): void {
    this.catchUp.start();
    this.connection.start();
    this.freshness.start();
    this.collection.watch(() => {
      this.letGo();
      this.listeners.tell("papers");
    });
    void this.ink.recover();
    void this.readPapers();
  }

  close(): void {
    this.catchUp.stop();
    this.connection.close();
    this.freshness.close();
    this.collection.close();
    this.ahead.close();
    this.finder.close();
  }

  /** The documents whose memos were read and may be kept. */
  memoDocuments(): readonly DocumentId[] {
    return this.memos.documents().filter((one) => !this.collection.has(one));
  }

  get meeting(): Meeting | undefined {
    return this.catchUp.meeting;
  }

  /** This seat as the meeting knows it; undefined before the snapshot, or when it was removed. */
  get seat(): Seat | undefined {
    return this.meeting?.seats.find(({ id }) => id === this.session.seat);
  }

  /** Asks for something once and now. */
  send(command: MeetingCommandUnion, id?: Parameters<Commands["send"]>[1]): Promise<Outcome> {
    return this.commands.send(command, id);
  }

  /** A signal; lost when the line is down. */
  draw(drawing: Drawing): void {
    this.connection.send({ type: "drawing", drawing });
  }

  view(page: PageRef | null, following: boolean): void {
    this.connection.send({ type: "view", page, following });
  }

  /** Tells what this browser holds. */
  holds(all: boolean, papers: HeldPages[], grants: number[]): void {
    this.connection.send({ type: "holds", all, papers, grants });
  }

  /** Signals of whoever presents; the server drops those of others. */
  point(spot: Spot | null): void {
    this.connection.send({ type: "point", spot });
  }

  showPart(part: PagePart | null): void {
    this.connection.send({ type: "showPart", part });
  }

  /** Makes sure that the ink of a page is here, its writer's memos included, unless it was collected. */
  want(page: PageRef): void {
    if (this.collection.has(page.document)) return;
    this.chunks.want(page);
    if (this.seat?.role !== "monitor") this.memoReader.want(page.document);
  }

  private received(message: ServerMessageUnion): void {
    this.collection.heard();
    switch (message.type) {
      case "welcome":
        this.forget();
        this.catchUp.welcome(message);
        break;
      case "events":
        this.catchUp.events(message.events);
        break;
      case "accepted":
        if (!this.ink.accepted(message.id, message.sequence)) {
          this.commands.answer(message.id, { is: "done" });
        }
        this.listeners.tell("ink");
        break;
      case "refused":
        if (!this.ink.refused(message.id, message.refusal)) {
          this.commands.answer(message.id, { is: "refused", refusal: message.refusal });
        }
        break;
      case "malformed":
        if (message.id !== null && !this.ink.refused(message.id, "badValue")) {
          this.commands.answer(message.id, { is: "refused", refusal: "badValue" });
        }
        break;
      case "memos":
        for (const memo of message.memos) this.memo(memo);
        this.listeners.tell("ink");
        break;
      case "drawings":
        for (const drawing of message.drawings) this.live.take(drawing, performance.now());
        this.listeners.tell("live");
        break;
      case "presence":
        this.present = whoIsHere(message);
        this.following = message.following;
        this.listeners.tell("people");
        break;
      case "papers":
        this.papersMark = message.mark;
        this.papersChanged(message.papers);
        break;
      case "fetch":
        this.ahead.take(message);
        break;
      case "readiness":
        this.tablets = message.tablets;
        this.listeners.tell("people");
        break;
      case "pointer":
        this.pointer = message.spot;
        this.listeners.tell("live");
        break;
      case "partShown":
        this.part = message.part;
        this.listeners.tell("part");
        break;
      case "disk":
        this.disk = message.trouble;
        this.listeners.tell("line");
        break;
      case "pong":
        break;
    }
  }

  /** What the server says again behind its welcome, where it still holds. */
  private forget(): void {
    this.disk = null;
    this.pointer = null;
    this.part = null;
    this.listeners.tell("live");
    this.listeners.tell("part");
  }

  /** One on a paper that was collected is with its owner's account, and not kept here. */
  private memo(memo: MemoEvent): void {
    const collected = this.collection.has(memo.document);
    if (!collected) this.memoReader.heard(memo);
    if (this.memos.apply(memo) || collected) this.ink.durable(memo.command);
    else this.memoReader.readOn(memo.document);
  }

  /** Where pictures are: read from what is kept, since without a network nobody says it. */
  private async readPapers(): Promise<void> {
    if (!keeps()) return;
    try {
      const path = `/api/meetings/${this.session.meeting}/papers`;
      const { papers } = await this.requests.json<{ papers: PaperProgress[] }>("GET", path);
      if (this.papers.size === 0) this.papersChanged(papers);
    } catch {
      // The socket says it as soon as it is there.
    }
  }

  private papersChanged(papers: readonly PaperProgress[]): void {
    const next = new Map(this.papers);
    for (const paper of papers) next.set(paper.revision, paper);
    this.papers = next;
    this.ahead.refresh();
    this.listeners.tell("papers");
  }

  private began(meeting: Meeting, snapshot: MeetingSnapshot): void {
    this.shared.begin(snapshot.ink, this.epoch === meeting.epoch);
    this.epoch = meeting.epoch;
    this.ink.settle();
    this.reader.moved();
    this.ahead.refresh();
    this.letGo();
    this.listeners.tell("meeting");
    this.listeners.tell("ink");
  }

  /** Papers that are withdrawn or collected leave this browser; a clerk's desk shows more than the agenda. */
  private letGo(): void {
    const { meeting, seat } = this;
    if (meeting === undefined || seat === undefined || seat.role === "clerk") return;
    const staying = this.collection.staying(meeting);
    this.ahead.letGo(staying.contents);
    void prune(this.session.meeting, staying);
  }

  private happened(_meeting: Meeting, line: EventLine): void {
    const { event } = line;
    if (event?.type === "sharedInkWritten") {
      this.shared.apply(line);
      if (event.change.type === "draw") this.live.finished(event.change.stroke.id);
      this.ink.durable(line.command);
      this.listeners.tell("ink");
      this.listeners.tell("live");
      return;
    }
    if (event?.type === "pageTurned") this.ahead.turned(event.page);
    if (event?.type === "documentReplaced") this.replaced(line.sequence);
    if (event?.type === "documentPlaced") this.ink.placed();
    if (event?.type === "documentWithdrawn" || event?.type === "meetingClosed") this.letGo();
    this.reader.happened(line);
    this.listeners.tell("meeting");
  }

  private replaced(sequence: number): void {
    const replacement = this.meeting?.revisions.replaced.at(-1);
    if (replacement === undefined) return;
    this.shared.replaced(replacement, sequence);
    this.listeners.tell("ink");
  }

  /** Confirmed shared ink is here once the meeting got that far; a memo once its stream did. */
  private reached({ layer, change }: PendingInk): number {
    if (layer === "shared") return this.meeting?.sequence ?? 0;
    const page = change.type === "draw" ? change.stroke.page : change.page;
    return this.memos.position(page.document) ?? Number.MAX_SAFE_INTEGER;
  }

  private lineChanged(line: Line): void {
    this.line = line;
    if (line.is === "online") {
      this.ink.online();
      for (const document of this.memoDocuments()) this.memoReader.readOn(document);
      this.reader.online();
      this.ahead.refresh();
    } else {
      this.commands.lineBroke();
      this.ahead.lineBroke();
      this.live.clear();
      this.pointer = null;
      this.part = null;
      this.reader.lineBroke();
    }
    this.listeners.tell("line");
  }

  private stop(): void {
    this.connection.close();
    this.lineChanged({ is: "stopped", code: 4501 });
  }
}
