import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import { look } from "./look";

/**
 * A window over the desk. It opens when it is put into the page, holds the keyboard's focus, and
 * fires `dismiss` on Escape, on its close button and beside it; whoever put it there removes it.
 */
@customElement("kairan-dialog")
export class Dialog extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      dialog {
        width: min(var(--dialog-width, 560px), calc(100vw - 32px));
        max-height: calc(100dvh - 32px);
        padding: 0;
        border: none;
        border-radius: 16px;
        color: var(--ink);
        background: var(--paper);
        box-shadow: 0 8px 40px rgb(0 0 0 / 25%);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }

      .top {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: 16px;
        padding: 16px 12px 0 24px;
      }

      h2 {
        padding: 8px 0;
        font-size: 20px;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }

      .body {
        padding: 8px 24px 24px;
        display: grid;
        gap: 20px;
      }

      .close {
        flex: none;
      }
    `,
  ];

  @property() heading = "";
  /** A question has its own way out; a second one would only be mistaken for an answer. */
  @property({ type: Boolean }) question = false;
  /** Whether the press began beside the window: text dragged out of a field must not close it. */
  private pressedBeside = false;
  /** What had the focus before; it gets it back. */
  private opener: HTMLElement | undefined;

  override render(): TemplateResult {
    return html`
      <dialog
        aria-labelledby="heading"
        @cancel=${this.cancel}
        @pointerdown=${this.pressed}
        @click=${this.clicked}
      >
        <div class="top">
          <h2 id="heading">${this.heading}</h2>
          ${this.question ? nothing : html`<button class="quiet close" type="button" @click=${this.dismiss}>${text().desk.dialog.close}</button>`}
        </div>
        <div class="body"><slot></slot></div>
      </dialog>
    `;
  }

  override firstUpdated(): void {
    this.opener = focused();
    this.dialog?.showModal();
  }

  override disconnectedCallback(): void {
    this.dialog?.close();
    if (this.opener?.isConnected) this.opener.focus();
    super.disconnectedCallback();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  private cancel(event: Event): void {
    event.preventDefault();
    this.dismiss();
  }

  private pressed(event: PointerEvent): void {
    this.pressedBeside = event.target === this.dialog;
  }

  private clicked(event: MouseEvent): void {
    if (this.pressedBeside && event.target === this.dialog) this.dismiss();
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent("dismiss"));
  }
}

/** The focused element, looked for inside every component. */
function focused(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
}
