import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { printedOn } from "../core/contents";
import { placed, wordsPath } from "../core/pages";
import { sentenceOf } from "../net/requests";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { MeetingDocument, PageLink, PageText } from "../wire/messages";
import "./sheet";
import { shared } from "./styles";

/**
 * The page on screen as plain text: for whoever hears screens, needs large letters, or wants to copy
 * a sentence. A scan says that it is a picture.
 */
@customElement("kairan-page-words")
export class PageWords extends LitElement {
  static override styles = [
    shared,
    css`
      .words {
        padding: 0 12px 12px;
        font-size: 20px;
        line-height: 1.9;
        user-select: text;
        -webkit-user-select: text;
        overflow-wrap: anywhere;
      }

      .words.collected {
        user-select: none;
        -webkit-user-select: none;
      }

      .words p {
        margin: 0 0 4px;
      }

      h3 {
        padding: 8px 12px;
        font-size: 16px;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li p {
        padding: 8px 12px;
        overflow-wrap: anywhere;
      }

      li button {
        width: 100%;
        padding: 0 12px;
        text-align: left;
        color: var(--main);
        font-weight: 700;
      }

      li button:hover {
        background: var(--main-soft);
      }

      .says {
        padding: 0 12px 12px;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;
  @state() private lines: readonly string[] | undefined;
  @state() private why = "";
  private links: readonly PageLink[] = [];
  private document: MeetingDocument | undefined;
  private label = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  override render(): TemplateResult {
    const words = text().room.words;
    return html`
      <kairan-sheet .label=${this.label} wide @dismiss=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>
        <div role="status">${this.state()}</div>
        ${
          this.lines === undefined || this.lines.length === 0
            ? nothing
            : html`<div class=${this.mayCopy() ? "words" : "words collected"} role="document" tabindex="0" aria-label=${words.title}>${this.lines.map((line) => html`<p>${line}</p>`)}</div>`
        }
        ${this.links.length === 0 ? nothing : html`<h3>${words.links}</h3><ul>${this.links.map((link) => html`<li>${this.link(link)}</li>`)}</ul>`}
      </kairan-sheet>
    `;
  }

  /** A link within the paper for whoever cannot tap it; what leads out is said alone. */
  private link({ page, address }: PageLink): TemplateResult {
    const words = text().room.words;
    const { document } = this;
    if (page === 0 || document === undefined) return html`<p>${words.outside(address)}</p>`;
    const printed = printedOn(this.room.outlines.of(document.content), page);
    const go = () => {
      this.room.reader.goTo(document, page);
      this.dispatchEvent(new CustomEvent("dismiss"));
    };
    return html`<button @click=${go}>${words.linkTo(page, printed)}</button>`;
  }

  private mayCopy(): boolean {
    return this.document === undefined || this.room.collection.mayCopy(this.document);
  }

  private state(): TemplateResult | typeof nothing {
    const words = text().room.words;
    if (this.why !== "") return html`<p class="says">${this.why}</p>`;
    if (this.lines === undefined) return html`<p class="says">${text().common.loading}</p>`;
    return this.lines.length === 0 ? html`<p class="says">${words.picture}</p>` : nothing;
  }

  private async read(): Promise<void> {
    const { page } = this.room.reader;
    const there = placed(this.room.meeting?.agenda ?? [], page);
    if (page === null || there === undefined) return;
    this.document = there.document;
    this.label = text().room.stage.page(there.document.title, page.page);
    const { meeting } = this.room.session;
    const path = wordsPath(meeting, there.document.content, page.page);
    try {
      const found = await this.room.requests.json<PageText>("GET", path);
      this.links = found.links;
      this.lines = found.text === "" ? [] : found.text.split("\n");
    } catch (failure) {
      this.why = sentenceOf(failure);
    }
  }
}
