import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { sentenceOf } from "../net/requests";
import { language, text } from "../text/text";
import { shared } from "../ui/styles";
import type { SeatId } from "../wire/ids";
import type { Seat } from "../wire/messages";
import { alert } from "./field";
import { onlyHere, seatQr } from "./links";
import { look } from "./look";
import { momentText } from "./moments";
import { printLook } from "./print-look";
import type { DeskRoom, DeskState } from "./room";

/** One card for each seat with its QR code, to print and cut. Fires `dismiss`. */
@customElement("kairan-print-sheet")
export class PrintSheet extends LitElement {
  static override styles = [shared, look, printLook, css`:host { display: block; }`];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @state() private codes: ReadonlyMap<SeatId, string> = new Map();
  @state() private problem: string | undefined;
  private left = false;

  override connectedCallback(): void {
    super.connectedCallback();
    scrollTo(0, 0);
    void this.load();
  }

  override disconnectedCallback(): void {
    this.left = true;
    for (const url of this.codes.values()) URL.revokeObjectURL(url);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const words = text().desk.print;
    const seats = this.state.seats;
    const complete = seats.every(({ id }) => this.codes.has(id));
    return html`
      <header>
        <div>
          <h1>${words.title}</h1>
          <p class="soft" role="status">
            ${complete ? words.lead : words.loading(this.codes.size, seats.length)}
          </p>
        </div>
        <div class="row">
          <button class="side" @click=${this.dismiss}>${words.back}</button>
          <button class="main" ?disabled=${!complete} @click=${() => print()}>${words.do}</button>
        </div>
        ${onlyHere() ? alert(text().desk.seats.onlyHere) : nothing} ${alert(this.problem)}
        ${this.problem ? html`<button class="side" @click=${this.load}>${text().common.retry}</button>` : nothing}
      </header>
      <main>
        <ul class="cards">${seats.map((seat) => this.card(seat))}</ul>
      </main>
    `;
  }

  private card(seat: Seat): TemplateResult {
    const { title, startsAt, place } = this.state.details;
    const code = this.codes.get(seat.id);
    return html`
      <li class="qr-card">
        <div class="code">
          ${code ? html`<img src=${code} alt=${text().desk.seats.qr(seat.name)} />` : nothing}
        </div>
        <div>
          <div class="who">${seat.name}</div>
          <div class="role">${text().role[seat.role]}</div>
          <div class="meeting">${title}</div>
          <div>${momentText(startsAt, language())}</div>
          <div>${place}</div>
          <p>${seat.role === "monitor" ? text().desk.print.howWall : text().desk.print.how}</p>
        </div>
      </li>
    `;
  }

  private async load(): Promise<void> {
    this.problem = undefined;
    for (const { id } of this.state.seats) {
      if (this.codes.has(id) || this.left) continue;
      try {
        const url = await seatQr(this.room.requests, this.room.meeting, id);
        this.codes = new Map([...this.codes, [id, url]]);
      } catch (failure) {
        this.problem = sentenceOf(failure);
        return;
      }
    }
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent("dismiss"));
  }
}
