import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { MeetingDocument, PaperProgress } from "../wire/messages";
import { look } from "./look";
import "./page-strip";
import "../ui/picture";
import type { DeskRoom } from "./room";

/** The pages of a paper, one at a time, as everybody will see them. */
@customElement("kairan-page-preview")
export class PagePreview extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      kairan-picture {
        width: 100%;
        height: min(56dvh, 620px);
        border-radius: 4px;
      }

      .turn {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 8px;
      }

      .turn span {
        min-width: 112px;
        text-align: center;
      }

      .icon {
        font-size: 28px;
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) document!: MeetingDocument;
  @property({ attribute: false }) progress: PaperProgress | undefined;
  @state() private page = 1;

  override render(): TemplateResult {
    const words = text().desk.paper;
    const all = this.document.pages.length;
    const page = Math.min(this.page, all);
    return html`
      <kairan-picture
        .requests=${this.room.requests}
        .place=${this.place(page)}
        .alt=${words.pageAlt(this.document.title, page)}
      >
        <p class="soft" role="status">${this.standIn(page)}</p>
      </kairan-picture>
      <div class="turn">
        <button class="icon" aria-label=${words.previous} ?disabled=${page <= 1} @click=${this.turn(-1)}>‹</button>
        <span aria-live="polite">${words.pageOf(page, all)}</span>
        <button class="icon" aria-label=${words.next} ?disabled=${page >= all} @click=${this.turn(1)}>›</button>
      </div>
      <kairan-page-strip .document=${this.document} .progress=${this.progress}></kairan-page-strip>
    `;
  }

  private turn(by: number): () => void {
    return () => {
      this.page = Math.max(1, Math.min(this.document.pages.length, this.page + by));
    };
  }

  /** A page that failed is not asked for again; one that waits is, and is then drawn first. */
  private place(page: number) {
    const known = this.progress?.revision === this.document.revision ? this.progress : undefined;
    if (!known || known.pages[page - 1] === "failed") return undefined;
    const { content } = this.document;
    const { meeting } = this.room;
    return { meeting, content, rendition: known.rendition, page, rung: "screen" as const };
  }

  private standIn(page: number): string {
    const words = text().desk.paper;
    if (this.progress?.pages[page - 1] !== "failed") return words.drawing;
    const code = this.progress.failures.find((failure) => failure.page === page)?.code ?? "";
    const reasons: Readonly<Record<string, string>> = words.failure;
    return reasons[code] ?? words.pageFailed;
  }
}
