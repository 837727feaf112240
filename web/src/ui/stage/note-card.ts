import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { placed } from "../../core/pages";
import type { Layer } from "../../core/pending";
import type { Size } from "../../core/viewport";
import { MOST_OF_NOTE } from "../../ink/lettering";
import { text } from "../../text/text";
import { shared } from "../styles";
import type { Draft } from "./notes";
import type { PenStage, PenWork } from "./pen-work";

const HEIGHT = 232;

/**
 * Where a note is typed. It goes on while the room turns pages, and is put down by its button, by Ctrl+Enter, or by
 * Escape; keys of an input method that composes are the input method's alone.
 */
@customElement("kairan-note-card")
export class NoteCard extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        z-index: 2;
        left: 50%;
        width: min(480px, calc(100% - 24px));
        transform: translateX(-50%);
      }

      form {
        display: grid;
        gap: 8px;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: 16px;
        background: var(--paper);
        box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
      }

      .shared {
        border: 3px solid var(--shared-line);
      }

      p {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }

      .who {
        flex: none;
        padding: 2px 10px;
        border-radius: 8px;
        background: var(--private-soft);
        color: var(--private);
        font-size: 14px;
        font-weight: 700;
      }

      .shared .who {
        background: var(--shared-soft);
        color: var(--shared);
      }

      .where {
        overflow: hidden;
        color: var(--ink-soft);
        font-size: 14px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      textarea {
        width: 100%;
        height: 96px;
        padding: 8px 12px;
        border: 1px solid var(--ink-soft);
        border-radius: var(--round);
        background: var(--paper);
        font-size: 18px;
        line-height: 1.6;
        resize: none;
        /* Safari lets nobody type into a field of an unselectable stage. */
        user-select: text;
        -webkit-user-select: text;
        touch-action: auto;
      }

      .row {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];

  @property() words = "";
  @property() where = "";
  @property() layer: Layer = "private";
  /** Told when the card goes away, with or without its button. */
  @property({ attribute: false }) left!: () => void;
  private over = new AbortController();
  @query("textarea") private field!: HTMLTextAreaElement;

  override connectedCallback(): void {
    super.connectedCallback();
    this.over = new AbortController();
    addEventListener("pagehide", () => this.left(), { signal: this.over.signal });
  }

  override disconnectedCallback(): void {
    this.over.abort();
    this.left();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const words = text().room.tools;
    const forAll = this.layer === "shared";
    return html`
      <form class=${forAll ? "shared" : ""} aria-label=${words.note} @submit=${this.submitted}>
        <p><span class="who">${forAll ? words.shared : words.private}</span><span class="where">${this.where}</span></p>
        <textarea
          aria-label=${words.noteWords}
          maxlength=${MOST_OF_NOTE}
          placeholder=${words.noteHint}
          @input=${() => this.say("typed")}
          @keydown=${this.key}
        ></textarea>
        <div class="row">
          <button type="button" class="quiet" @click=${() => this.say("forget")}>${text().common.cancel}</button>
          <button class="main">${words.putNote}</button>
        </div>
      </form>
    `;
  }

  override firstUpdated(): void {
    // Once only: whoever sets the value of a field takes the composition from an input method.
    this.field.value = this.words;
    this.field.focus();
    this.field.setSelectionRange(this.words.length, this.words.length);
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    this.say("done");
  };

  /** Safari tells the Enter that ends a composition after its end, as key 229. */
  private readonly key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229) return;
    const puts = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!puts && event.key !== "Escape") return;
    event.preventDefault();
    this.say("done");
  };

  private say(what: "typed" | "done" | "forget"): void {
    this.dispatchEvent(new CustomEvent<string>(what, { detail: this.field.value }));
  }
}

/** The card of the note that is being typed, away from where it will lie; nothing while there is none. */
export function noteCard(
  { notes }: PenWork,
  stage: Size,
  room: PenStage["room"],
): TemplateResult | typeof nothing {
  const { draft } = notes;
  if (draft === undefined) return nothing;
  const low = draft.at.y > stage.height / 2;
  const top = low ? 12 : Math.max(12, Math.min(stage.height / 2 + 48, stage.height - HEIGHT - 12));
  const card = html`<kairan-note-card
    .style=${`top:${top}px`}
    .words=${draft.text}
    .layer=${draft.layer}
    .where=${whereOf(draft, room)}
    .left=${() => notes.left(draft.key)}
    @typed=${(event: CustomEvent<string>) => notes.type(event.detail)}
    @done=${() => notes.done()}
    @forget=${() => notes.forget()}
  ></kairan-note-card>`;
  return html`${keyed(draft.key, card)}`;
}

function whereOf({ sheet: { page } }: Draft, room: PenStage["room"]): string {
  const document = placed(room.meeting?.agenda ?? [], page)?.document;
  return document === undefined ? "" : text().room.stage.page(document.title, page.page);
}
