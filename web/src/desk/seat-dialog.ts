import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { text } from "../text/text";
import "../ui/pair-wall";
import { shared } from "../ui/styles";
import type { SeatId } from "../wire/ids";
import type { Seat } from "../wire/messages";
import { Commands } from "./commands";
import "./confirm";
import "./dialog";
import { alert, textField } from "./field";
import { requiredText } from "./fields";
import { look } from "./look";
import { LONGEST_NAME } from "./names";
import type { DeskRoom, DeskState } from "./room";
import "./seat-link";

/** Everything about one seat: name, link and QR code, a new link, taking it away. */
@customElement("kairan-seat-dialog")
export class SeatDialog extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
        align-items: start;
      }

      form button {
        margin-top: 25px;
      }

      .ends {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-top: 16px;
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @property() seat!: SeatId;
  @state() private typed: string | undefined;
  @state() private asking: "renew" | "remove" | undefined;
  private readonly commands = new Commands(this, () => this.room);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("seat")) this.typed = undefined;
  }

  override render(): TemplateResult {
    const words = text().desk.seats;
    const seat = this.state.seats.find(({ id }) => id === this.seat);
    if (!seat) {
      return html`<kairan-dialog .heading=${words.gone} @dismiss=${this.dismiss}></kairan-dialog>`;
    }
    if (this.asking) return this.question(seat, this.asking);
    return html`
      <kairan-dialog .heading="${seat.name}（${text().role[seat.role]}）" @dismiss=${this.dismiss}>
        ${this.state.phase === "closed" ? nothing : this.naming(seat)}
        ${seat.role === "monitor" ? html`<kairan-pair-wall .requests=${this.room.requests} .meeting=${this.room.meeting}></kairan-pair-wall>` : nothing}
        <kairan-seat-link .room=${this.room} .seat=${seat}></kairan-seat-link>
        <div class="ends">
          <button class="side" @click=${this.ask("renew")}>${words.renew}</button>
          ${this.state.phase === "closed" ? nothing : this.removing()}
        </div>
      </kairan-dialog>
    `;
  }

  private naming(seat: Seat): TemplateResult {
    const words = text().desk.seats;
    const value = this.typed ?? seat.name;
    const wrong =
      value === seat.name ? undefined : requiredText(text().desk.field, value, LONGEST_NAME);
    const input = (name: string) => {
      this.typed = name;
    };
    const rename = async (event: Event) => {
      event.preventDefault();
      const name = value.trim();
      if (wrong || name === seat.name) return;
      const done = await this.commands.send("name", { type: "renameSeat", seat: seat.id, name });
      if (done) this.typed = undefined;
    };
    const fault = wrong ?? this.commands.fault("name");
    return html`
      <form novalidate @submit=${rename}>
        ${textField({ id: "name", label: words.name, fault, value, input })}
        <button class="side" ?disabled=${this.commands.busy("name") || value.trim() === seat.name}>
          ${words.rename}
        </button>
      </form>
    `;
  }

  private removing(): TemplateResult {
    const words = text().desk.seats;
    return this.seat === this.room.seat
      ? html`<p class="hint">${words.removeSelf}</p>`
      : html`<button class="danger" @click=${this.ask("remove")}>${words.remove}</button>`;
  }

  private question(seat: Seat, asking: "renew" | "remove"): TemplateResult {
    const words = text().desk.seats;
    const renew = asking === "renew";
    const act = async () => {
      const type = renew ? "renewSeatLink" : "removeSeat";
      if (!(await this.commands.send(asking, { type, seat: seat.id }))) return;
      this.asking = undefined;
      if (!renew) this.dismiss();
    };
    return html`
      <kairan-confirm
        .heading="${seat.name}　${renew ? words.renew : words.remove}"
        .action=${renew ? words.renewDo : words.removeDo}
        .busy=${this.commands.busy(asking)}
        .problem=${this.commands.fault(asking)}
        ?danger=${!renew || seat.id === this.room.seat}
        @confirm=${act}
        @dismiss=${() => {
          this.asking = undefined;
        }}
      >
        <p>${renew ? words.renewSays : words.removeSays}</p>
        ${renew && seat.id === this.room.seat ? html`<p>${alert(words.renewSelf)}</p>` : nothing}
      </kairan-confirm>
    `;
  }

  private ask(asking: "renew" | "remove"): () => void {
    return () => {
      this.commands.forget(asking);
      this.asking = asking;
    };
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent("dismiss"));
  }
}
