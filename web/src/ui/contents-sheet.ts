import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { entryOf, printedOn } from "../core/contents";
import { pageOf, placed } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { MeetingDocument, OutlineEntry, PageRef } from "../wire/messages";
import "./bookmark-list";
import { contentsLook } from "./contents-look";
import { icons } from "./icons";
import "./page-grid";
import { RoomWatch } from "./room-watch";
import "./sheet";
import { shared } from "./styles";

type Part = "pages" | "headings" | "bookmarks";

/** The paper on screen at a glance: all its pages small, its table of contents where it has one, and bookmarks. */
@customElement("kairan-contents")
export class ContentsSheet extends LitElement {
  static override styles = [shared, contentsLook];

  @property({ attribute: false }) room!: Room;
  @state() private way: Part = "pages";

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "outline", "marks"]);
  }

  override render(): TemplateResult {
    const { meeting, reader } = this.room;
    const document = placed(meeting?.agenda ?? [], reader.page)?.document;
    const words = text().room.contents;
    return html`
      <kairan-sheet .label=${document?.title ?? words.title} broad @dismiss=${this.dismiss}>
        ${document === undefined ? html`<p>${text().room.stage.nothing}</p>` : this.paper(document)}
      </kairan-sheet>
    `;
  }

  private paper(document: MeetingDocument): TemplateResult {
    const { entries } = this.room.outlines.of(document.content);
    const way = entries.length === 0 && this.way === "headings" ? "pages" : this.way;
    return html`
      <div class="parts" role="group" aria-label=${text().room.contents.title}>
        ${this.choice("pages", way)} ${entries.length === 0 ? nothing : this.choice("headings", way)}
        ${this.choice("bookmarks", way)} ${this.mark()}
      </div>
      ${this.looking(document, way)}
    `;
  }

  private looking(document: MeetingDocument, way: Part): TemplateResult {
    const { room } = this;
    switch (way) {
      case "headings":
        return this.headings(document, room.outlines.of(document.content).entries);
      case "bookmarks":
        return html`<kairan-bookmarks .room=${room} @chosen=${(event: CustomEvent<PageRef>) => this.jump(event.detail)}></kairan-bookmarks>`;
      case "pages":
        return html`<kairan-page-grid .room=${room} .document=${document} @chosen=${(event: CustomEvent<number>) => this.jump(pageOf(document, event.detail))}></kairan-page-grid>`;
    }
  }

  private choice(part: Part, now: Part): TemplateResult {
    const chosen = () => {
      this.way = part;
    };
    const called = part === "bookmarks" ? this.bookmarks() : text().room.contents[part];
    return html`<button aria-pressed=${part === now} @click=${chosen}>${called}</button>`;
  }

  private bookmarks(): string {
    const { meeting, marks } = this.room;
    const count = meeting === undefined ? 0 : marks.bookmarks(meeting).length;
    return text().room.contents.bookmarksOf(count);
  }

  /** Puts a bookmark on the page on screen, or takes it off. */
  private mark(): TemplateResult | typeof nothing {
    const { meeting, marks, reader } = this.room;
    const { page } = reader;
    if (meeting === undefined || page === null) return nothing;
    return html`<button class="mark" aria-pressed=${marks.marked(meeting, page)} @click=${() => marks.toggle(meeting, page)}>${icons.bookmark}${text().room.contents.mark}</button>`;
  }

  private headings(document: MeetingDocument, entries: readonly OutlineEntry[]): TemplateResult {
    const here = entryOf(entries, this.room.reader.page?.page ?? 0);
    return html`
      <ol class="headings">
        ${entries.map((entry, index) => this.heading(document, entry, index === here))}
      </ol>
    `;
  }

  private heading(document: MeetingDocument, entry: OutlineEntry, here: boolean): TemplateResult {
    const printed = printedOn(this.room.outlines.of(document.content), entry.page);
    return html`
      <li>
        <button
          class=${here ? "here" : ""}
          aria-current=${here ? "location" : nothing}
          .style=${`--level:${Math.min(entry.level, 4)}`}
          @click=${() => this.jump(pageOf(document, entry.page))}
        >
          <span class="title">${entry.title}</span>
          <span class="number">${text().room.contents.page(entry.page, printed)}</span>
        </button>
      </li>
    `;
  }

  private jump(page: PageRef): void {
    this.room.reader.jump(page);
    this.dismiss();
  }

  private readonly dismiss = (): void => {
    this.dispatchEvent(new CustomEvent("dismiss"));
  };
}
