import { RequestProblem, Requests } from "../net/requests";
import { type SeatSession, seatPath } from "../net/sessions";
import type { MeetingDetails, MeetingSnapshot, Seat } from "../wire/messages";

/** A seat whose session is in this browser; without meeting and person where nobody could say. */
export interface KeptSeat {
  readonly path: string;
  readonly details: MeetingDetails | undefined;
  readonly seat: Seat | undefined;
}

/**
 * Where the start screen leads by itself: to the one seat that this browser holds. Whoever asks to
 * choose, and whoever has an account, stays there.
 */
export function wayIn(
  sessions: readonly SeatSession[],
  stays: { readonly choosing: boolean; readonly account: boolean },
): string | undefined {
  const [one, ...others] = sessions;
  const alone = one !== undefined && others.length === 0;
  return alone && !stays.choosing && !stays.account ? seatPath(one) : undefined;
}

/** The seats to choose from, the newest meeting first; those that the server refuses are none. */
export async function keptSeats(
  sessions: readonly SeatSession[],
  requests: (session: SeatSession) => Pick<Requests, "json"> = ({ token }) => new Requests(token),
): Promise<readonly KeptSeat[]> {
  const read = await Promise.all(sessions.map((one) => readSeat(one, requests(one))));
  return read.flat().sort((a, b) => startOf(b).localeCompare(startOf(a)));
}

/** Without a network this comes from what the service worker keeps. */
async function readSeat(
  session: SeatSession,
  requests: Pick<Requests, "json">,
): Promise<readonly KeptSeat[]> {
  const path = seatPath(session);
  try {
    const address = `/api/meetings/${session.meeting}/snapshot`;
    const { details, seats } = await requests.json<MeetingSnapshot>("GET", address);
    const seat = seats.find(({ id }) => id === session.seat);
    return seat === undefined ? [] : [{ path, details, seat }];
  } catch (failure) {
    const refused = failure instanceof RequestProblem && [401, 403, 404].includes(failure.status);
    return refused ? [] : [{ path, details: undefined, seat: undefined }];
  }
}

function startOf({ details }: KeptSeat): string {
  return details?.startsAt ?? "";
}
