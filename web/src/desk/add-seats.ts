import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { SeatId } from "../wire/ids";
import type { Role } from "../wire/messages";
import { outcomeSentence } from "./commands";
import "./dialog";
import { newId } from "../core/identifiers";
import { alert, describedBy, field } from "./field";
import { look } from "./look";
import { parseNames } from "./names";
import type { DeskRoom, DeskState } from "./room";

const ROLES: readonly Role[] = ["attendee", "chair", "clerk", "monitor"];

/** Adds one seat or many: names as they are pasted, one per line, and their role. */
@customElement("kairan-add-seats")
export class AddSeats extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      form {
        display: grid;
        gap: 20px;
      }

      .row {
        justify-content: flex-end;
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @state() private pasted = "";
  @state() private chosenRole: Role = "attendee";
  @state() private busy = false;
  @state() private tried = false;
  @state() private problem: string | undefined;

  override render(): TemplateResult {
    const words = text().desk.seats;
    const { names } = this.parsed;
    const frame = { id: "names", label: words.names, hint: words.namesHint, fault: this.fault() };
    return html`
      <kairan-dialog .heading=${words.addTitle} @dismiss=${this.dismiss}>
        <form novalidate @submit=${this.add}>
          ${field(
            { id: "role", label: words.role, fault: undefined },
            html`<select id="role" @change=${this.choose}>
              ${ROLES.map((role) => html`<option value=${role} ?selected=${role === this.chosenRole}>${text().role[role]}</option>`)}
            </select>`,
          )}
          ${field(
            frame,
            html`<textarea id="names" rows="8" .value=${this.pasted} ?readonly=${this.busy}
              aria-invalid=${frame.fault ? "true" : "false"} aria-describedby=${describedBy(frame)}
              @input=${this.paste}></textarea>`,
          )}
          ${alert(this.problem)}
          <div class="row">
            <button class="quiet" type="button" @click=${this.dismiss}>${text().desk.dialog.cancel}</button>
            <button class="main" type="submit" ?disabled=${this.busy}>
              ${names.length === 0 ? words.add : words.willAdd(names.length)}
            </button>
          </div>
        </form>
      </kairan-dialog>
    `;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("#names")?.focus();
  }

  private get parsed() {
    return parseNames(
      this.pasted,
      this.state.seats.map(({ name }) => name),
    );
  }

  private fault(): string | undefined {
    const words = text().desk.seats;
    const { names, tooLong, same } = this.parsed;
    const [long] = tooLong;
    if (long !== undefined) return words.tooLong(`${long.slice(0, 20)}…`);
    if (same.length > 0 && !this.busy) return words.same(same.join("、"));
    return names.length === 0 && this.tried ? words.nothing : undefined;
  }

  private choose(event: Event): void {
    this.chosenRole = (event.target as HTMLSelectElement).value as Role;
  }

  private paste(event: Event): void {
    this.pasted = (event.target as HTMLTextAreaElement).value;
    this.tried = false;
  }

  /** Seats are added in order; what could not be added stays in the field for another try. */
  private async add(event: Event): Promise<void> {
    event.preventDefault();
    const { names, tooLong, same } = this.parsed;
    this.tried = true;
    if (this.busy || names.length === 0 || tooLong.length > 0) return;
    this.busy = true;
    this.problem = undefined;
    const role = this.chosenRole;
    for (const [done, name] of names.entries()) {
      const seat = newId<SeatId>();
      const sentence = outcomeSentence(await this.room.send({ type: "addSeat", seat, name, role }));
      if (sentence === undefined) continue;
      const some = done === 0 ? "" : text().desk.seats.addedSome(done, names.length);
      this.problem = `${sentence}${some}`;
      this.pasted = names.slice(done).join("\n");
      break;
    }
    this.busy = false;
    if (this.problem !== undefined) return;
    if (same.length === 0) this.dismiss();
    else this.pasted = same.join("\n");
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent("dismiss"));
  }
}
