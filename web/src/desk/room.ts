import type { Requests } from "../net/requests";
import type { Outcome } from "../room/commands";
import type { AgendaItemId, MeetingId, SeatId } from "../wire/ids";
import type { DiskTrouble, MeetingCommandUnion, MeetingDetails } from "../wire/messages";
import type { Prepared } from "./readiness";

/** How the desk stands with its server. */
export type Line = "loading" | "live" | "offline" | "ended" | "stopped";

/** What the desk shows: the meeting as the newest event left it, presence, and pages getting ready. */
export interface DeskState extends Prepared {
  readonly details: MeetingDetails;
  readonly item: AgendaItemId | null;
  readonly line: Line;
  readonly disk: DiskTrouble | null;
}

/** The clerk's meeting as the desk uses it. Commands get their ids here and are applied once. */
export interface DeskRoom {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  readonly requests: Requests;
  send(command: MeetingCommandUnion): Promise<Outcome>;
}
