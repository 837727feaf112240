import type { AgendaItemId, MeetingId, SeatId } from "../wire/ids";
import type { MeetingCommandUnion, MeetingDetails, Refusal } from "../wire/messages";
import type { Prepared } from "./readiness";
import type { Requests } from "./requests";

/** How the desk stands with its server. */
export type Line = "loading" | "live" | "offline" | "ended" | "stopped";

/** What the desk shows: the meeting as the newest event left it, presence, and pages getting ready. */
export interface DeskState extends Prepared {
  readonly details: MeetingDetails;
  readonly item: AgendaItemId | null;
  readonly line: Line;
}

/** What became of a command: done and durable, refused, or it never reached the server. */
export type Outcome =
  | { readonly is: "done" }
  | { readonly is: "refused"; readonly refusal: Refusal }
  | { readonly is: "offline" };

/** The clerk's meeting as the desk uses it. Commands get their ids here and are applied once. */
export interface DeskRoom {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  readonly requests: Requests;
  send(command: MeetingCommandUnion): Promise<Outcome>;
}
