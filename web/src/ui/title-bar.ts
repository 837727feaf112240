import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ownSheets } from "../core/own-sheets";
import { type Placed, placed } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import { barLook } from "./bar-look";
import { icons } from "./icons";
import { OfflineWatch } from "./notice-line";
import "./page-box";
import "./return-bar";
import { RoomWatch } from "./room-watch";
import { shared } from "./styles";

/** The slim bar: what is on screen, where the presenter is, the page number, and what is saved. */
@customElement("kairan-title-bar")
export class TitleBar extends LitElement {
  static override styles = [shared, barLook];

  @property({ attribute: false }) room!: Room;
  @property({ type: Boolean }) railOpen = false;
  /** Without the agenda, the contents and the search. */
  @property({ type: Boolean }) simple = false;
  @state() private written = false;
  private readonly offline = new OfflineWatch(this, () => this.room);

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "ink", "line"]);
  }

  override render(): TemplateResult {
    const { meeting, reader } = this.room;
    const words = text().room.bar;
    const here = placed(meeting?.agenda ?? [], reader.page);
    return html`
      <h1 class="unseen">${meeting?.details.title}</h1>
      <button
        class="icon"
        ?hidden=${this.simple}
        aria-label=${this.railOpen ? words.agendaClose : words.agendaOpen}
        aria-expanded=${this.railOpen}
        @click=${() => this.fire("rail")}
      >${icons.menu}</button>
      ${this.phase()}
      <p class="title">
        ${here === undefined ? nothing : html`<span class="item">${this.item(here)}</span> <strong>${here.document.title}</strong>`}
      </p>
      ${this.away()}
      <kairan-return-bar .room=${this.room}></kairan-return-bar>
      ${this.saved()}
      <kairan-page-box .room=${this.room} ?simple=${this.simple} @contents=${() => this.fire("contents")}></kairan-page-box>
      <button class="icon" ?hidden=${this.simple} aria-label=${text().room.search.title} aria-haspopup="dialog" @click=${() => this.fire("search")}>${icons.search}</button>
      <button class="icon" aria-label=${words.more} aria-haspopup="dialog" @click=${() => this.fire("more")}>${icons.more}</button>
    `;
  }

  /** The item that the room is at, also where it has no paper and the one before stays on screen. */
  private item({ item, document }: Placed): string {
    const { meeting, reader } = this.room;
    const now = meeting?.agenda.find(({ id }) => id === meeting.stage.item);
    const open = meeting?.stage.phase === "open";
    if (!open || now === undefined || now.documents.length > 0 || reader.free) return item.title;
    if (document === ownSheets) return item.title;
    return text().room.bar.withoutPaper(now.title);
  }

  /** The line has been down for a while: said here, so that the page stays where it is. */
  private away(): TemplateResult | typeof nothing {
    if (!this.offline.long) return nothing;
    const words = text().room.bar;
    const { meeting, reader } = this.room;
    const closed = meeting?.stage.phase === "closed";
    const free = reader.free && !reader.lookingAhead && !closed;
    const open = free ? words.offlineShort : words.offline;
    return html`
      <span class="offline ${free ? "free" : ""}" role="status">
        <span class="long">${closed ? words.offlineClosed : open}</span><span class="short">${words.offlineShort}</span>
      </span>
    `;
  }

  private phase(): TemplateResult | typeof nothing {
    const words = text().room.bar;
    const phase = this.room.meeting?.stage.phase;
    if (this.room.reader.lookingAhead)
      return html`<span class="chip ahead">${text().room.back.ahead}</span>`;
    if (this.room.reader.presenting)
      return html`<span class="chip ${this.offline.long ? "calm" : "lead"}">${words.presenting}</span>`;
    if (phase === "preparing") return html`<span class="chip calm">${words.preparing}</span>`;
    if (phase === "closed") return html`<span class="chip calm">${words.closed}</span>`;
    return nothing;
  }

  private saved(): TemplateResult | typeof nothing {
    const words = text().room.bar;
    const waiting = this.room.ink.waiting();
    if (waiting > 0) this.written = true;
    if (!this.written || (waiting === 0 && this.offline.long)) return nothing;
    const late = waiting > 0 && this.room.line.is !== "online";
    return html`
      <span class="saved ${late ? "late" : ""}" role="status" title=${late ? words.waitingHint : ""}>
        ${waiting === 0 ? html`${icons.check}<span class="word">${words.saved}</span>` : words.waiting(waiting)}
      </span>
    `;
  }

  private fire(type: string): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}
