import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { MeetingDetails } from "../wire/messages";
import { alert, focusFirstFault, textField } from "./field";
import { anyFault, type DetailsFaults, type DetailsForm, detailsFaults, detailsOf } from "./fields";
import { look } from "./look";

const NO_FAULTS: DetailsFaults = { title: undefined, startsAt: undefined, place: undefined };

/**
 * Title, time and place of a meeting, for making and for changing one. Fires `take` with the checked
 * details and `dismiss`; busy and problem come from whoever sends them.
 */
@customElement("kairan-details-form")
export class DetailsFormElement extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      form {
        display: grid;
        gap: 20px;
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
        gap: 20px;
      }

      .row {
        justify-content: flex-end;
      }
    `,
  ];

  @property({ attribute: false }) first: DetailsForm = { title: "", startsAt: "", place: "" };
  @property() action = "";
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) cancellable = true;
  @property() problem: string | undefined;
  @state() private form: DetailsForm | undefined;
  @state() private faults = NO_FAULTS;

  override render(): TemplateResult {
    const words = text().desk.meetings;
    return html`
      <form novalidate @submit=${this.submit}>
        ${this.input("title", words.name, "text")}
        <div class="pair">
          ${this.input("startsAt", words.startsAt, "datetime-local")}
          ${this.input("place", words.place + words.optional, "text")}
        </div>
        ${alert(this.problem)}
        <div class="row">
          ${
            this.cancellable
              ? html`<button class="quiet" type="button" @click=${this.dismiss}>${text().desk.dialog.cancel}</button>`
              : nothing
          }
          <button class="main" type="submit" ?disabled=${this.busy}>${this.action}</button>
        </div>
      </form>
    `;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("#title")?.focus();
  }

  private get current(): DetailsForm {
    return this.form ?? this.first;
  }

  private input(id: keyof DetailsForm, label: string, type: string): TemplateResult {
    const input = (value: string) => {
      this.form = { ...this.current, [id]: value };
    };
    return textField({ id, label, type, fault: this.faults[id], value: this.current[id], input });
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.faults = detailsFaults(text().desk.field, this.current);
    if (anyFault(this.faults)) {
      await this.updateComplete;
      focusFirstFault(this.renderRoot);
      return;
    }
    const detail: MeetingDetails = detailsOf(this.current);
    this.dispatchEvent(new CustomEvent("take", { detail }));
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent("dismiss"));
  }
}
