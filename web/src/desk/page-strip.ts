import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { MeetingDocument, PaperProgress } from "../wire/messages";
import { look } from "./look";
import { pagesOf } from "./readiness";
import { squares } from "./squares";

/** How far the pages of a paper are: one square a page while they are drawn, then one quiet word. */
@customElement("kairan-page-strip")
export class PageStrip extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      .line {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 4px 8px;
        font-size: 14px;
      }

      .squares {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
      }

      .squares i {
        width: 9px;
        height: 14px;
        border: 1px solid var(--line-strong);
        border-radius: 1px;
        background: var(--paper);
      }

      .squares .ready {
        border-color: var(--good);
        background: var(--good);
      }

      .squares .failed {
        border-color: var(--bad);
        background: repeating-linear-gradient(45deg, var(--bad) 0 2px, var(--paper) 2px 4px);
      }

      .good {
        color: var(--good);
        font-weight: 700;
      }

      .bad {
        color: var(--bad);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) document!: MeetingDocument;
  @property({ attribute: false }) progress: PaperProgress | undefined;

  override render(): TemplateResult {
    const words = text().desk.paper;
    const { ready, failed, all } = pagesOf(this.document, this.progress);
    if (failed === 0 && ready === all) {
      return html`<span class="line"><span class="good">✓ ${words.ready}</span></span>`;
    }
    const pages = ready + failed === 0 ? [] : (this.progress?.pages ?? []);
    const shown =
      pages.length === all ? pages : Array.from({ length: all }, () => "waiting" as const);
    return html`
      <span class="line">
        <span class="squares" role="img" aria-label=${words.strip(ready, all)}>
          ${squares(shown).map((state) => html`<i class=${state}></i>`)}
        </span>
        ${
          ready + failed < all
            ? html`<span class="soft">${words.progress(ready, all)}</span>`
            : nothing
        }
        ${failed > 0 ? html`<span class="bad">${words.failedPages(this.failedPages())}</span>` : nothing}
      </span>
    `;
  }

  private failedPages(): string {
    const failures = this.progress?.failures.map(({ page }) => page) ?? [];
    const first = failures.slice(0, 5).join("・");
    return failures.length > 5 ? `${first}…` : first;
  }
}
