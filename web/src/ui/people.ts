import type { Meeting } from "../core/meeting";
import { text } from "../text/text";
import type { SeatId } from "../wire/ids";
import type { Seat } from "../wire/messages";

/** How the room speaks of a seat: the chair by office, everybody else by name. */
export function called(seat: Seat | undefined): string {
  if (seat === undefined) return text().room.back.room;
  return seat.role === "chair" ? text().role.chair : text().room.back.person(seat.name);
}

export function seatOf({ seats }: Meeting, id: SeatId | null): Seat | undefined {
  return seats.find((seat) => seat.id === id);
}

/** Whoever presents now; undefined when nobody does. */
export function presenter(meeting: Meeting): Seat | undefined {
  const { lease, phase } = meeting.stage;
  return phase === "open" && lease.active ? seatOf(meeting, lease.holder) : undefined;
}
