import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { placed, samePage } from "../core/pages";
import { afterTurn, mayShare, type Tools } from "../core/tools";
import { type View, WHOLE_PAGE } from "../core/viewport";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { PageRef } from "../wire/messages";
import "./agenda-rail";
import { leads } from "./chair-bar";
import { diskLine } from "./disk-line";
import "./hit-bar";
import { listenToKeys } from "./keys";
import "./leave-sheet";
import "./more-menu";
import "./page-words";
import { noticeLine } from "./notice-line";
import { removedWithMemos } from "./removed-memos";
import { roomLook } from "./room-look";
import { RoomWatch } from "./room-watch";
import "./search-sheet";
import "./stage/page-stage";
import { Spoken } from "./spoken";
import { keepFollowPart, keepTools, storedFollowPart, storedTools } from "./stored-tools";
import { shared } from "./styles";
import "./title-bar";
import "./tool-palette";

/** The meeting on a tablet: the page, one rail, one bar, one palette; the chair has one bar more. */
@customElement("kairan-room")
export class RoomView extends LitElement {
  static override styles = [shared, roomLook];

  @property({ attribute: false }) room!: Room;
  @state() private rail = matchMedia("(min-width: 900px)").matches;
  @state() private more = false;
  @state() private removed = false;
  @state() private searching = false;
  @state() private leaving = false;
  @state() private words = false;
  @state() private tools: Tools = storedTools();
  @state() private view: View = WHOLE_PAGE;
  @state() private followPart = storedFollowPart();
  private readonly spoken = new Spoken(this);
  private over = new AbortController();
  private lastPage: PageRef | null = null;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "line", "people"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.over = new AbortController();
    this.room.ahead.start();
    this.room.listeners.add((change) => {
      if (change === "held" && this.more) this.requestUpdate();
    }, this.over.signal);
    listenToKeys(this.room, { search: this.openSearch }, this.over.signal);
  }

  override disconnectedCallback(): void {
    this.over.abort();
    super.disconnectedCallback();
  }

  override willUpdate(_changed: PropertyValues<this>): void {
    const { meeting, reader, session } = this.room;
    if (meeting === undefined) return;
    const { page } = reader;
    if (!samePage(page, this.lastPage)) {
      this.lastPage = page;
      this.tools = afterTurn(this.tools, reader.presenting);
      this.speak(page);
    }
    const sharing = this.tools.layer === "shared";
    if (sharing && !mayShare(meeting, session.seat))
      this.tools = { ...this.tools, layer: "private" };
    if (meeting.stage.phase === "closed" && this.tools.tool !== "hand") {
      this.tools = { ...this.tools, tool: "hand" };
    }
  }

  override render(): TemplateResult {
    const { room, tools } = this;
    const lead = leads(room);
    return html`
      <div class="frame ${room.reader.presenting ? "presenting" : ""} ${this.rail ? "with-rail" : ""}">
        ${this.rail ? html`<div class="veil" @click=${this.toggleRail}></div>` : nothing}
        <kairan-agenda-rail
          role="complementary"
          aria-label=${text().room.bar.agenda}
          .room=${room}
          ?hidden=${!this.rail}
          @opened=${this.opened}
          @keydown=${(event: KeyboardEvent) => event.key === "Escape" && this.opened()}
        ></kairan-agenda-rail>
        <div class="middle">
          <kairan-title-bar role="banner" .room=${room} .railOpen=${this.rail} @rail=${this.toggleRail} @more=${this.openMore} @search=${this.openSearch}></kairan-title-bar>
          ${diskLine(room.disk)}
          <main>
            <kairan-stage
              .room=${room}
              .tools=${tools}
              .view=${this.view}
              ?followPart=${this.followPart}
              @view-changed=${(event: CustomEvent<View>) => {
                this.view = event.detail;
              }}
            ></kairan-stage>
            <kairan-hit-bar .room=${room} @search=${this.openSearch}></kairan-hit-bar>
            ${this.reading() ? nothing : html`<kairan-tool-palette .room=${room} .tools=${tools} @tools=${this.took}></kairan-tool-palette>`}
          </main>
          ${lead ? html`<kairan-chair-bar role="region" .room=${room} aria-label=${text().room.chair.bar}></kairan-chair-bar>` : nothing}
        </div>
        ${noticeLine(room)} ${this.more ? this.menu() : nothing}
        ${this.words ? html`<kairan-page-words .room=${room} @dismiss=${this.closeWords}></kairan-page-words>` : nothing}
        ${this.leaving ? html`<kairan-leave .room=${room} @dismiss=${this.stay}></kairan-leave>` : nothing}
        ${this.searching ? html`<kairan-search .room=${room} @dismiss=${this.closeSearch}></kairan-search>` : nothing}
        ${this.removed ? html`<kairan-removed-memos .room=${room} @dismiss=${this.closeRemoved}></kairan-removed-memos>` : nothing}
        <p class="unseen" role="status" aria-live="polite">${this.spoken.sentence}</p>
      </div>
    `;
  }

  /** After the meeting, or with no page on screen, there is nothing to write on. */
  private reading(): boolean {
    const { meeting, reader } = this.room;
    return meeting?.stage.phase === "closed" || reader.page === null;
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
        @removed=${() => {
          this.more = false;
          this.removed = true;
        }}
        .page=${this.room.reader.page !== null}
        @words=${() => {
          this.more = false;
          this.words = true;
        }}
        @leave=${() => {
          this.more = false;
          this.leaving = true;
        }}
        .followPart=${this.room.reader.presenting ? undefined : this.followPart}
        @follow-part=${this.togglePart}
        @look=${(event: CustomEvent<View>) => {
          this.view = event.detail;
        }}
        @desk=${() => this.dispatchEvent(new CustomEvent("desk"))}
        @dismiss=${() => {
          this.more = false;
        }}
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
    this.more = false;
    const command = { type: "askToPresent", asking: !this.asking() } as const;
    this.room.reader.answered(await this.room.send(command));
  };

  private speak(page: PageRef | null): void {
    const document = placed(this.room.meeting?.agenda ?? [], page)?.document;
    const words = text().room.stage;
    if (page === null || document === undefined) this.spoken.say(words.nothing);
    else this.spoken.say(words.says(document.title, page.page, document.pages.length));
  }

  private readonly togglePart = (): void => {
    this.more = false;
    this.followPart = !this.followPart;
    if (!this.followPart) this.view = WHOLE_PAGE;
    keepFollowPart(this.followPart);
  };

  private readonly took = (event: CustomEvent<Tools>): void => {
    this.tools = event.detail;
    keepTools(event.detail);
  };

  private readonly toggleRail = (): void => {
    this.rail = !this.rail;
  };

  /** In portrait the rail is a drawer, and a chosen paper shuts it. */
  private readonly opened = (): void => {
    if (!matchMedia("(min-width: 900px)").matches) this.rail = false;
  };

  private readonly closeRemoved = (): void => {
    this.removed = false;
  };

  private readonly closeWords = (): void => {
    this.words = false;
  };

  private readonly stay = (): void => {
    this.leaving = false;
  };

  private readonly openSearch = (): void => {
    this.searching = true;
  };

  private readonly closeSearch = (): void => {
    this.searching = false;
  };

  private readonly openMore = (): void => {
    this.more = true;
  };
}
