import type { Room } from "../room/room";

/** Who goes back twice within this time wants to leave, in ms. */
const MEANT = 2_000;

/**
 * The browser's own way back, which a swipe from the edge of a tablet takes by accident, leads to
 * where one was in the meeting and never out of it; only a second one at once does. A clerk who
 * watches goes back to the desk.
 */
export function listenToBack(room: Room, toDesk: () => void, signal: AbortSignal): void {
  let last = Number.NEGATIVE_INFINITY;
  history.pushState(null, "");
  addEventListener(
    "popstate",
    () => {
      const again = performance.now() - last < MEANT;
      last = performance.now();
      if (again) {
        history.back();
        return;
      }
      history.pushState(null, "");
      if (room.reader.cameFrom !== undefined) room.reader.back();
      else if (room.seat?.role === "clerk") toDesk();
      else room.notices.show({ kind: "stayed", code: "stayed" });
    },
    { signal },
  );
}
