import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { isOwnSheet, ownSheets } from "../core/own-sheets";
import { pageOf } from "../core/pages";
import type { Room } from "../room/room";
import { language, text } from "../text/text";
import type { DocumentId } from "../wire/ids";
import type { AgendaItem, MeetingDocument } from "../wire/messages";
import { icons } from "./icons";
import { presenter } from "./people";
import { railLook } from "./rail-look";
import { RoomWatch } from "./room-watch";
import { shared } from "./styles";
import { longMoment } from "./when";

/** The agenda: what is done, what is on, and where the presenter is. A tap on a paper goes there. */
@customElement("kairan-agenda-rail")
export class AgendaRail extends LitElement {
  static override styles = [shared, railLook];

  @property({ attribute: false }) room!: Room;
  /** The sheet of one's own that was on screen last. */
  private sheet = 1;
  /** The paper that was on screen last. */
  private paperHere: DocumentId | undefined;
  private readonly sizes = new ResizeObserver(() => this.showHere());

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "marks", "ink"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.room.want(pageOf(ownSheets, 1));
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  /** The agenda goes along with the page on screen, and stays where a hand has put it while the paper is the same. */
  override updated(): void {
    const paper = this.room.reader.page?.document;
    if (paper === this.paperHere) return;
    this.paperHere = paper;
    this.showHere();
  }

  private showHere(): void {
    this.renderRoot.querySelector("nav .here")?.scrollIntoView({ block: "nearest" });
  }

  override willUpdate(): void {
    const { page } = this.room.reader;
    if (page !== null && isOwnSheet(page)) this.sheet = page.page;
  }

  override render(): TemplateResult {
    const { meeting, seat } = this.room;
    const words = text().room.agenda;
    if (meeting === undefined) return html``;
    const { title, startsAt, place } = meeting.details;
    const when = longMoment(startsAt, language());
    return html`
      <div class="top">
        <p>${when}${place === "" ? nothing : html`　${place}`}</p>
        <h2>${title}</h2>
        ${seat === undefined ? nothing : html`<p>${words.mine(seat.name)}</p>`}
      </div>
      <nav aria-label=${text().room.bar.agenda}>
        ${meeting.agenda.length === 0 ? html`<p class="none">${words.none}</p>` : nothing}
        <ol>
          ${meeting.agenda.map((item, index) => this.item(item, index))}
        </ol>
        ${
          meeting.agenda.length > 0 && meeting.agenda.every((item) => item.documents.length === 0)
            ? html`<p class="none">${words.noPapers}</p>`
            : nothing
        }
      </nav>
      ${this.ownSheets()}
    `;
  }

  private item(item: AgendaItem, index: number): TemplateResult {
    const { meeting } = this.room;
    const words = text().room.agenda;
    const current = meeting?.agenda.findIndex(({ id }) => id === meeting.stage.item) ?? -1;
    const closed = meeting?.stage.phase === "closed";
    const now = index === current && !closed;
    const done = index < current || (closed && index === current);
    const side = done ? words.done : item.minutes > 0 ? words.minutes(item.minutes) : "";
    return html`
      <li class="item ${now ? "now" : ""} ${done ? "done" : ""}" aria-current=${now ? "step" : nothing}>
        <div class="head">
          <span class="number">${index + 1}</span>
          <span class="title">${item.title}</span>
          <span class="note">${side}</span>
        </div>
        <ul>
          ${item.documents.map((document) => this.paper(document))}
        </ul>
      </li>
    `;
  }

  /** Blank sheets for memos, which nobody else sees. */
  private ownSheets(): TemplateResult {
    const { reader, ink } = this.room;
    const words = text().room.ownSheets;
    const here = isOwnSheet(reader.page);
    const written = ownSheets.pages.filter(
      (_, index) => ink.visible(pageOf(ownSheets, index + 1), "private").length > 0,
    ).length;
    return html`
      <button class="own ${here ? "here" : ""}" aria-current=${here ? "page" : nothing} @click=${this.openOwn}>
        ${icons.note}
        <span class="name">${words.title}</span>
        <span class="pages">${written === 0 ? words.whose : words.written(written)}</span>
      </button>
    `;
  }

  /** The sheet that was looked at last is one step away; the way back is offered. */
  private readonly openOwn = (): void => {
    const { reader } = this.room;
    if (!isOwnSheet(reader.page)) reader.jump(pageOf(ownSheets, this.sheet));
    this.dispatchEvent(new CustomEvent("opened"));
  };

  private paper(document: MeetingDocument): TemplateResult {
    const { meeting, reader } = this.room;
    const words = text().room.agenda;
    const here = reader.page?.document === document.document;
    const led = meeting?.stage.shown?.document === document.document;
    const leader = meeting === undefined || !led ? undefined : presenter(meeting);
    const pages = document.pages.length;
    const news = meeting && this.room.marks.newsOf(meeting, document);
    return html`
      <li>
        <button class="paper ${here ? "here" : ""}" aria-current=${here ? "page" : nothing} @click=${() => this.open(document)}>
          <span class="name" title=${document.title}>${document.title}</span>
          ${news === undefined ? nothing : html`<span class="news">${words.news[news]}</span>`}
          ${leader === undefined ? nothing : html`<span class="leader">${leader.role === "chair" ? text().role.chair : words.leader}</span>`}
          <span class="pages" aria-label=${words.pagesLong(pages)}>${words.pages(pages)}</span>
        </button>
      </li>
    `;
  }

  /** The presenter's page where the room already is in this paper, else its first. */
  private open(document: MeetingDocument): void {
    const shown = this.room.meeting?.stage.shown;
    const page = shown?.document === document.document ? shown.page : 1;
    this.room.reader.goTo(document, page);
    this.dispatchEvent(new CustomEvent("opened"));
  }
}
