import type { CommandId, SeatId } from "../wire/ids";
import type { PageRef, Replacement } from "../wire/messages";
import type { Meeting } from "./meeting";
import { firstPage, placed, samePage } from "./pages";
import { replacedPage, shownIn } from "./revisions";

/** What one screen shows besides what the presenter shows. Immutable. */
export interface Reading {
  /** The page of one's own that a free reader looks at; null while following. */
  readonly free: PageRef | null;
  /** A presenter's own turn that the server has not answered yet. */
  readonly turn: { readonly page: PageRef; readonly command: CommandId } | null;
}

/** Everybody begins as a follower: who joins late or reloads lands on the current page. */
export const FOLLOWING: Reading = { free: null, turn: null };

export function presents(meeting: Meeting, seat: SeatId): boolean {
  const { lease, phase } = meeting.stage;
  return phase === "open" && lease.active && lease.holder === seat;
}

/** Whether the chair keeps this seat on the page on show; clerks and the presenter go anywhere. */
export function isLocked(meeting: Meeting, seat: SeatId): boolean {
  const { phase, screens } = meeting.stage;
  const role = meeting.seats.find(({ id }) => id === seat)?.role;
  return phase === "open" && screens.locked && role !== "clerk" && !presents(meeting, seat);
}

/** The page to show; null where there is none. */
export function shownPage(meeting: Meeting, reading: Reading): PageRef | null {
  if (reading.turn !== null) return reading.turn.page;
  if (isFree(meeting, reading)) return reading.free;
  return roomPage(meeting);
}

/** The page that the room is on; before anybody leads, the first page of all. */
export function roomPage({ stage, agenda }: Meeting): PageRef | null {
  if (stage.shown !== null) return stage.shown;
  return stage.phase === "open" ? null : firstPage(agenda);
}

/** Whether the reader is on a page of their own; a page that was withdrawn frees nobody. */
export function isFree(meeting: Meeting, { free }: Reading): boolean {
  return free !== null && placed(meeting.agenda, free) !== undefined;
}

/** Goes to a page by one's own hand: away from the room's page is free, back on it follows. */
export function readOn(meeting: Meeting, page: PageRef): Reading {
  return { free: samePage(page, meeting.stage.shown) ? null : page, turn: null };
}

/** A paper was replaced: a free reader on it goes where the page has gone, and stays free. */
export function movedAlong({ free, turn }: Reading, replacement: Replacement): Reading {
  const moves = free !== null && replacedPage(replacement, free);
  return { free: moves ? shownIn(replacement, free) : free, turn };
}

/** A presenter's turn, shown at once. */
export function turning(page: PageRef, command: CommandId): Reading {
  return { free: null, turn: { page, command } };
}

/** The turn was answered, or the line broke: what the server says counts again. */
export function turned(reading: Reading, command: CommandId | null): Reading {
  if (reading.turn === null) return reading;
  return command === null || reading.turn.command === command
    ? { ...reading, turn: null }
    : reading;
}
