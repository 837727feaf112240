import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { PaperProgress, PaperReport } from "../wire/messages";
import { look } from "./look";
import { sizeText } from "./moments";

/** What the gate found in a file: in one line what it is, and below it only what needs a look. */
@customElement("kairan-paper-report")
export class PaperReportView extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      :host {
        display: block;
      }

      p {
        overflow-wrap: anywhere;
      }

      ul {
        display: grid;
        gap: 8px;
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        padding: 8px 12px;
        border-radius: var(--round);
        background: var(--desk);
        font-size: 14px;
        overflow-wrap: anywhere;
      }

      strong {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) report: PaperReport | undefined;
  @property({ attribute: false }) progress: PaperProgress | undefined;

  override render(): TemplateResult | typeof nothing {
    if (this.report === undefined) return nothing;
    const { fileName, bytes } = this.report;
    const found = this.findings();
    return html`
      <p class="soft">${fileName}　${sizeText(bytes)}</p>
      ${
        found.length === 0
          ? html`<p class="soft">${text().desk.paper.report.nothing}</p>`
          : html`<ul>${found.map(([what, details]) => html`<li><strong>${what}</strong>${details}</li>`)}</ul>`
      }
    `;
  }

  private findings(): readonly (readonly [string, string])[] {
    const words = text().desk.paper.report;
    const report = this.report?.report;
    if (report === undefined) return [];
    const kinds: Readonly<Record<string, string>> = words.kinds;
    const active = report.activeContent.map((kind) => kinds[kind] ?? kind).join(words.comma);
    const fonts = report.substitutedFonts.join(words.comma);
    const blank = (this.progress?.failures ?? []).filter(({ code }) => code === "looksBlank");
    const source = report.source?.fileName;
    return [
      ...(source !== undefined ? [[words.made(source), words.madeSays] as const] : []),
      ...(report.repaired ? [[words.repaired, words.repairedSays] as const] : []),
      ...(blank.length > 0
        ? [[words.blank(blank.map(({ page }) => page).join(words.comma)), words.blankSays] as const]
        : []),
      ...(fonts !== "" ? [[words.fonts, fonts] as const] : []),
      ...(active !== "" ? [[words.active, active] as const] : []),
    ];
  }
}
