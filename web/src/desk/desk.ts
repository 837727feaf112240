import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Line as SocketLine } from "../net/connection";
import type { Room } from "../room/room";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import "./desk-page";
import { look } from "./look";
import type { DeskRoom, DeskState, Line } from "./room";

/** The codes that end a session: not signed in, link renewed, seat removed or signed out. */
const ENDED = [4_500, 4_501];

/** The clerk's desk of a room: waits for the meeting, then shows every change of it. */
@customElement("kairan-desk")
export class Desk extends LitElement {
  static override styles = [shared, look];

  @property({ attribute: false }) room!: Room;
  private gone = new AbortController();
  private port: DeskRoom | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone = new AbortController();
    this.room.listeners.add((change) => {
      if (change !== "ink" && change !== "live" && change !== "reading") this.requestUpdate();
    }, this.gone.signal);
  }

  override disconnectedCallback(): void {
    this.gone.abort();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const state = deskState(this.room);
    if (!state) return html`<p class="card" role="status">${text().common.loading}</p>`;
    this.port ??= deskRoom(this.room);
    return html`<kairan-desk-page .room=${this.port} .state=${state}></kairan-desk-page>`;
  }
}

function deskRoom(room: Room): DeskRoom {
  const { meeting, seat } = room.session;
  return { meeting, seat, requests: room.requests, send: (command) => room.send(command) };
}

function deskState(room: Room): DeskState | undefined {
  const { meeting } = room;
  if (!meeting) return undefined;
  const { details, agenda, shelf, revisions, seats, stage } = meeting;
  const { phase, item } = stage;
  const { present, papers, disk, tablets } = room;
  const line = lineOf(room.line);
  return {
    details,
    agenda,
    shelf,
    revisions,
    seats,
    phase,
    item,
    present,
    papers,
    line,
    disk,
    tablets,
  };
}

function lineOf(line: SocketLine): Line {
  switch (line.is) {
    case "connecting":
      return "loading";
    case "online":
      return "live";
    case "offline":
      return "offline";
    case "stopped":
      return ENDED.includes(line.code) ? "ended" : "stopped";
  }
}
