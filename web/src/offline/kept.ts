import { storeOf } from "../../worker/kinds";
import type { MeetingId } from "../wire/ids";

/** Empties what this browser keeps of a meeting. */
export async function wipe(meeting: MeetingId): Promise<void> {
  if ("caches" in globalThis) await caches.delete(storeOf(meeting));
}

/**
 * Lets go of papers that the meeting does not show any more, such as withdrawn ones.
 *
 * @param contents the contents that may stay
 */
export async function prune(meeting: MeetingId, contents: ReadonlySet<string>): Promise<void> {
  if (!("caches" in globalThis)) return;
  try {
    const store = await caches.open(storeOf(meeting));
    for (const request of await store.keys()) {
      const content = /\/(?:pictures|words)\/([0-9a-f]{64})\//.exec(request.url)?.[1];
      if (content !== undefined && !contents.has(content)) await store.delete(request);
    }
  } catch {
    // Without storage there is nothing to let go of.
  }
}

/** Empties what is kept of meetings whose seats have left this browser. */
export async function wipeOthers(meetings: ReadonlySet<MeetingId>): Promise<void> {
  if (!("caches" in globalThis)) return;
  const stay = new Set([...meetings].map(storeOf));
  for (const name of await caches.keys()) {
    if (name.startsWith(storeOf("")) && !stay.has(name)) await caches.delete(name);
  }
}
