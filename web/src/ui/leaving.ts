import { render, type TemplateResult } from "lit";
import { tellLeft } from "../net/departure";
import { forgetSession } from "../net/sessions";
import { wipe } from "../offline/kept";
import type { Room } from "../room/room";
import { LEFT } from "../routes";
import { forgetChoices } from "./kept-choice";
import { stopScreen } from "./stop-screen";

/** So long the server may take to end the session before the person is told, in ms. */
const PATIENCE = 3_000;

/**
 * Leaves a shared tablet: the session ends, and everything that this browser keeps of the seat is
 * gone, in its other tabs too. Without a network the session ends at the server when it is renewed
 * there; here it is gone.
 */
export async function leave(room: Room): Promise<void> {
  const ended = room.requests.nothing("DELETE", "/api/session").catch(() => undefined);
  const words = stopScreen("left");
  end(room);
  forgetSession(room.session);
  tellLeft(room.session);
  await forget(room);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  show(words);
}

/** The person left in another tab: this one lets go of what it has, and of what it kept meanwhile. */
export async function leftElsewhere(room: Room): Promise<void> {
  if (room.requests.ended) return;
  end(room);
  show(stopScreen("left"));
  await forget(room);
}

/** Nothing is asked for any more, so that nothing is kept behind the one who leaves. */
function end(room: Room): void {
  room.requests.end();
  room.close();
}

async function forget(room: Room): Promise<void> {
  room.marks.forget();
  room.collection.forget();
  forgetChoices();
  await room.ink.forgetWaiting();
  await wipe(room.session.meeting);
}

/** In place of the meeting: no address is loaded, since there may be no network to load it from. */
function show(left: TemplateResult): void {
  history.replaceState(null, "", LEFT);
  render(left, document.body);
}
