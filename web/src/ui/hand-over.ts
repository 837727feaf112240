import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { Seat } from "../wire/messages";
import { RoomWatch } from "./room-watch";
import "./sheet";
import { shared } from "./styles";

/** Everybody who can present, those who are here first; one tap on a name hands over. */
@customElement("kairan-hand-over")
export class HandOverSheet extends LitElement {
  static override styles = [
    shared,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      button {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 52px;
        padding: 6px 12px;
        text-align: left;
      }

      button:hover {
        background: var(--main-soft);
      }

      .name {
        flex: 1;
        font-weight: 700;
        overflow-wrap: anywhere;
      }

      .state {
        font-size: 14px;
        color: var(--ink-soft);
      }

      .here .state {
        color: var(--good);
      }

      .away .name {
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "people"]);
  }

  override render(): TemplateResult {
    const words = text().room.chair;
    return html`
      <kairan-sheet .label=${words.handOverTo} @dismiss=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>
        <ul>
          ${this.others().map((seat) => this.row(seat))}
        </ul>
      </kairan-sheet>
    `;
  }

  private row(seat: Seat): TemplateResult {
    const words = text().room.chair;
    const here = this.room.present.has(seat.id);
    const office = seat.role === "attendee" ? "" : text().role[seat.role];
    return html`
      <li>
        <button class=${here ? "here" : "away"} ?disabled=${!here} @click=${() => void this.give(seat)}>
          <span class="name">${seat.name}</span>
          <span class="state">${office}　${here ? words.here : words.away}</span>
        </button>
      </li>
    `;
  }

  private others(): readonly Seat[] {
    const { meeting, session, present } = this.room;
    const seats = (meeting?.seats ?? []).filter(
      ({ id, role }) => role !== "monitor" && id !== session.seat,
    );
    const here = seats.filter(({ id }) => present.has(id));
    return [...here, ...seats.filter(({ id }) => !present.has(id))];
  }

  private async give({ id }: Seat): Promise<void> {
    this.dispatchEvent(new CustomEvent("to"));
    this.room.reader.answered(await this.room.send({ type: "handOver", to: id }));
  }
}
