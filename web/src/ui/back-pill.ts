import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { placed, samePage } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { PageRef } from "../wire/messages";
import { icons } from "./icons";
import { shortName } from "./paper-name";
import { RoomWatch } from "./room-watch";
import { shared } from "./styles";

/** Who has turned so many pages since the jump reads on there. */
const READS_ON = 4;

/** After a jump: one tap back to the page that one was on. */
@customElement("kairan-back-pill")
export class BackPill extends LitElement {
  static override styles = [
    shared,
    css`
      :host([raised]) {
        transform: translateY(-64px);
      }

      div {
        display: flex;
        align-items: center;
        border: 1px solid var(--line);
        border-radius: 999px;
        background: var(--paper);
        box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
      }

      button {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
        padding: 0 12px 0 16px;
        border-radius: 999px;
        color: var(--main);
        font-weight: 700;
      }

      .close {
        flex: none;
        justify-content: center;
        width: var(--target);
        padding: 0;
        color: var(--ink-soft);
      }

      button:hover {
        background: var(--main-soft);
      }

      span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      svg {
        flex: none;
        width: 20px;
        height: 20px;
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "found"]);
  }

  override render(): TemplateResult | typeof nothing {
    const to = this.shown();
    this.toggleAttribute("raised", this.room.finder.at !== undefined);
    if (to === undefined) return nothing;
    const words = text().room.trail;
    return html`
      <div role="group" aria-label=${words.name}>
        <button title=${words.key} @click=${() => this.room.reader.back()}>${icons.undo}<span>${this.called(to)}</span></button>
        <button class="close" aria-label=${words.stay} @click=${() => this.room.reader.stay()}>${icons.close}</button>
      </div>
    `;
  }

  /** Nothing where the way back to the presenter leads there anyhow, or where a turn moves the room. */
  private shown(): PageRef | undefined {
    const { meeting, reader } = this.room;
    const to = reader.cameFrom;
    if (to === undefined || reader.locked || reader.trail.steps >= READS_ON) return undefined;
    if (reader.presenting && !reader.lookingAhead) return undefined;
    return samePage(to, meeting?.stage.shown ?? null) ? undefined : to;
  }

  private called(to: PageRef): string {
    const words = text().room.trail;
    if (to.document === this.room.reader.page?.document) return words.here(to.page);
    const title = placed(this.room.meeting?.agenda ?? [], to)?.document.title ?? "";
    return words.there(shortName(title), to.page);
  }
}
