import type { MeetingId, SeatId } from "../wire/ids";
import type { SessionOpened } from "../wire/messages";

/** One seat's session in this browser. Sessions belong to seats: four seats live in four tabs. */
export interface SeatSession {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  readonly token: string;
}

type SeatName = Pick<SeatSession, "meeting" | "seat">;

/** What the session of a seat is kept under. */
export function sessionKey({ meeting, seat }: SeatName): string {
  return `kairan.session.${meeting}.${seat}`;
}

/** The session of a seat, if its link was opened in this browser. */
export function storedSession({ meeting, seat }: SeatName): SeatSession | undefined {
  const token = localStorage.getItem(sessionKey({ meeting, seat }));
  return token === null || token === "" ? undefined : { meeting, seat, token };
}

/** The address of a seat's screen. */
export function seatPath({ meeting, seat }: SeatName): string {
  return `/seat/${meeting}/${seat}`;
}

/** Keeps the session of a seat in this browser. */
export function keepSession(session: SeatSession): void {
  localStorage.setItem(sessionKey(session), session.token);
}

/** The same, for one that has begun just now; the address of the seat's screen. */
export function enterSeat({ meeting, seat, token }: SessionOpened): string {
  const session = { meeting, seat: seat.id, token };
  keepSession(session);
  return seatPath(session);
}

const WALL = "kairan.wall";

/** Remembers which seat this browser is the room monitor of. */
export function rememberWall({ meeting, seat }: SessionOpened): void {
  localStorage.setItem(WALL, JSON.stringify([meeting, seat.id]));
}

/** The session of the monitor that this browser was last. */
export function lastWall(): SeatSession | undefined {
  const [meeting, seat] = JSON.parse(localStorage.getItem(WALL) ?? "[]") as [MeetingId?, SeatId?];
  return meeting === undefined || seat === undefined ? undefined : storedSession({ meeting, seat });
}

/** The seats that have a session in this browser, in no order. */
export function storedSeats(): readonly SeatSession[] {
  return allKeys().flatMap((name) => {
    const [, meeting, seat] = /^kairan\.session\.([^.]+)\.([^.]+)$/.exec(name) ?? [];
    return storedSession({ meeting: meeting as MeetingId, seat: seat as SeatId }) ?? [];
  });
}

/** The meetings that have a seat in this browser. */
export function storedMeetings(): ReadonlySet<MeetingId> {
  return new Set(storedSeats().map(({ meeting }) => meeting));
}

export function forgetSession(session: SeatSession): void {
  localStorage.removeItem(sessionKey(session));
}

/** None in a browser that keeps nothing. */
function allKeys(): readonly string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? "");
  } catch {
    return [];
  }
}
