import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import "./dialog";
import { alert } from "./field";
import { look } from "./look";

/** A plain question before something that others notice: what happens, then two buttons. */
@customElement("kairan-confirm")
export class Confirm extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      .row {
        justify-content: flex-end;
      }

      .row button {
        min-width: 120px;
      }
    `,
  ];

  @property() heading = "";
  @property() action = "";
  @property({ type: Boolean }) danger = false;
  @property({ type: Boolean }) busy = false;
  @property() problem: string | undefined;

  override render(): TemplateResult {
    return html`
      <kairan-dialog question .heading=${this.heading} @dismiss=${this.dismiss}>
        <slot></slot>
        ${alert(this.problem)}
        <div class="row">
          <button class="quiet" type="button" autofocus @click=${this.dismiss}>
            ${text().desk.dialog.cancel}
          </button>
          <button
            class=${this.danger ? "danger strong" : "main"}
            type="button"
            ?disabled=${this.busy}
            @click=${this.confirm}
          >
            ${this.action}
          </button>
        </div>
      </kairan-dialog>
    `;
  }

  private confirm(): void {
    this.dispatchEvent(new CustomEvent("confirm"));
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent("dismiss"));
  }
}
