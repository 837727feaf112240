import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Room } from "../room/room";
import { text } from "../text/text";
import { leave } from "./leaving";
import { RoomWatch } from "./room-watch";
import "./sheet";
import { shared } from "./styles";

/** Asks before a person leaves this tablet for good, and says what would be lost. */
@customElement("kairan-leave")
export class LeaveSheet extends LitElement {
  static override styles = [
    shared,
    css`
      p {
        margin: 0 8px 12px;
        line-height: 1.7;
      }

      .lost {
        padding: 8px 12px;
        border-left: 4px solid var(--shared);
        background: var(--news);
        font-weight: 700;
      }

      div {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
        padding: 8px;
      }

      button {
        min-height: 48px;
        padding: 0 20px;
        border: 1px solid var(--main);
        border-radius: 10px;
        font-weight: 700;
      }

      .go.bad {
        border-color: var(--bad);
        background: var(--paper);
        color: var(--bad);
      }

      .go {
        background: var(--main);
        color: var(--paper);
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;
  @state() private going = false;
  /** What would be lost, as the store has answered. */
  @state() private waiting: number | undefined;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["ink", "line"]);
  }

  /** Answers and strokes change it, each of which asks for an update. */
  override willUpdate(): void {
    void this.room.ink.waitingAnywhere().then((waiting) => {
      this.waiting = waiting;
    });
  }

  override render(): TemplateResult {
    const words = text().room.leave;
    const waiting = this.waiting ?? this.room.ink.waiting();
    return html`
      <kairan-sheet .label=${words.title} @dismiss=${this.dismiss}>
        <p>${words.says}</p>
        ${waiting === 0 ? nothing : html`<p class="lost" role="alert">${words.lost(waiting)}</p>`}
        <div>
          <button @click=${this.dismiss}>${text().common.cancel}</button>
          <button class="go ${waiting === 0 ? "" : "bad"}" ?disabled=${this.going} @click=${this.go}>${waiting === 0 ? words.go : words.goAnyway}</button>
        </div>
      </kairan-sheet>
    `;
  }

  private readonly go = (): void => {
    this.going = true;
    void leave(this.room);
  };

  private readonly dismiss = (): void => {
    this.dispatchEvent(new CustomEvent("dismiss"));
  };
}
