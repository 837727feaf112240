import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { text } from "../text/text";
import { icons } from "./icons";
import { shared } from "./styles";

const open = new Set<Sheet>();

/** Whether any of these windows is open. */
export function sheetOpen(): boolean {
  return open.size > 0;
}

/** A small window above the meeting; Esc, its button or a tap beside it fires `dismiss`. */
@customElement("kairan-sheet")
export class Sheet extends LitElement {
  static override styles = [
    shared,
    css`
      dialog {
        width: min(420px, calc(100vw - 32px));
        max-height: min(760px, calc(100dvh - 32px));
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 16px;
        background: var(--paper);
        color: var(--ink);
        box-shadow: 0 12px 40px rgb(0 0 0 / 0.18);
      }

      :host([wide]) dialog {
        width: min(640px, calc(100vw - 32px));
        max-height: min(760px, calc(100dvh - 96px));
        margin-top: 64px;
      }

      :host([broad]) dialog {
        width: min(840px, calc(100vw - 32px));
        max-height: min(860px, calc(100dvh - 48px));
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 0.28);
      }

      .head {
        position: sticky;
        top: 0;
        z-index: 2;
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 12px 12px 0 20px;
        background: var(--paper);
      }

      h2 {
        flex: 1;
        font-size: 18px;
      }

      .head button {
        padding: 0;
      }

      /* Room for the focus ring of what is first. */
      .body {
        padding: 8px 12px 16px;
      }
    `,
  ];

  @property() label = "";
  /** Wider, for what has lines to read. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** As broad as a tablet allows, for what is looked over at once. */
  @property({ type: Boolean, reflect: true }) broad = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  private opener: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.opener = focused();
    open.add(this);
  }

  /** A window that goes with a choice gives the focus back too, as one that is closed does. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    open.delete(this);
    if (focused() === document.body && this.opener instanceof HTMLElement) {
      this.opener.focus({ preventScroll: true });
    }
  }

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`
      <dialog
        aria-label=${this.label}
        @close=${() => this.dispatchEvent(new CustomEvent("dismiss"))}
        @click=${(event: Event) => {
          if (event.target === this.dialog) this.dialog.close();
        }}
      >
        <div class="head">
          <h2>${this.label}</h2>
          <button class="quiet" aria-label=${text().common.close} @click=${() => this.dialog.close()}>
            ${icons.close}
          </button>
        </div>
        <div class="body"><slot></slot></div>
      </dialog>
    `;
  }
}

/** What has the focus, however deep in components. */
function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}
