import { keepSession, storedSession } from "../net/sessions";
import type { Room } from "./room";

/** So long between two looks, in ms. */
const EVERY = 60_000;

/** A session that is gone because its person left in another tab is heard of within this time, in ms. */
const LEAVES_WITHIN = 2_000;

/** What is looked after. */
export type LookedAfter = Pick<Room, "session" | "requests" | "line" | "listeners"> & {
  readonly ahead: Pick<Room["ahead"], "check">;
};

/**
 * Looks now and then whether the browser still has what it was given to keep: tablets clear it where
 * room is short, even while the page is open. The session is kept again, papers are fetched again.
 */
export function lookAfter(room: LookedAfter, signal: AbortSignal): void {
  const look = () => {
    void room.ahead.check();
    if (storedSession(room.session) !== undefined) return;
    setTimeout(() => {
      if (!signal.aborted && !room.requests.ended) keepSession(room.session);
    }, LEAVES_WITHIN);
  };
  const timer = setInterval(look, EVERY);
  signal.addEventListener("abort", () => clearInterval(timer));
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && look(),
    { signal },
  );
  room.listeners.add((change) => {
    if (change === "line" && room.line.is === "online") look();
  }, signal);
}
