import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DeskRoom, DeskState, Line } from "../desk/room";
import { storedSession } from "../net/sessions";
import { Room } from "../room/room";
import { text } from "../text/text";
import type { MeetingId, SeatId } from "../wire/ids";
import { RoomWatch } from "./room-watch";
import { stopOf, stopScreen } from "./stop-screen";
import { keepAwake } from "./wake-lock";

/** `/seat/MEETING/SEAT`: the screen that the seat's role calls for. It lives outside the shadow. */
@customElement("kairan-seat")
export class SeatPage extends LitElement {
  @property() meeting!: MeetingId;
  @property() seat!: SeatId;
  @state() private atDesk = true;
  @state() private loaded = "";
  private room: Room | undefined;
  private deskRoom: DeskRoom | undefined;
  private over = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const session = storedSession(this.meeting, this.seat);
    if (session === undefined) return;
    const room = new Room(session);
    this.room = room;
    this.over = new AbortController();
    new RoomWatch(this, () => room, ["meeting", "line", "people", "papers"]);
    keepAwake(this.over.signal);
    room.start();
  }

  override disconnectedCallback(): void {
    this.over.abort();
    this.room?.close();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { room } = this;
    if (room === undefined) return stopScreen("noSession");
    if (room.line.is === "stopped") return stopScreen(stopOf(room.line.code));
    if (room.meeting === undefined)
      return html`<main class="stop-screen"><p role="status">${text().common.loading}</p></main>`;
    const role = room.seat?.role;
    if (role === undefined) return stopScreen("ended");
    document.title = `${room.meeting.details.title} - ${text().product}`;
    const screen = role === "clerk" && this.atDesk ? "desk" : role === "monitor" ? "wall" : "room";
    if (this.loaded !== screen) {
      void this.load(screen);
      return html``;
    }
    if (screen === "desk") return this.desk(room);
    if (screen === "wall") return html`<kairan-monitor .room=${room}></kairan-monitor>`;
    return html`<kairan-room .room=${room} @desk=${() => this.go(true)}></kairan-room>`;
  }

  private async load(screen: "desk" | "wall" | "room"): Promise<void> {
    if (screen === "desk") await import("../desk/desk-page");
    else if (screen === "wall") await import("./monitor-view");
    else await Promise.all([import("./room-view"), import("./chair-bar")]);
    this.loaded = screen;
  }

  private desk(room: Room): TemplateResult {
    const { session, requests } = room;
    this.deskRoom ??= {
      meeting: session.meeting,
      seat: session.seat,
      requests,
      send: (command) => room.send(command),
    };
    return html`<kairan-desk-page .room=${this.deskRoom} .state=${deskState(room)} @watch=${() => this.go(false)}></kairan-desk-page>`;
  }

  private go(toDesk: boolean): void {
    this.atDesk = toDesk;
  }
}

const LINES: Readonly<Record<string, Line>> = {
  connecting: "loading",
  online: "live",
  offline: "offline",
  stopped: "stopped",
};

function deskState(room: Room): DeskState | undefined {
  const { meeting, present, papers, line } = room;
  if (meeting === undefined) return undefined;
  const { details, agenda, shelf, seats, stage } = meeting;
  return {
    phase: stage.phase,
    item: stage.item,
    line: LINES[line.is] ?? "loading",
    details,
    agenda,
    shelf,
    seats,
    present,
    papers,
  };
}
