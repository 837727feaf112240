import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Room } from "../room/room";
import { text } from "../text/text";
import { icons } from "./icons";
import { RoomWatch } from "./room-watch";
import { shared } from "./styles";

/** While somebody goes through what was found: which page of how many, to the next, and the end. */
@customElement("kairan-hit-bar")
export class HitBar extends LitElement {
  static override styles = [
    shared,
    css`
      div {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 4px 4px 4px 18px;
        border-radius: 999px;
        background: var(--paper);
        border: 1px solid var(--line);
        box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
      }

      button {
        display: grid;
        place-items: center;
        width: var(--target);
        padding: 0;
        border-radius: 999px;
      }

      .words {
        max-width: 30vw;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        padding: 0;
        width: auto;
        min-height: var(--target);
        text-decoration: underline;
        text-underline-offset: 4px;
      }

      span {
        padding: 0 8px;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["found", "meeting"]);
  }

  override render(): TemplateResult | typeof nothing {
    const { finder } = this.room;
    const { at, hits } = finder;
    if (at === undefined) return nothing;
    const words = text().room.search;
    return html`
      <div role="group" aria-label=${words.results}>
        <button class="words" @click=${() => this.dispatchEvent(new CustomEvent("search"))}>${words.quoted(finder.asked.trim())}</button>
        <span>${words.place(at + 1, hits.length)}</span>
        <button aria-label=${words.before} ?disabled=${at === 0} @click=${() => finder.step(-1)}>${icons.previous}</button>
        <button aria-label=${words.after} ?disabled=${at + 1 >= hits.length} @click=${() => finder.step(1)}>${icons.next}</button>
        <button aria-label=${words.end} @click=${() => finder.done()}>${icons.close}</button>
      </div>
    `;
  }
}
