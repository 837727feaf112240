import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { placed } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { Seat } from "../wire/messages";
import { icons } from "./icons";
import { OfflineWatch } from "./notice-line";
import { shortName } from "./paper-name";
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

      .ahead {
        display: flex;
        align-items: center;
        gap: 8px;
        max-width: 100%;
        padding: 2px 4px 2px 16px;
        border-radius: 999px;
        background: var(--news);
      }

      .ahead button {
        flex: none;
        min-height: 44px;
        padding: 0 16px;
        border-radius: 999px;
        font-weight: 700;
        white-space: nowrap;
      }

      .ahead .show {
        background: var(--main);
        color: var(--paper);
      }

      .ahead .stop {
        background: var(--paper);
        color: var(--main);
      }

      .back-button {
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

      /* Where it is too narrow the paper's name gives way, never who it is and the page. */
      .where {
        display: flex;
        min-width: 0;
        white-space: pre;
      }

      .ahead .where {
        overflow: hidden;
      }

      .where > * {
        flex: none;
      }

      .where .rest {
        flex: 0 1 auto;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }

      .back-button.plain {
        flex-direction: column;
        gap: 0;
        align-items: flex-start;
        justify-content: center;
        padding: 3px 20px;
        font-weight: 700;
      }

      .plain .where {
        max-width: 100%;
      }

      .broken {
        display: none;
        font-size: 14px;
      }

      /* Here the title bar leaves it to this button to say that the line is down. */
      @container (max-width: 960px) {
        .broken {
          display: block;
        }

        .plain .where {
          font-size: 14px;
        }
      }

      .same {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 0 8px;
        color: var(--good);
        font-size: 14px;
        font-weight: 700;
        white-space: nowrap;
      }

      .same.locked {
        padding: 4px 12px;
        border-radius: 999px;
        background: var(--shared-soft);
        color: var(--shared);
      }

      .same svg {
        width: 20px;
        height: 20px;
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
  private readonly offline = new OfflineWatch(this, () => this.room);

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "line"]);
  }

  /** A quiet word that nothing needs to be done. */
  private together(leader: Seat | undefined): TemplateResult | typeof nothing {
    if (leader === undefined) return nothing;
    if (this.room.reader.locked) {
      return html`<span class="same locked">${icons.lock}${text().room.back.locked}</span>`;
    }
    return html`<span class="same">${icons.check}${text().room.back.same(called(leader))}</span>`;
  }

  /** The presenter looks ahead: what the room sees meanwhile, and the two ways on. */
  private ahead(roomPage: number): TemplateResult {
    const { meeting, reader } = this.room;
    const words = text().room.back;
    const shown = meeting?.stage.shown ?? null;
    const paper = shortName(placed(meeting?.agenda ?? [], shown)?.document.title ?? "");
    const at = words.at(words.room, paper, roomPage);
    return html`
      <span class="ahead">
        <span class="where"><span>${at.who}</span><span class="rest">${at.rest}</span><span>${at.page}</span></span>
        ${reader.free ? html`<button class="show" aria-label=${words.showLong} @click=${() => reader.showAhead()}>${words.show}</button>` : nothing}
        <button class="stop" aria-label=${words.stopLong} @click=${() => reader.comeBack()}>${words.stop}</button>
      </span>
    `;
  }

  /** Where the room was when the line broke; where it is now nobody here knows. */
  private backTo(paper: string, page: number): TemplateResult {
    const words = text().room.back;
    const at = words.before(paper, page);
    return html`
      <button class="back-button plain" @click=${() => this.room.reader.comeBack()}>
        <span class="broken">${text().room.bar.offlineShort}</span>
        <span class="where"><span>${at.who}</span><span class="rest">${at.rest}</span><span>${at.page}</span></span>
      </button>
    `;
  }

  override render(): TemplateResult | typeof nothing {
    const { meeting, reader } = this.room;
    const shown = meeting?.stage.shown ?? null;
    const open = meeting?.stage.phase === "open";
    this.hidden = meeting === undefined || shown === null || !open;
    if (meeting === undefined || shown === null || this.hidden) return nothing;
    const words = text().room.back;
    const leader = presenter(meeting);
    if (reader.lookingAhead) return this.ahead(shown.page);
    if (!reader.free) {
      const sure = !reader.presenting && this.room.line.is === "online";
      return sure ? this.together(leader) : nothing;
    }
    const who = reader.presenting || leader === undefined ? words.room : called(leader);
    const paper = shortName(placed(meeting.agenda, shown)?.document.title ?? "");
    const at = words.at(who, paper, shown.page);
    if (this.offline.long) return this.backTo(paper, shown.page);
    return html`
      <button class="back-button" aria-label=${words.label(who, paper, shown.page)} @click=${() => reader.comeBack()}>
        <span class="where"><strong>${at.who}</strong><span class="rest">${at.rest}</span><strong>${at.page}</strong></span>
        <span class="back">${words.back}</span>
      </button>
    `;
  }
}
