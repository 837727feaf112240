import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { placed } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import { called, presenter } from "./people";
import { RoomWatch } from "./room-watch";
import { shared } from "./styles";

/** Says where the presenter is, when this screen is elsewhere; one tap goes back. */
@customElement("kairan-return-bar")
export class ReturnBar extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      button {
        display: flex;
        align-items: center;
        gap: 12px;
        max-width: 100%;
        min-height: 48px;
        padding: 3px 3px 3px 20px;
        border: 2px solid var(--ink);
        border-radius: 999px;
        background: var(--ink);
        color: var(--paper);
        line-height: 1.3;
        text-align: left;
      }

      .where {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .back {
        flex: none;
        display: grid;
        place-items: center;
        min-height: 40px;
        padding: 0 20px;
        border-radius: 999px;
        background: var(--paper);
        color: var(--main);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading"]);
  }

  override render(): TemplateResult | typeof nothing {
    const { meeting, reader } = this.room;
    const shown = meeting?.stage.shown ?? null;
    this.hidden = meeting === undefined || shown === null || !reader.free;
    if (meeting === undefined || shown === null || this.hidden) return nothing;
    const words = text().room.back;
    const leader = meeting.stage.phase === "open" ? presenter(meeting) : undefined;
    const who = reader.presenting || leader === undefined ? words.room : called(leader);
    const paper = shortName(placed(meeting.agenda, shown)?.document.title ?? "");
    const at = words.at(who, paper, shown.page);
    return html`
      <button aria-label=${words.label(who, paper, shown.page)} @click=${() => reader.comeBack()}>
        <span class="where"><strong>${at.who}</strong>${at.rest}<strong>${at.page}</strong></span>
        <span class="back">${words.back}</span>
      </button>
    `;
  }
}

/** "資料2 事業の概要" is called 資料2: the part before the first space, where it is short. */
function shortName(title: string): string {
  const head = title.split(/[\s　]/)[0] ?? title;
  return head.length <= 8 ? head : title;
}
