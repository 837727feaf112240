import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { Role, Seat } from "../wire/messages";
import { look } from "./look";
import { tabletOf } from "./readiness";
import type { DeskRoom, DeskState } from "./room";

const ORDER: readonly Role[] = ["chair", "attendee", "clerk", "monitor"];

/** Every seat as a tile that says who is connected. Fires `seat` with its id, `add-seats`, `print`. */
@customElement("kairan-seat-board")
export class SeatBoard extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
        gap: 8px;
        margin-top: 12px;
      }

      .tile {
        display: block;
        width: 100%;
        min-height: 60px;
        padding: 6px 10px;
        border: 1px solid var(--line);
        border-left: 6px solid var(--line-strong);
        border-radius: var(--round);
        text-align: left;
        line-height: 1.45;
      }

      .tile.here {
        border-left-color: var(--good);
      }

      .tile.filling {
        border-left-color: var(--shared);
      }

      .filling .mark {
        color: var(--shared);
      }

      .tile:hover {
        background: var(--main-soft);
      }

      .name {
        display: block;
        font-weight: 700;
        overflow-wrap: anywhere;
      }

      .facts {
        font-size: 14px;
        color: var(--ink-soft);
      }

      .mark {
        white-space: nowrap;
      }

      .here .mark {
        color: var(--good);
        font-weight: 700;
      }

      .row {
        margin-top: 16px;
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;

  override render(): TemplateResult {
    const words = text().desk.seats;
    const seats = [...this.state.seats].sort(
      (a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role),
    );
    return html`
      <section class="card" aria-labelledby="seats">
        <h2 id="seats">${words.title}</h2>
        <ul class="tiles">${seats.map((seat) => this.tile(seat))}</ul>
        <div class="row">
          ${
            this.state.phase === "closed"
              ? nothing
              : html`<button class="side" @click=${this.tell("add-seats")}>${words.add}</button>`
          }
          <button class="side" @click=${this.tell("print")}>${words.print}</button>
        </div>
      </section>
    `;
  }

  private tile(seat: Seat): TemplateResult {
    const words = text().desk.seats;
    const here = this.state.present.has(seat.id);
    const self = seat.id === this.room.seat;
    return html`
      <li>
        <button class="tile ${here ? "here" : ""} ${here && this.filling(seat) ? "filling" : ""}" title=${words.open(seat.name)} @click=${this.tell("seat", seat.id)}>
          <span class="name">${seat.name}</span>
          <span class="facts">
            ${text().role[seat.role]}・<span class="mark">${self ? words.self : this.mark(seat)}</span>
          </span>
        </button>
      </li>
    `;
  }

  private filling(seat: Seat): boolean {
    const tablet = tabletOf(this.state, seat.id);
    return tablet !== undefined && tablet.held < tablet.of;
  }

  private mark(seat: Seat): string {
    const words = text().desk.seats;
    const tablet = tabletOf(this.state, seat.id);
    if (!this.state.present.has(seat.id)) return words.away;
    if (tablet === undefined || tablet.of === 0) return words.here;
    return this.filling(seat) ? words.filling(tablet.held, tablet.of) : words.full;
  }

  private tell(type: string, detail?: string): () => void {
    return () => this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
