import type { SessionOpened } from "../wire/messages";

/** Keeps the session of a seat in this browser; the address of the seat's screen. */
export function enterSeat({ meeting, seat, token }: SessionOpened): string {
  localStorage.setItem(`kairan.session.${meeting}.${seat.id}`, token);
  return `/seat/${meeting}/${seat.id}`;
}
