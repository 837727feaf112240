import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { printedOn } from "../core/contents";
import { movedInGrid } from "../core/grid";
import { ownSheets } from "../core/own-sheets";
import { pageOf, samePage } from "../core/pages";
import { displaySize } from "../ink/transform";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { MeetingDocument } from "../wire/messages";
import { icons } from "./icons";
import { pageGridLook } from "./page-grid-look";
import "./picture";
import type { PicturePlace } from "./picture";
import { RoomWatch } from "./room-watch";
import { shared } from "./styles";

/** A page that is nearly as wide as its place is fitted by its width. */
const WIDE = 0.8;

/** All pages of a paper as small pictures; a tap fires `chosen` with the page. Arrow keys move. */
@customElement("kairan-page-grid")
export class PageGrid extends LitElement {
  static override styles = [shared, pageGridLook];

  @property({ attribute: false }) room!: Room;
  @property({ attribute: false }) document!: MeetingDocument;
  /** The page that the Tab key reaches, counted from 0. */
  @state() private at = 0;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, [
      "meeting",
      "reading",
      "outline",
      "papers",
      "ink",
      "marks",
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.at = Math.max(0, (this.room.reader.page?.page ?? 1) - 1);
    this.room.want(pageOf(this.document, this.at + 1));
  }

  override firstUpdated(): void {
    // The window opens first, and what has the focus then is its button to close.
    requestAnimationFrame(() => {
      const here = this.buttons()[this.at];
      here?.scrollIntoView({ block: "center" });
      here?.focus({ preventScroll: true });
    });
  }

  override render(): TemplateResult {
    const { pages } = this.document;
    const at = Math.min(this.at, pages.length - 1);
    return html`
      <ol @keydown=${this.pressed}>
        ${pages.map((_, index) => html`<li>${this.page(index + 1, index === at)}</li>`)}
      </ol>
    `;
  }

  private page(number: number, reached: boolean): TemplateResult {
    const page = pageOf(this.document, number);
    const words = text().room.contents;
    const { meeting } = this.room;
    const here = samePage(page, this.room.reader.page);
    const shown = samePage(page, meeting?.stage.shown ?? null);
    const marked = meeting !== undefined && this.room.marks.marked(meeting, page);
    const written = this.room.ink.visible(page, "private").length > 0;
    const printed = printedOn(this.room.outlines.of(this.document.content), number);
    return html`
      <button
        class=${here ? "here" : ""}
        aria-current=${here ? "page" : nothing}
        tabindex=${reached ? 0 : -1}
        @click=${() => this.dispatchEvent(new CustomEvent("chosen", { detail: number }))}
      >
        <span class="slot ${this.wide(number) ? "wide" : "tall"}">${this.picture(number)}</span>
        <span class="number">${words.page(number, printed)}</span>
        <span class="marks">
          ${shown ? html`<span class="shown">${words.shown}</span>` : nothing}
          ${marked ? html`<span class="memo bookmark">${icons.bookmark}<span class="unseen">${words.marked}</span></span>` : nothing}
          ${written ? html`<span class="memo">${icons.pen}<span class="unseen">${words.memo}</span></span>` : nothing}
        </span>
      </button>
    `;
  }

  private picture(number: number): TemplateResult {
    const { width, height } = this.size(number);
    const blank = this.document === ownSheets ? ";background:var(--paper)" : "";
    const failed = this.paper()?.pages[number - 1] === "failed";
    return html`
      <kairan-picture
        aria-hidden="true"
        .style=${`aspect-ratio:${width}/${height}${blank}`}
        .requests=${this.room.requests}
        .place=${this.place(number)}
      >${failed ? html`<span class="failed">${icons.close}</span>` : nothing}</kairan-picture>
    `;
  }

  /** Pages that are not drawn yet are not asked for: the page on show needs the line more. */
  private place(page: number): PicturePlace | undefined {
    const paper = this.paper();
    const { meeting } = this.room.session;
    const { content } = this.document;
    if (paper?.pages[page - 1] !== "ready") return undefined;
    return { meeting, content, rendition: paper.rendition, page, rung: "thumbnail" };
  }

  private paper() {
    return this.room.papers.get(this.document.revision);
  }

  private wide(number: number): boolean {
    const { width, height } = this.size(number);
    return width >= height * WIDE;
  }

  private size(number: number): { readonly width: number; readonly height: number } {
    const geometry = this.document.pages[number - 1];
    return geometry === undefined ? { width: 210, height: 297 } : displaySize(geometry);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const buttons = this.buttons();
    const at = buttons.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    const top = buttons[0]?.offsetTop;
    const columns = buttons.filter((button) => button.offsetTop === top).length;
    const to = at < 0 ? undefined : movedInGrid(event.key, at, buttons.length, columns);
    if (to === undefined) return;
    event.preventDefault();
    this.at = to;
    buttons[to]?.focus();
  };

  private buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll("button")];
  }
}
