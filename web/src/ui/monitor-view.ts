import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Meeting } from "../core/meeting";
import { placed } from "../core/pages";
import type { Room } from "../room/room";
import { text } from "../text/text";
import { OfflineWatch } from "./notice-line";
import { presenter } from "./people";
import { RoomWatch } from "./room-watch";
import "./stage/page-stage";
import { shared } from "./styles";
import { clock } from "./when";

/** The wall: the page with the ink that everybody sees, and one line about it. No controls. */
@customElement("kairan-monitor")
export class MonitorView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100dvh;
        background: var(--night-desk);
        color: var(--paper);
        cursor: none;
      }

      .page {
        position: relative;
        flex: 1;
        display: flex;
        min-height: 0;
      }

      kairan-stage {
        flex: 1;
      }

      .calm {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        gap: 12px;
        background: var(--night-desk);
        text-align: center;
      }

      .blank {
        background: var(--night);
      }

      .calm h2 {
        font-size: clamp(32px, 4vw, 72px);
        line-height: 1.3;
      }

      .calm p {
        font-size: clamp(20px, 2vw, 36px);
        color: var(--color-neutral-solid-gray-300);
      }

      footer {
        display: flex;
        align-items: center;
        gap: clamp(20px, 2.2vw, 48px);
        min-height: clamp(48px, 6.6vh, 96px);
        padding: 0 clamp(20px, 2.2vw, 48px);
        background: var(--night);
        font-size: clamp(18px, 1.45vw, 32px);
        white-space: nowrap;
      }

      footer span {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      small {
        margin-right: 0.5em;
        font-size: 0.82em;
        color: var(--color-neutral-solid-gray-300);
      }

      .gap {
        flex: 1;
      }

      .offline {
        flex: none;
        color: var(--color-primitive-yellow-300);
      }

      .clock {
        flex: none;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;
  private readonly offline = new OfflineWatch(this, () => this.room);
  private tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "line"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.room.ahead.start();
    this.tick = setInterval(() => this.requestUpdate(), 5_000);
  }

  override disconnectedCallback(): void {
    clearInterval(this.tick);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { meeting } = this.room;
    return html`
      <main class="page">
        <h1 class="unseen">${meeting?.details.title}</h1>
        <kairan-stage dark followPart .room=${this.room}></kairan-stage>
        ${meeting === undefined ? nothing : this.calm(meeting)}
      </main>
      <footer>
        ${meeting === undefined ? nothing : this.facts(meeting)}
        <span class="gap"></span>
        ${this.offline.long ? html`<span class="offline" role="status">${text().room.bar.offlineWall}</span>` : nothing}
        <span class="clock">${clock(new Date())}</span>
      </footer>
    `;
  }

  /** Before and after the meeting, and while nothing is on show. */
  private calm(meeting: Meeting): TemplateResult | typeof nothing {
    const words = text().room.wall;
    const { phase, shown } = meeting.stage;
    if (meeting.stage.screens.wallBlank && phase === "open") return this.blank();
    if (phase === "open" && shown !== null) return nothing;
    const say = { preparing: words.preparing, open: words.nothing, closed: words.closed }[phase];
    const item =
      phase === "open" ? meeting.agenda.find(({ id }) => id === meeting.stage.item) : undefined;
    return html`<div class="calm"><h2>${item?.title ?? meeting.details.title}</h2><p>${say}</p></div>`;
  }

  /** The chair blanked the wall: nothing of the page, and a quiet word that this is meant. */
  private blank(): TemplateResult {
    return html`<div class="calm blank"><p>${text().room.wall.blank}</p></div>`;
  }

  private facts(meeting: Meeting): TemplateResult | typeof nothing {
    const { stage, agenda } = meeting;
    if (stage.phase !== "open" || stage.screens.wallBlank) return nothing;
    const index = agenda.findIndex(({ id }) => id === stage.item);
    const document = placed(agenda, stage.shown)?.document;
    const leader = presenter(meeting);
    const item = agenda[index];
    const without = item !== undefined && item.documents.length === 0;
    return html`
      ${item === undefined ? nothing : html`<span><small>${index + 1}</small>${without ? text().room.bar.withoutPaper(item.title) : item.title}</span>`}
      ${document === undefined || without ? nothing : html`<span><small>${document.title}</small>${stage.shown?.page} / ${document.pages.length}</span>`}
      ${leader === undefined ? nothing : html`<span><small>${text().room.wall.presenter}</small>${leader.name}</span>`}
    `;
  }
}
