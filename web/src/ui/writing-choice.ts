import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import type { SharedWritingMode } from "../wire/messages";
import { icons } from "./icons";
import "./sheet";
import { shared } from "./styles";

const MODES = ["everybody", "presenter", "off"] as const;

/** The chair's choice who may write what everybody sees. */
@customElement("kairan-writing-choice")
export class WritingChoice extends LitElement {
  static override styles = [
    shared,
    css`
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 52px;
        padding: 6px 12px;
        text-align: left;
      }

      button:hover {
        background: var(--main-soft);
      }

      .mark {
        width: 24px;
        height: 24px;
        color: var(--main);
      }

      [aria-checked="true"] .name {
        font-weight: 700;
      }
    `,
  ];

  @property() mode: SharedWritingMode = "presenter";

  override render(): TemplateResult {
    const words = text().room.chair;
    return html`
      <kairan-sheet .label=${words.whoWrites} @dismiss=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>
        <div role="radiogroup" aria-label=${words.whoWrites}>
          ${MODES.map(
            (mode) => html`
              <button role="radio" aria-checked=${mode === this.mode} @click=${() => this.choose(mode)}>
                <span class="mark">${mode === this.mode ? icons.check : ""}</span>
                <span class="name">${words.writingLong[mode]}</span>
              </button>
            `,
          )}
        </div>
      </kairan-sheet>
    `;
  }

  private choose(mode: SharedWritingMode): void {
    this.dispatchEvent(new CustomEvent<SharedWritingMode>("mode", { detail: mode }));
  }
}
