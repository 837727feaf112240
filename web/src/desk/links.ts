import type { Requests } from "../net/requests";
import type { MeetingId, SeatId } from "../wire/ids";
import type { SeatLinks } from "../wire/messages";

/** The links of all seats of a meeting. */
/** Whether what this desk calls its own address can be opened on this machine alone. */
export function onlyHere(host = location.hostname): boolean {
  return /^(localhost|127\..*|\[::1\])$/.test(host);
}

export async function seatLinks(
  requests: Requests,
  meeting: MeetingId,
): Promise<ReadonlyMap<SeatId, string>> {
  const { links } = await requests.json<SeatLinks>("GET", `/api/meetings/${meeting}/links`);
  return new Map(links.map(({ seat, url }) => [seat, url]));
}

/** A seat's link as a QR code: the address of an image that the caller revokes. */
export async function seatQr(
  requests: Requests,
  meeting: MeetingId,
  seat: SeatId,
): Promise<string> {
  const svg = await requests.blob(`/api/meetings/${meeting}/links/${seat}/qr`);
  return URL.createObjectURL(svg);
}
