import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { whenLeft } from "../net/departure";
import { storedSession } from "../net/sessions";
import { look, update } from "../offline/worker";
import type { Change } from "../room/listeners";
import { Room } from "../room/room";
import { lookAfter } from "../room/still-kept";
import { text } from "../text/text";
import type { MeetingId, SeatId } from "../wire/ids";
import { leftElsewhere } from "./leaving";
import { RoomWatch } from "./room-watch";
import { stopOf, stopScreen } from "./stop-screen";
import { keepAwake } from "./wake-lock";

/** `/seat/MEETING/SEAT`: the screen that the seat's role calls for. It lives outside the shadow. */
@customElement("kairan-seat")
export class SeatPage extends LitElement {
  @property() meeting!: MeetingId;
  @property() seat!: SeatId;
  @state() private atDesk = true;
  @state() private loaded: ReadonlySet<string> = new Set();
  private room: Room | undefined;
  private over = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const session = storedSession({ meeting: this.meeting, seat: this.seat });
    if (session === undefined) return;
    const room = new Room(session);
    this.room = room;
    this.over = new AbortController();
    new RoomWatch(this, () => room, ["meeting", "line", "people", "papers"]);
    whenLeft(session, () => void leftElsewhere(room), this.over.signal);
    lookAfter(room, this.over.signal);
    keepAwake(this.over.signal);
    room.listeners.add((change) => this.changed(change), this.over.signal);
    room.start();
  }

  override disconnectedCallback(): void {
    this.over.abort();
    this.room?.close();
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    this.room?.reader.worksAtDesk(this.atDesk && this.room.seat?.role === "clerk");
  }

  override render(): TemplateResult {
    const { room } = this;
    if (room === undefined) return stopScreen("noSession");
    if (room.line.is === "stopped") return stopScreen(stopOf(room.line.code));
    if (room.meeting === undefined)
      return html`<main class="stop-screen"><h1>${text().product}</h1><p role="status">${text().common.loading}</p></main>`;
    const role = room.seat?.role;
    if (role === undefined) return stopScreen("ended");
    document.title = `${room.meeting.details.title} - ${text().product}`;
    const clerk = role === "clerk";
    const screen = clerk && this.atDesk ? "desk" : role === "monitor" ? "wall" : "room";
    if (!this.loaded.has(screen)) {
      void this.load(screen);
      return html``;
    }
    if (screen === "wall") return html`<kairan-monitor .room=${room}></kairan-monitor>`;
    const view = html`<kairan-room .room=${room} @desk=${() => this.go(true)}></kairan-room>`;
    return clerk ? this.desk(room, screen === "room" ? view : nothing) : view;
  }

  /** A server that comes back may bring a newer client; it takes its place while no meeting runs. */
  private changed(change: Change): void {
    const { room } = this;
    if (change === "line" && room?.line.is === "online") void look();
    if (change !== "meeting" || room?.meeting === undefined) return;
    if (room.meeting.stage.phase !== "open" && room.ink.waiting() === 0) void update();
  }

  private async load(screen: "desk" | "wall" | "room"): Promise<void> {
    if (screen === "desk") await import("../desk/desk");
    else if (screen === "wall") await import("./monitor-view");
    else await Promise.all([import("./room-view"), import("./chair-bar")]);
    this.loaded = new Set([...this.loaded, screen]);
  }

  /** The desk stays while its clerk looks at the meeting: files on their way are not cut off. */
  private desk(room: Room, view: TemplateResult | typeof nothing): TemplateResult {
    return html`
      <kairan-desk .room=${room} ?hidden=${view !== nothing} @watch=${() => this.go(false)}></kairan-desk>
      ${view}
    `;
  }

  private go(toDesk: boolean): void {
    this.atDesk = toDesk;
  }
}
