import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { besideAfter, besideOf, firstBeside, oldBeside } from "../core/beside";
import { roomPage } from "../core/follow";
import { isOwnSheet } from "../core/own-sheets";
import { placed, samePage } from "../core/pages";
import { afterRest, afterTurn, mayShare, type Tools } from "../core/tools";
import { type View, WHOLE_PAGE } from "../core/viewport";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { PageRef } from "../wire/messages";
import "./agenda-rail";
import "./back-pill";
import "./beside/beside-pane";
import { leads } from "./chair-bar";
import { diskLine } from "./disk-line";
import "./contents-sheet";
import "./hit-bar";
import { listenToBack } from "./history-back";
import { icons } from "./icons";
import { listenToKeys } from "./keys";
import "./keys-sheet";
import "./leave-sheet";
import "./more-menu";
import "./page-words";
import "./take-along";
import { noticeLine } from "./notice-line";
import { removedWithMemos } from "./removed-memos";
import { roomLook } from "./room-look";
import { RoomWatch } from "./room-watch";
import "./search-sheet";
import type { PageStage } from "./stage/page-stage";
import "./stage/page-stage";
import { Spoken } from "./spoken";
import { keepScreen, type ScreenChoice, storedScreen } from "./stored-screen";
import { keepFollowPart, keepTools, storedFollowPart, storedTools } from "./stored-tools";
import { shared } from "./styles";
import "./title-bar";
import { SIMPLE_TOOLS } from "./tool-palette";

/** Where the agenda has a place of its own beside the page. */
const BROAD = "(min-width: 900px)";

/** What lies above the page; one at a time. */
type Window = "more" | "contents" | "words" | "search" | "leave" | "removed" | "takeAlong" | "keys";

/** The meeting on a tablet: the page, one rail, one bar, one palette; the chair has one bar more. */
@customElement("kairan-room")
export class RoomView extends LitElement {
  static override styles = [shared, roomLook];

