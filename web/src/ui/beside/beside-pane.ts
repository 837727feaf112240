import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { besideOf, isOldOf, paperBeside, papersBeside } from "../../core/beside";
import type { Meeting } from "../../core/meeting";
import { isOwnSheet } from "../../core/own-sheets";
import { pageOf } from "../../core/pages";
import type { Tools } from "../../core/tools";
import type { Room } from "../../room/room";
import { text } from "../../text/text";
import type { MeetingDocument, PageRef } from "../../wire/messages";
import { icons } from "../icons";
import { RoomWatch } from "../room-watch";
import { shared } from "../styles";
import { besideLook } from "./beside-look";
import "./beside-page";

/**
 * A second page beside the one on screen, of any paper or of an old revision: the first goes on
 * following, this one stays where its reader puts it. Fires `beside` with the next page, or with null
 * to end it.
 */
@customElement("kairan-beside")
export class BesidePane extends LitElement {
  static override styles = [shared, besideLook];

  @property({ attribute: false }) room!: Room;
  @property({ attribute: false }) page!: PageRef;
  @property({ attribute: false }) tools!: Tools;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading"]);
  }

  override render(): TemplateResult | typeof nothing {
    const { meeting } = this.room;
    if (meeting === undefined) return nothing;
    const document = paperBeside(meeting, this.page)?.document;
    return html`
      <div class="bar">
        ${this.papers(meeting, document)} ${document === undefined ? nothing : this.pages(document)}
        <button class="icon" aria-label=${text().room.beside.swap} title=${text().room.beside.swap} ?disabled=${!this.swaps(meeting)} @click=${this.swap}>${icons.swap}</button>
        <button class="icon" aria-label=${text().room.beside.close} @click=${() => this.becomes(null)}>${icons.close}</button>
      </div>
      ${this.note(meeting)}
      ${
        document === undefined
          ? html`<p class="gone" role="status">${text().room.notice.withdrawn}</p>`
          : html`<kairan-beside-page .room=${this.room} .document=${document} .page=${this.page} .tools=${this.tools} @turn=${(event: CustomEvent<number>) => this.turn(document, event.detail)}></kairan-beside-page>`
      }
    `;
  }

  private papers(meeting: Meeting, chosen: MeetingDocument | undefined): TemplateResult {
    const words = text().room.beside;
    return html`
      <select aria-label=${words.paper} @change=${this.chose}>
        ${chosen === undefined ? html`<option selected disabled>${words.choose}</option>` : nothing}
        ${papersBeside(meeting).map(
          ({ document, old, ago }) => html`
            <option value=${document.revision} ?selected=${document === chosen}>${old ? words.old(document.title, ago) : document.title}</option>
          `,
        )}
      </select>
    `;
  }

  private pages(document: MeetingDocument): TemplateResult {
    const words = text().room.beside;
    const all = document.pages.length;
    const { page } = this.page;
    return html`
      <span class="pages">
        <button class="icon" aria-label=${words.previous} ?disabled=${page <= 1} @click=${() => this.turn(document, -1)}>${icons.previous}</button>
        <span class="number" aria-live="polite">${words.place(page, all)}</span>
        <button class="icon" aria-label=${words.next} ?disabled=${page >= all} @click=${() => this.turn(document, 1)}>${icons.next}</button>
      </span>
    `;
  }

  /** The page on screen is new: the old revision has nothing to lay beside it. */
  private note(meeting: Meeting): TemplateResult | typeof nothing {
    const main = this.room.reader.page;
    if (main === null || !isOldOf(meeting, main, this.page)) return nothing;
    if (besideOf(meeting, main, this.page) !== undefined) return nothing;
    return html`<p class="note" role="status">${text().room.beside.added(main.page)}</p>`;
  }

  private readonly chose = (event: Event): void => {
    const { meeting, reader } = this.room;
    if (meeting === undefined) return;
    const { value } = event.target as HTMLSelectElement;
    const paper = papersBeside(meeting).find(({ document }) => document.revision === value);
    if (paper === undefined) return;
    const first = pageOf(paper.document, 1);
    const main = reader.page;
    this.becomes((paper.old && main && besideOf(meeting, main, first)) || first);
  };

  private turn(document: MeetingDocument, by: number): void {
    const to = this.page.page + by;
    if (to >= 1 && to <= document.pages.length) this.becomes(pageOf(document, to));
  }

  /** An old revision is never the page on screen. */
  private swaps(meeting: Meeting): boolean {
    const { reader } = this.room;
    if (
      reader.page === null ||
      isOwnSheet(reader.page) ||
      (reader.presenting && !reader.lookingAhead)
    )
      return false;
    return paperBeside(meeting, this.page)?.old === false;
  }

  private readonly swap = (): void => {
    const { reader } = this.room;
    const here = reader.page;
    if (here === null) return;
    reader.jump(this.page);
    this.becomes(here);
  };

  private becomes(page: PageRef | null): void {
    this.dispatchEvent(new CustomEvent("beside", { detail: page }));
  }
}
