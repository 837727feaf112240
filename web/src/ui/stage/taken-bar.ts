import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Box, Size } from "../../core/viewport";
import { text } from "../../text/text";
import { icons } from "../icons";
import { shared } from "../styles";

const WIDTH = 152;
const HEIGHT = 52;
const AWAY = 16;

/** How far an arrow key moves what is taken, in pixels to the right and down. */
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-8, 0],
  ArrowRight: [8, 0],
  ArrowUp: [0, -8],
  ArrowDown: [0, 8],
};

/**
 * Beside what the lasso has taken: delete it, or let it go. Delete and Escape do the same, arrow keys move what is taken.
 */
@customElement("kairan-taken-bar")
export class TakenBar extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        z-index: 1;
      }

      div {
        display: flex;
        align-items: center;
        gap: 4px;
        width: ${WIDTH}px;
        padding: 3px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--paper);
        box-shadow: 0 2px 10px rgb(0 0 0 / 0.16);
      }

      button {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-width: var(--target);
        padding: 0 8px;
        white-space: nowrap;
      }

      .delete {
        flex: 1;
        font-weight: 700;
      }
    `,
  ];

  /** The frame in pixels of the stage, and the stage. */
  @property({ attribute: false }) frame!: Box;
  @property({ attribute: false }) stage!: Size;
  private over = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.over = new AbortController();
    // Before the room's own keys: Escape lets go of ink first.
    addEventListener("keydown", (event) => this.key(event), {
      signal: this.over.signal,
      capture: true,
    });
  }

  override disconnectedCallback(): void {
    this.over.abort();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const words = text().room.tools;
    const { frame, stage } = this;
    const above = frame.y - AWAY - HEIGHT;
    const below = Math.min(frame.y + frame.height + AWAY, stage.height - HEIGHT - 8);
    const left = frame.x + frame.width / 2 - WIDTH / 2;
    this.style.top = `${above >= 8 ? above : below}px`;
    this.style.left = `${Math.max(8, Math.min(stage.width - WIDTH - 8, left))}px`;
    return html`
      <div role="toolbar" aria-label=${words.taken}>
        <button class="delete" @click=${() => this.say("erase")}>${icons.bin}${words.deleteTaken}</button>
        <button aria-label=${words.letGo} title=${words.letGo} @click=${() => this.say("let-go")}>${icons.close}</button>
      </div>
    `;
  }

  private key(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const way = WAYS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (way !== undefined) this.dispatchEvent(new CustomEvent("move", { detail: way }));
    else if (event.key === "Delete" || event.key === "Backspace") this.say("erase");
    else if (event.key === "Escape") this.say("let-go");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private say(what: "erase" | "let-go"): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}
