import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { MeetingDocument, PaperProgress, PaperReport } from "../wire/messages";
import { look } from "./look";
import "./page-strip";
import "../ui/picture";
import { remarks } from "./reports";
import type { DeskRoom } from "./room";

/** One paper as a line: first page, title, remarks, pages. Pressing it fires `show`. */
@customElement("kairan-paper-card")
export class PaperCard extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      button {
        display: grid;
        grid-template-columns: 56px minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
        width: 100%;
        padding: 6px 12px 6px 6px;
        border-radius: var(--round);
        text-align: left;
      }

      button:hover:not(:disabled) {
        background: var(--main-soft);
      }

      kairan-picture {
        width: 56px;
        height: 64px;
        border-radius: 2px;
      }

      .title {
        font-weight: 700;
        overflow-wrap: anywhere;
      }

      .facts {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 4px 12px;
        font-size: 14px;
        color: var(--ink-soft);
      }

      .go {
        color: var(--main);
        font-weight: 700;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) document!: MeetingDocument;
  @property({ attribute: false }) progress: PaperProgress | undefined;
  @property({ attribute: false }) report: PaperReport | undefined;
  /** Whether a new revision waits to be published. */
  @property({ type: Boolean }) replacing = false;
  @property({ type: Boolean }) readOnly = false;
  /** Whether another paper of the meeting is the very same file. */
  @property({ type: Boolean }) twice = false;

  override render(): TemplateResult {
    const words = text().desk.paper;
    const { title, pages } = this.document;
    return html`
      <button type="button" title=${words.open(title)} @click=${this.show}>
        <kairan-picture
          aria-hidden="true"
          .requests=${this.room.requests}
          .place=${this.firstPage()}
        ></kairan-picture>
        <span>
          <span class="title">${title}</span>
          <span class="facts">
            ${words.pages(pages.length)}
            <kairan-page-strip .document=${this.document} .progress=${this.progress}></kairan-page-strip>
            ${this.replacing ? html`<span class="tag">${text().desk.replace.waits}</span>` : nothing}
            ${this.twice ? html`<span class="tag">${words.sameFile}</span>` : nothing}
            ${this.remarks()}
          </span>
        </span>
        <span class="go">${this.readOnly ? words.look : words.check}</span>
      </button>
    `;
  }

  private remarks(): readonly TemplateResult[] {
    if (this.report === undefined) return [];
    const words = text().desk.paper.notes;
    return remarks(this.report.report).map((key) => html`<span class="tag">${words[key]}</span>`);
  }

  private firstPage() {
    const known = this.progress?.revision === this.document.revision ? this.progress : undefined;
    if (known?.pages[0] !== "ready") return undefined;
    return {
      meeting: this.room.meeting,
      content: this.document.content,
      rendition: known.rendition,
      page: 1,
      rung: "thumbnail" as const,
    };
  }

  private show(): void {
    this.dispatchEvent(
      new CustomEvent("show", { detail: this.document.document, bubbles: true, composed: true }),
    );
  }
}
