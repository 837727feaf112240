import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { entryOf, printedOn } from "../core/contents";
import { placed } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { MeetingDocument, OutlineEntry } from "../wire/messages";
import { contentsLook } from "./contents-look";
import "./page-grid";
import { RoomWatch } from "./room-watch";
import "./sheet";
import { shared } from "./styles";

type Part = "pages" | "headings";

/** The paper on screen at a glance: all its pages small, and its table of contents where it has one. */
@customElement("kairan-contents")
export class ContentsSheet extends LitElement {
  static override styles = [shared, contentsLook];

  @property({ attribute: false }) room!: Room;
  @state() private way: Part = "pages";

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "outline"]);
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
    const part = entries.length === 0 ? "pages" : this.way;
    return html`
      ${entries.length === 0 ? nothing : html`<div class="parts" role="group" aria-label=${text().room.contents.title}>${this.choice("pages", part)}${this.choice("headings", part)}</div>`}
      ${
        part === "headings"
          ? this.headings(document, entries)
          : html`<kairan-page-grid .room=${this.room} .document=${document} @chosen=${(event: CustomEvent<number>) => this.go(document, event.detail)}></kairan-page-grid>`
      }
    `;
  }

  private choice(part: Part, now: Part): TemplateResult {
    return html`<button aria-pressed=${part === now} @click=${() => {
      this.way = part;
    }}>${text().room.contents[part]}</button>`;
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
          @click=${() => this.go(document, entry.page)}
        >
          <span class="title">${entry.title}</span>
          <span class="number">${text().room.contents.page(entry.page, printed)}</span>
        </button>
      </li>
    `;
  }

  private go(document: MeetingDocument, page: number): void {
    this.room.reader.goTo(document, page);
    this.dismiss();
  }

  private readonly dismiss = (): void => {
    this.dispatchEvent(new CustomEvent("dismiss"));
  };
}
