import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { placed, wordsPath } from "../core/pages";
import { sentenceOf } from "../net/requests";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { PageText } from "../wire/messages";
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

      .words p {
        margin: 0 0 4px;
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
            : html`<div class="words" role="document" tabindex="0" aria-label=${words.title}>${this.lines.map((line) => html`<p>${line}</p>`)}</div>`
        }
      </kairan-sheet>
    `;
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
    this.label = text().room.stage.page(there.document.title, page.page);
    const { meeting } = this.room.session;
    const path = wordsPath(meeting, there.document.content, page.page);
    try {
      const found = await this.room.requests.json<PageText>("GET", path);
      this.lines = found.text === "" ? [] : found.text.split("\n");
    } catch (failure) {
      this.why = sentenceOf(failure);
    }
  }
}
