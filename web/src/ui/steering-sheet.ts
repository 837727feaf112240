import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { placed, samePage } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { MeetingCommandUnion } from "../wire/messages";
import { RoomWatch } from "./room-watch";
import "./pair-wall";
import "./sheet";
import { shared } from "./styles";

interface Deed {
  readonly name: string;
  readonly says: string;
  readonly act: () => void;
}

/** What a chair or presenter needs seldom: gather, lock, blank the wall, look ahead, take a turn back. */
@customElement("kairan-steering")
export class SteeringSheet extends LitElement {
  static override styles = [
    shared,
    css`
      button {
        display: grid;
        gap: 2px;
        width: 100%;
        min-height: 60px;
        padding: 8px 12px;
        text-align: left;
      }

      button:hover {
        background: var(--main-soft);
      }

      .name {
        font-weight: 700;
      }

      .point {
        padding: 8px 12px;
      }

      .says {
        font-size: 14px;
        font-weight: 400;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading"]);
  }

  override render(): TemplateResult {
    return html`
      <kairan-sheet .label=${text().room.chair.steer} @dismiss=${this.dismiss}>
        ${this.deeds().map(
          ({ name, says, act }) => html`
            <button @click=${() => this.do(act)}>
              <span class="name">${name}</span>
              ${says === "" ? nothing : html`<span class="says">${says}</span>`}
            </button>
          `,
        )}
        ${this.room.reader.presenting ? html`<p class="says point">${text().room.chair.pointing}</p>` : nothing}
        ${this.room.seat?.role === "attendee" ? nothing : html`<kairan-pair-wall .requests=${this.room.requests} .meeting=${this.room.session.meeting}></kairan-pair-wall>`}
      </kairan-sheet>
    `;
  }

  private deeds(): readonly Deed[] {
    const { reader, seat } = this.room;
    const own = reader.presenting ? [...this.turnBack(), ...this.ahead()] : [];
    const chair = seat?.role === "chair" ? [this.gather(), ...this.lock()] : [];
    return [...own, ...chair, this.blank()];
  }

  private ahead(): readonly Deed[] {
    const words = text().room.chair;
    const { reader } = this.room;
    if (reader.lookingAhead) return [];
    return [{ name: words.ahead, says: words.aheadSays, act: () => reader.lookAhead() }];
  }

  private turnBack(): readonly Deed[] {
    const words = text().room.chair;
    const { reader, meeting } = this.room;
    const before = reader.shownBefore;
    const paper = placed(meeting?.agenda ?? [], before?.page ?? null)?.document.title;
    if (before === null || paper === undefined) return [];
    const stays = samePage(before.page, meeting?.stage.shown ?? null);
    const item = stays ? before.item?.title : undefined;
    const says = item ?? words.takeBackTurnTo(paper, before.page.page);
    return [{ name: words.takeBackTurn, says, act: () => void reader.takeTurnBack() }];
  }

  private gather(): Deed {
    const words = text().room.chair;
    return { name: words.gather, says: words.gatherSays, act: this.ask({ type: "gatherScreens" }) };
  }

  /** Nobody is locked to a page that nobody may turn. */
  private lock(): readonly Deed[] {
    const words = text().room.chair;
    const stage = this.room.meeting?.stage;
    if (stage === undefined || !stage.lease.active) return [];
    const { locked } = stage.screens;
    const act = this.ask({ type: "lockScreens", locked: !locked });
    return locked
      ? [{ name: words.unlock, says: "", act }]
      : [{ name: words.lock, says: words.lockSays, act }];
  }

  private blank(): Deed {
    const words = text().room.chair;
    const blank = this.room.meeting?.stage.screens.wallBlank ?? false;
    const act = this.ask({ type: "blankWall", blank: !blank });
    return blank
      ? { name: words.unblank, says: "", act }
      : { name: words.blank, says: words.blankSays, act };
  }

  private ask(command: MeetingCommandUnion): () => void {
    return () => void this.room.send(command).then((outcome) => this.room.reader.answered(outcome));
  }

  private do(act: () => void): void {
    this.dismiss();
    act();
  }

  private readonly dismiss = (): void => {
    this.dispatchEvent(new CustomEvent("dismiss"));
  };
}