  @property({ attribute: false }) room!: Room;
  @state() private rail = matchMedia(BROAD).matches;
  @state() private window: Window | undefined;
  @query("kairan-stage") private stage!: PageStage | null;
  @state() private tools: Tools = storedTools();
  @state() private view: View = WHOLE_PAGE;
  /** The page beside the one on screen. */
  @state() private beside: PageRef | null = null;
  @state() private choice = storedScreen();
  @state() private followPart = storedFollowPart();
  private readonly spoken = new Spoken(this);
  private over = new AbortController();
  private lastPage: PageRef | null = null;
  private lastShown: PageRef | null = null;
  private resting: ReturnType<typeof setInterval> | undefined;
  /** Whether two pages have taken the agenda's place. */
  private railBefore = false;
  /** When a tool was last chosen. */
  private tookAt = 0;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "line", "people"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.over = new AbortController();
    this.room.ahead.start();
    this.room.listeners.add((change) => {
      if (change === "held" && this.window === "more") this.requestUpdate();
    }, this.over.signal);
    listenToBack(this.room, () => this.dispatchEvent(new CustomEvent("desk")), this.over.signal);
    listenToKeys(
      this.room,
      {
        search: this.opens("search"),
        shutDrawer: () => this.railOpen && this.opened(),
        viewing: () => this.stage?.viewing,
      },
      this.over.signal,
    );
    matchMedia(BROAD).addEventListener(
      "change",
      ({ matches }) => {
        this.rail = matches;
      },
      { signal: this.over.signal },
    );
    this.resting = setInterval(() => this.rest(), 5_000);
  }

  /** A pen that everybody sees is private again when it was not used for a while. */
  private rest(): void {
    const last = Math.max(this.tookAt, this.room.ink.wroteAt);
    this.tools = afterRest(this.tools, this.room.reader.presenting, Date.now() - last);
  }

  override disconnectedCallback(): void {
    this.over.abort();
    clearInterval(this.resting);
    super.disconnectedCallback();
  }

  override willUpdate(_changed: PropertyValues<this>): void {
    const { meeting, reader, session } = this.room;
    if (meeting === undefined) return;
    const { page } = reader;
    const shown = roomPage(meeting);
    if (this.beside !== null && !samePage(shown, this.lastShown)) {
      this.beside = besideAfter(page, this.beside, { from: this.lastShown, to: shown });
    }
    this.lastShown = shown;
    this.room.marks.opened(meeting, page);
    if (!samePage(page, this.lastPage)) {
      this.lastPage = page;
      if (page !== null && this.beside !== null) {
        this.beside = besideOf(meeting, page, this.beside) ?? this.beside;
      }
      this.tools = afterTurn(this.tools, reader.presenting);
      this.speak(page);
    }
    this.room.ink.beside = this.mayLayBeside() ? this.beside : null;
    const sharing = this.tools.layer === "shared";
    if (sharing && !mayShare(meeting, session.seat, page))
      this.tools = { ...this.tools, layer: "private" };
  }

  override render(): TemplateResult {
    const { room, tools } = this;
    const lead = leads(room);
    return html`
      <div class="frame ${lead ? "leads" : ""} ${room.reader.presenting ? "presenting" : ""} ${this.railOpen ? "with-rail" : ""} ${this.choice.leftHanded ? "left-handed" : ""}">
        ${this.railOpen ? html`<div class="veil" @click=${this.toggleRail}></div>` : nothing}
        <kairan-agenda-rail
          role="complementary"
          aria-label=${text().room.bar.agenda}
          .room=${room}
          ?hidden=${!this.railOpen}
          @opened=${this.opened}
        ></kairan-agenda-rail>
        <div class="middle">
          <kairan-title-bar role="banner" .room=${room} .railOpen=${this.rail} ?simple=${this.choice.simple} @rail=${this.toggleRail} @more=${this.opens("more")} @contents=${this.opens("contents")} @search=${this.opens("search")}></kairan-title-bar>
          ${diskLine(room.disk)}
          <main>
            <kairan-stage
              .room=${room}
              .tools=${tools}
              .view=${this.view}
              ?followPart=${this.followPart}
              @pen-seen=${this.penSeen}
              @view-changed=${(event: CustomEvent<View>) => {
                this.view = event.detail;
              }}
            ></kairan-stage>
            ${this.beside === null || !this.mayLayBeside() ? nothing : html`<kairan-beside role="region" aria-label=${text().room.beside.open} .room=${room} .page=${this.beside} .tools=${tools} @pen-seen=${this.penSeen} @beside=${(event: CustomEvent<PageRef | null>) => this.layBeside(event.detail)}></kairan-beside>`}
            <kairan-back-pill .room=${room}></kairan-back-pill>
            ${this.size()}
            <kairan-hit-bar .room=${room} @search=${this.opens("search")}></kairan-hit-bar>
            ${room.reader.page === null ? nothing : html`<kairan-tool-palette .room=${room} .tools=${tools} ?simple=${this.choice.simple} ?left=${this.choice.leftHanded} @tools=${this.took} @use-tool=${() => this.stage?.pen.useInMiddle()}></kairan-tool-palette>`}
          </main>
          ${lead ? html`<kairan-chair-bar role="region" .room=${room} aria-label=${text().room.chair.bar}></kairan-chair-bar>` : nothing}
        </div>
        ${noticeLine(room)} ${this.above()}
        <p class="unseen" role="status" aria-live="polite">${this.spoken.sentence}</p>
      </div>
    `;
  }

  /** The whole page, or as broad as the screen: one tap from one to the other. */
  private size(): TemplateResult | typeof nothing {
    const words = text().room.bar;
    if (this.view.zoom > 1 || this.view.fit === "width")
      return html`<button class="size" aria-label=${words.wholeLong} @click=${this.showWhole}>${icons.whole}${words.whole}</button>`;
    if (this.room.reader.page === null) return nothing;
    return html`<button class="size larger" aria-label=${words.largerLong} @click=${this.showLarger}>${icons.larger}${words.larger}</button>`;
  }

  private above(): TemplateResult | typeof nothing {
    const { room } = this;
    switch (this.window) {
      case undefined:
        return nothing;
      case "more":
        return this.menu();
      case "contents":
        return html`<kairan-contents .room=${room} @dismiss=${this.shut}></kairan-contents>`;
      case "words":
        return html`<kairan-page-words .room=${room} @dismiss=${this.shut}></kairan-page-words>`;
      case "search":
        return html`<kairan-search .room=${room} @dismiss=${this.shut}></kairan-search>`;
      case "leave":
        return html`<kairan-leave .room=${room} @dismiss=${this.shut}></kairan-leave>`;
      case "keys":
        return html`<kairan-keys @dismiss=${this.shut}></kairan-keys>`;
      case "takeAlong":
        return html`<kairan-take-along .room=${room} @dismiss=${this.shut}></kairan-take-along>`;
      case "removed":
        return html`<kairan-removed-memos .room=${room} @dismiss=${this.shut}></kairan-removed-memos>`;
    }
  }

  private menu(): TemplateResult {
    return html`
      <kairan-more-menu
        .view=${this.view}
        .clerk=${this.room.seat?.role === "clerk"}
        .asking=${this.asking()}
        @ask=${this.ask}
        .kept=${this.room.ahead.kept}
        .removed=${removedWithMemos(this.room).length}
        @removed=${this.opens("removed")}
        @take-along=${this.opens("takeAlong")}
        .page=${this.room.reader.page !== null}
        .readable=${this.room.reader.page !== null && !isOwnSheet(this.room.reader.page)}
        @words=${this.opens("words")}
        @keys=${this.opens("keys")}
        @leave=${this.opens("leave")}
        .beside=${this.mayLayBeside() ? this.beside !== null : undefined}
        .old=${this.old !== undefined}
        @beside=${this.toggleBeside}
        @beside-old=${() => this.layBeside(this.old ?? null)}
        .choice=${this.choice}
        @screen=${this.chose}
        .followPart=${this.room.reader.presenting ? undefined : this.followPart}
        @follow-part=${this.togglePart}
        @look=${(event: CustomEvent<View>) => {
          this.view = event.detail;
        }}
        @desk=${() => this.dispatchEvent(new CustomEvent("desk"))}
        @dismiss=${this.shut}
      ></kairan-more-menu>
    `;
  }

  /** Whether this attendee asks to present; chair and clerk take it without asking. */
  private asking(): boolean | undefined {
    const { meeting, seat, reader } = this.room;
    if (meeting?.stage.phase !== "open" || seat?.role !== "attendee" || reader.presenting)
      return undefined;
    return meeting.stage.asking.includes(seat.id);
  }

  private readonly ask = async (): Promise<void> => {
    this.window = undefined;
    const command = { type: "askToPresent", asking: !this.asking() } as const;
    this.room.reader.answered(await this.room.send(command));
  };

  private speak(page: PageRef | null): void {
    const document = placed(this.room.meeting?.agenda ?? [], page)?.document;
    const words = text().room.stage;
    if (page === null || document === undefined) this.spoken.say(words.nothing);
    else this.spoken.say(words.says(document.title, page.page, document.pages.length));
  }

  /** One page alone where the chair keeps the screens on it, and on the simple screen. */
  private mayLayBeside(): boolean {
    const { reader } = this.room;
    return reader.page !== null && !reader.locked && !this.choice.simple;
  }

  /** The page on screen as it was before its paper was replaced. */
  private get old(): PageRef | undefined {
    const { meeting, reader } = this.room;
    if (meeting === undefined || reader.page === null) return undefined;
    return oldBeside(meeting, reader.page);
  }

  private readonly toggleBeside = (): void => {
    const { meeting, reader } = this.room;
    if (meeting === undefined || reader.page === null) return;
    this.layBeside(this.beside === null ? firstBeside(meeting, reader.page) : null);
  };

  /** Two pages need the room that the agenda takes on a tablet. */
  private layBeside(page: PageRef | null): void {
    const narrow = !matchMedia("(min-width: 1500px)").matches;
    if (this.beside === null && narrow) {
      this.railBefore = this.rail;
      this.rail = false;
    } else if (page === null && this.railBefore) this.rail = matchMedia(BROAD).matches;
    this.beside = page;
    this.window = undefined;
  }

  /** The simple screen has no agenda to open: its person follows. */
  private get railOpen(): boolean {
    return this.rail && !this.choice.simple;
  }

  private readonly chose = (event: CustomEvent<ScreenChoice>): void => {
    this.choice = event.detail;
    keepScreen(this.choice);
    if (this.choice.simple && !SIMPLE_TOOLS.has(this.tools.tool)) {
      this.tools = { ...this.tools, tool: "hand" };
    }
  };

  private readonly togglePart = (): void => {
    this.window = undefined;
    this.followPart = !this.followPart;
    if (!this.followPart) this.view = { ...WHOLE_PAGE, turn: this.view.turn };
    keepFollowPart(this.followPart);
  };

  private readonly took = (event: CustomEvent<Tools>): void => {
    this.tools = event.detail;
    this.tookAt = Date.now();
    keepTools(event.detail);
  };

  private readonly penSeen = ({ detail }: CustomEvent<Tools>): void => {
    this.tools = detail;
    this.room.notices.show({ kind: "penOnly", code: "penOnly" });
  };

  private readonly showWhole = (): void => {
    this.view = { ...WHOLE_PAGE, turn: this.view.turn };
  };

  private readonly showLarger = (): void => {
    this.view = { ...this.view, fit: "width", zoom: 1, x: 0.5, y: 0 };
  };

  private readonly toggleRail = (): void => {
    this.rail = !this.rail;
  };

  /** In portrait the rail is a drawer, and a chosen paper shuts it. */
  private readonly opened = (): boolean => {
    const drawer = !matchMedia(BROAD).matches;
    if (drawer) this.rail = false;
    return drawer;
  };

  private opens(window: Window): () => void {
    return () => {
      this.window = window;
    };
  }

  private readonly shut = (): void => {
    this.window = undefined;
  };
}
