import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Requests, sentenceOf } from "../net/requests";
import { text } from "../text/text";
import type { MeetingId } from "../wire/ids";
import { shared } from "./styles";

/** The field for the code that a room monitor shows. */
@customElement("kairan-pair-wall")
export class PairWall extends LitElement {
  static override styles = [
    shared,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        padding: 4px 12px 12px;
      }

      label {
        font-weight: 700;
      }

      .row {
        display: flex;
        gap: 8px;
      }

      input {
        flex: 1;
        min-width: 0;
        min-height: 48px;
        padding: 4px 14px;
        border: 1px solid var(--ink-soft);
        border-radius: 10px;
        font: inherit;
        font-size: 20px;
        letter-spacing: 0.1em;
        text-transform: uppercase;
      }

      button {
        min-height: 48px;
        padding: 0 20px;
        border-radius: 10px;
        background: var(--main);
        color: var(--paper);
        font-weight: 700;
      }

      .problem {
        color: var(--shared);
        font-weight: 700;
      }

      .done {
        color: var(--good);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) requests!: Requests;
  @property() meeting!: MeetingId;
  @state() private is: "asking" | "sending" | "done" = "asking";
  @state() private problem = "";

  override render(): TemplateResult {
    const words = text().room.pairing;
    return html`
      <form novalidate @submit=${this.send}>
        <label for="code">${words.field}</label>
        <div class="row">
          <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="12" required />
          <button ?disabled=${this.is === "sending"}>${words.connect}</button>
        </div>
        <p role="status">
          ${this.problem === "" ? nothing : html`<span class="problem">${this.problem}</span>`}
          ${this.is === "done" ? html`<span class="done">${words.connected}</span>` : nothing}
        </p>
      </form>
    `;
  }

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const code = String(new FormData(form).get("code") ?? "").trim();
    if (code === "" || this.is === "sending") return;
    this.is = "sending";
    this.problem = "";
    try {
      await this.requests.nothing("POST", `/api/meetings/${this.meeting}/pairings`, { code });
      this.is = "done";
      form.reset();
    } catch (failure) {
      this.is = "asking";
      this.problem = sentenceOf(failure);
    }
  };
}
