import { type SeatSession, seatPath, sessionKey } from "./sessions";

const CHANNEL = "kairan.left";

/** Tells the other tabs of this browser that the person of a seat has left. */
export function tellLeft(session: SeatSession): void {
  if (!("BroadcastChannel" in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(seatPath(session));
  channel.close();
}

/** Runs when the person of a seat has left in some tab; a browser without channels tells of the session. */
export function whenLeft(session: SeatSession, then: () => void, signal: AbortSignal): void {
  addEventListener(
    "storage",
    ({ key, newValue }) => key === sessionKey(session) && newValue === null && then(),
    { signal },
  );
  if (!("BroadcastChannel" in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => data === seatPath(session) && then();
  signal.addEventListener("abort", () => channel.close());
}
