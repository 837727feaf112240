import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { printedOn } from "../core/contents";
import { ownSheets } from "../core/own-sheets";
import { pageOf, placed } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { PageRef } from "../wire/messages";
import { icons } from "./icons";
import { RoomWatch } from "./room-watch";
import { shared } from "./styles";

/** All bookmarks of the meeting's papers, and below them the pages with own memos; a tap fires `chosen` with the page. */
@customElement("kairan-bookmarks")
export class BookmarkList extends LitElement {
  static override styles = [
    shared,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: 8px;
      }

      p {
        padding: 8px 12px 12px;
        color: var(--ink-soft);
      }

      h3 {
        padding: 12px 12px 4px;
        font-size: 15px;
        color: var(--ink-soft);
      }

      .go {
        flex: 1;
        display: flex;
        align-items: baseline;
        gap: 16px;
        min-height: 52px;
        padding: 8px 12px;
        text-align: left;
        line-height: 1.5;
      }

      .title {
        flex: 1;
        overflow-wrap: anywhere;
      }

      .number {
        flex: none;
        font-variant-numeric: tabular-nums;
      }

      .off {
        display: grid;
        place-items: center;
        padding: 0;
        color: var(--ink-soft);
      }

      button:hover {
        background: var(--desk);
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "marks", "outline", "ink"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const { pages } of this.papers()) if (pages[0] !== undefined) this.room.want(pages[0]);
  }

  override render(): TemplateResult {
    const { meeting, marks } = this.room;
    const words = text().room.contents;
    const pages = meeting === undefined ? [] : marks.bookmarks(meeting);
    const written = this.papers().flatMap((paper) => paper.pages.filter((page) => this.has(page)));
    return html`
      ${pages.length === 0 ? html`<p>${words.noBookmarks}</p>` : html`<ul>${pages.map((page) => html`<li>${this.line(page, true)}</li>`)}</ul>`}
      ${written.length === 0 ? nothing : html`<h3>${words.memos}</h3><ul>${written.map((page) => html`<li>${this.line(page, false)}</li>`)}</ul>`}
    `;
  }

  /** All pages of the agenda, paper by paper, and the sheets of one's own. */
  private papers(): readonly { readonly pages: readonly PageRef[] }[] {
    const documents = (this.room.meeting?.agenda ?? []).flatMap((item) => item.documents);
    return [...documents, ownSheets].map((document) => ({
      pages: document.pages.map((_, index) => pageOf(document, index + 1)),
    }));
  }

  private has(page: PageRef): boolean {
    return this.room.ink.visible(page, "private").length > 0;
  }

  private line(page: PageRef, bookmarked: boolean): TemplateResult {
    const words = text().room.contents;
    const document = placed(this.room.meeting?.agenda ?? [], page)?.document;
    const title = document?.title ?? "";
    const printed = document && printedOn(this.room.outlines.of(document.content), page.page);
    return html`
      <button class="go" @click=${() => this.dispatchEvent(new CustomEvent("chosen", { detail: page }))}>
        <span class="title">${title}</span>
        <span class="number">${words.page(page.page, printed)}</span>
      </button>
      ${bookmarked ? this.offButton(title, page) : nothing}
    `;
  }

  private offButton(title: string, page: PageRef): TemplateResult {
    const words = text().room.contents;
    return html`
      <button class="off" aria-label=${words.unmark(title, page.page)} @click=${() => this.off(page)}>${icons.bin}</button>
    `;
  }

  private off(page: PageRef): void {
    const { meeting, marks } = this.room;
    if (meeting !== undefined) marks.toggle(meeting, page);
  }
}
