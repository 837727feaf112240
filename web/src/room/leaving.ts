import { forgetSession } from "../net/sessions";
import { wipe } from "../offline/kept";
import type { Room } from "./room";

/**
 * Leaves a shared tablet: the session ends, and everything that this browser keeps of the meeting is
 * gone. Without a network the session ends at the server when it is renewed there; here it is gone.
 */
export async function leave(room: Room): Promise<void> {
  await room.requests.nothing("DELETE", "/api/session").catch(() => undefined);
  room.close();
  await room.ink.forgetWaiting();
  room.marks.forget();
  room.collection.forget();
  await wipe(room.session.meeting);
  forgetSession(room.session);
  location.assign("/");
}
