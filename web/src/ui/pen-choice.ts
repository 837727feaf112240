import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type LineKind, MARKER_COLORS, PEN_COLORS, type Tools, WIDTHS } from "../core/tools";
import { text } from "../text/text";
import type { Pen } from "../wire/messages";
import { icons } from "./icons";
import { shared } from "./styles";

/** Colours and widths of pen and marker; colours have names, since hue alone says nothing to some. */
@customElement("kairan-pen-choice")
export class PenChoice extends LitElement {
  static override styles = [
    shared,
    css`
      fieldset {
        margin: 0 8px 12px;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 8px 0;
        font-weight: 700;
      }

      .row {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: 8px;
        margin-bottom: 8px;
      }

      .row.widths {
        grid-template-columns: repeat(3, 1fr);
      }

      button {
        display: grid;
        place-items: center;
        align-content: center;
        gap: 6px;
        min-height: 64px;
        padding: 6px 4px;
        border: 2px solid var(--line);
        font-size: 14px;
        line-height: 1.2;
      }

      button[aria-pressed="true"] {
        border-color: var(--main);
        background: var(--main-soft);
        color: var(--main);
        font-weight: 700;
      }

      .switch {
        display: flex;
        justify-content: flex-start;
        gap: 12px;
        width: 100%;
        min-height: 48px;
        margin-bottom: 8px;
        padding: 6px 12px;
        font-size: 16px;
      }

      .box {
        display: grid;
        place-items: center;
        width: 26px;
        height: 26px;
        border: 2px solid var(--ink-soft);
        border-radius: 6px;
      }

      [aria-checked="true"] .box {
        border-color: var(--main);
        background: var(--main);
        color: var(--paper);
      }

      .dot {
        width: 24px;
        height: 24px;
        border-radius: 50%;
        forced-color-adjust: none;
      }

      .line {
        width: 40px;
        border-radius: 999px;
        background: currentColor;
      }
    `,
  ];

  @property({ attribute: false }) tools!: Tools;

  override render(): TemplateResult {
    const { penOnly, snaps } = this.tools;
    const words = text().room.tools;
    return html`
      ${this.kind("pen", PEN_COLORS)} ${this.kind("marker", MARKER_COLORS)}
      <fieldset>
        ${this.choice(words.snaps, snaps, { snaps: !snaps })}
        ${penOnly === null ? nothing : this.choice(words.penOnly, penOnly, { penOnly: !penOnly })}
      </fieldset>
    `;
  }

  private kind(
    kind: LineKind,
    colors: readonly (keyof ReturnType<typeof names>)[],
  ): TemplateResult {
    const words = text().room.tools;
    const pen = this.tools.pens[kind];
    return html`
      <fieldset>
        <legend>${words[kind]}</legend>
        <div class="row">
          ${colors.map(
            (color) => html`
              <button aria-pressed=${pen.color === color} @click=${() => this.take(kind, { ...pen, color })}>
                <span class="dot" .style=${`background:${color}`}></span>${names()[color]}
              </button>
            `,
          )}
        </div>
        <div class="row widths">
          ${WIDTHS[kind].map(
            (width, i) => html`
              <button aria-pressed=${pen.width === width} @click=${() => this.take(kind, { ...pen, width })}>
                <span class="line" .style=${`height:${3 + i * 4}px`}></span>${words.widths[i]}
              </button>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  private choice(words: string, on: boolean, detail: Partial<Tools>): TemplateResult {
    return html`
      <button
        class="switch"
        role="switch"
        aria-checked=${on}
        @click=${() => this.dispatchEvent(new CustomEvent("tools", { detail }))}
      ><span class="box">${on ? icons.check : nothing}</span>${words}</button>
    `;
  }

  private take(kind: LineKind, pen: Pen): void {
    const detail: Partial<Tools> = {
      tool: kind,
      pens: { ...this.tools.pens, [kind]: pen },
    };
    this.dispatchEvent(new CustomEvent("tools", { detail }));
  }
}

function names() {
  return text().room.tools.colors;
}
