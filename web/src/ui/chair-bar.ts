import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Meeting } from "../core/meeting";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { AgendaItem, MeetingCommandUnion, SharedWritingMode, Stage } from "../wire/messages";
import { chairLook } from "./chair-look";
import "./hand-over";
import { icons } from "./icons";
import { OfflineWatch } from "./notice-line";
import { called, presenter, seatOf } from "./people";
import { RoomWatch } from "./room-watch";
import "./sheet";
import "./steering-sheet";
import { shared } from "./styles";
import "./writing-choice";

/** Whether this seat has anything to lead with now. */
export function leads(room: Room): boolean {
  const role = room.seat?.role;
  if (room.meeting?.stage.phase !== "open") return false;
  return role === "chair" || role === "clerk" || room.reader.presenting;
}

/** What a chair, or whoever presents, needs: how many follow, handing over, writing, the next item. */
@customElement("kairan-chair-bar")
export class ChairBar extends LitElement {
  static override styles = [shared, chairLook];

  @property({ attribute: false }) room!: Room;
  private readonly offline = new OfflineWatch(this, () => this.room);
  @state() private sheet: "handOver" | "writing" | "steering" | undefined;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "people", "line"]);
  }

  override render(): TemplateResult | typeof nothing {
    const { meeting, reader } = this.room;
    if (meeting === undefined) return nothing;
    return html`
      <div>
        ${this.same(meeting)}
        ${reader.presenting || this.missesLeader(meeting) ? nothing : this.who(meeting)}
      </div>
      <span class="rule"></span>
      ${reader.presenting ? this.handOver() : this.takeBack(meeting)}
      ${this.writing(meeting)}
      ${this.steering(meeting)}
      <div class="calls">${this.unled(meeting)}${this.asking(meeting)}</div>
      ${reader.presenting && !reader.lookingAhead ? this.next(meeting) : nothing}
      ${this.sheet === "handOver" ? html`<kairan-hand-over .room=${this.room} @dismiss=${this.shut} @to=${this.shut}></kairan-hand-over>` : nothing}
      ${this.sheet === "writing" ? this.writingSheet(meeting) : nothing}
      ${this.sheet === "steering" ? html`<kairan-steering .room=${this.room} @dismiss=${this.shut}></kairan-steering>` : nothing}
    `;
  }

  /** How many are on the same page; while the line is down nobody here knows. */
  private same({ seats }: Meeting): TemplateResult {
    const { following, present } = this.room;
    const words = text().room.chair;
    if (this.offline.long) return html`<p class="same unknown">${words.sameUnknown}</p>`;
    const people = seats.filter(({ role }) => role === "chair" || role === "attendee");
    const same = words.same(following, people.filter(({ id }) => present.has(id)).length);
    return html`<p class="same"><strong>${same.number}</strong> ${same.rest}</p>`;
  }

  /** The seldom deeds, and what of them holds now. */
  private steering({ stage }: Meeting): TemplateResult {
    const words = text().room.chair;
    return html`
      <button class="quiet with" aria-haspopup="dialog" aria-label=${this.steeringSays(stage)} @click=${() => this.open("steering")}>
        ${icons.steer}<span>${words.steerShort}</span>
        <span class="states">
          ${stage.screens.locked ? html`<span class="now on">${words.lockedNow}</span>` : nothing}
          ${stage.screens.wallBlank ? html`<span class="now on">${words.blankNow}</span>` : nothing}
        </span>
      </button>
    `;
  }

  private steeringSays({ screens }: Stage): string {
    const words = text().room.chair;
    const now = [screens.locked ? words.lockedNow : "", screens.wallBlank ? words.blankNow : ""];
    const seen = [words.steerShort, ...now.filter((word) => word !== "")];
    return seen.length === 1 ? words.steer : `${seen.join(" ")}　${words.steer}`;
  }

  /** The chair is here and nobody presents: pages that are turned now move no screen but one's own. */
  private missesLeader(meeting: Meeting): boolean {
    return this.room.seat?.role === "chair" && presenter(meeting) === undefined;
  }

  private unled(meeting: Meeting): TemplateResult | typeof nothing {
    if (!this.missesLeader(meeting)) return nothing;
    return html`<p class="call" role="status"><span>${text().room.chair.unled}</span>${this.take(meeting)}</p>`;
  }

  /** Who stands first in line for the right to present. */
  private asking(meeting: Meeting): TemplateResult | typeof nothing {
    const [first, ...others] = meeting.stage.asking.filter((id) => this.room.present.has(id));
    const role = this.room.seat?.role;
    if (first === undefined || (role !== "chair" && role !== "clerk")) return nothing;
    const words = text().room.chair;
    return html`
      <p class="call" role="status">
        <span>${words.asks(called(seatOf(meeting, first)))}${others.length === 0 ? "" : `　${words.more(others.length)}`}</span>
        <button class="side" @click=${() => this.ask({ type: "handOver", to: first })}>${words.give}</button>
        <button class="quiet" @click=${() => this.ask({ type: "declinePresenting", seat: first })}>${words.decline}</button>
      </p>
    `;
  }

  private handOver(): TemplateResult {
    return html`<button class="quiet with" @click=${() => this.open("handOver")}>${icons.swap}${text().room.chair.handOver}</button>`;
  }

  private who(meeting: Meeting): TemplateResult {
    const words = text().room.chair;
    const leader = presenter(meeting);
    return html`<p class="who">${leader === undefined ? words.nobody : words.presents(called(leader))}</p>`;
  }

  /** Another presents, or nobody does: chair and clerk can take it at any time. */
  private takeBack(meeting: Meeting): TemplateResult {
    return html`
      ${this.missesLeader(meeting) ? nothing : this.take(meeting)}
      ${presenter(meeting) === undefined ? this.handOver() : nothing}
    `;
  }

  private take(meeting: Meeting): TemplateResult {
    const words = text().room.chair;
    const led = presenter(meeting) !== undefined;
    const take = () => this.ask({ type: "takePresenting" });
    return html`
      <button class="${led ? "side" : "main"} with" @click=${take}>
        ${icons.present}${led ? this.takesBack() : words.take}
      </button>
    `;
  }

  /** The chair gives the right away and takes it back; a clerk takes it over. */
  private takesBack(): string {
    const words = text().room.chair;
    return this.room.seat?.role === "chair" ? words.takeBack : words.takeOver;
  }

  private writing(meeting: Meeting): TemplateResult | typeof nothing {
    if (this.room.seat?.role !== "chair") return nothing;
    const words = text().room.chair;
    return html`
      <button class="quiet with" @click=${() => this.open("writing")}>
        ${icons.write}<span>${words.writing}</span><span class="now">${words.writingOf[meeting.stage.writing.mode]}</span>
      </button>
    `;
  }

  private writingSheet(meeting: Meeting): TemplateResult {
    return html`
      <kairan-writing-choice
        .mode=${meeting.stage.writing.mode}
        @dismiss=${this.shut}
        @mode=${(event: CustomEvent<SharedWritingMode>) => {
          this.shut();
          this.ask({ type: "allowSharedWriting", writing: { mode: event.detail, seats: [] } });
        }}
      ></kairan-writing-choice>
    `;
  }

  private next(meeting: Meeting): TemplateResult {
    const words = text().room.chair;
    const current = meeting.agenda.findIndex(({ id }) => id === meeting.stage.item);
    const item = meeting.agenda[current + 1];
    return html`
      <button
        class="main next"
        ?disabled=${item === undefined}
        aria-disabled=${this.offline.long ? "true" : nothing}
        title=${item === undefined ? words.lastItem : `${current + 2} ${item.title}`}
        @click=${() => item && this.begin(item)}
      >${words.nextItem}</button>
    `;
  }

  /** Without the line no item can begin, and whoever presents stays where they are. */
  private begin(item: AgendaItem): void {
    if (this.offline.long) this.room.reader.answered({ is: "offline" });
    else void this.room.reader.begin(item);
  }

  private async ask(command: MeetingCommandUnion): Promise<void> {
    this.room.reader.answered(await this.room.send(command));
  }

  private open(sheet: "handOver" | "writing" | "steering"): void {
    this.sheet = sheet;
  }

  private readonly shut = (): void => {
    this.sheet = undefined;
  };
}
