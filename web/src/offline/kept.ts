import { type LettingGo, letGo } from "../../worker/keeper";
import { keptKey, storeOf } from "../../worker/kinds";
import type { Requests } from "../net/requests";
import type { MeetingId } from "../wire/ids";
import { controller, keeps } from "./worker";

/** A worker that does not answer is no reason to keep anything. */
const ANSWER_WITHIN = 3_000;

/** Empties what this browser keeps of a meeting. */
export async function wipe(meeting: MeetingId): Promise<void> {
  await goes({ store: storeOf(meeting), contents: "none" });
}

/**
 * Keeps what a request would answer by now, which this page has heard in another way; without a
 * service worker nothing is kept.
 */
export async function keepAnswer(path: string, requests: Requests, body: unknown): Promise<void> {
  if (!keeps()) return;
  try {
    const { kept, url } = await placeOf(path, requests);
    await kept.put(url, new Response(JSON.stringify(body)));
  } catch {
    // The tablet is full, and what is kept so far stays; or its person has left.
  }
}

/**
 * Keeps a page's ink as the chunk that a snapshot names, in place of what was kept of it before.
 *
 * @param chunks the path that the addresses of all chunks of the page begin with
 */
export async function keepInk(
  chunks: string,
  changedAt: number,
  requests: Requests,
  body: unknown,
): Promise<void> {
  await keepAnswer(`${chunks}${changedAt}`, requests, body);
  if (!keeps()) return;
  try {
    const { kept, url } = await placeOf(`${chunks}${changedAt}`, requests);
    for (const old of await kept.keys()) {
      if (old.url.includes(chunks) && old.url !== url) await kept.delete(old.url);
    }
  } catch {
    // What is kept beside it does no harm.
  }
}

async function placeOf(path: string, requests: Requests): Promise<{ kept: Cache; url: string }> {
  const authorization = requests.headers().Authorization ?? null;
  const { store, url } = await keptKey(new URL(path, location.origin), authorization);
  if (requests.ended) throw new Error("The person has left.");
  return { kept: await caches.open(store), url };
}

/** What of a meeting's papers may stay in this browser: these contents, and nothing of these papers. */
export interface Staying {
  readonly contents: ReadonlySet<string>;
  readonly collected: ReadonlySet<string>;
}

/** Lets go of papers that the meeting does not show any more, such as withdrawn ones. */
export async function prune(meeting: MeetingId, staying: Staying): Promise<void> {
  await goes({ store: storeOf(meeting), ...staying });
}

/** Empties what is kept of meetings whose seats have left this browser. */
export async function wipeOthers(meetings: ReadonlySet<MeetingId>): Promise<void> {
  if (!("caches" in globalThis)) return;
  const stay = new Set([...meetings].map(storeOf));
  for (const name of await caches.keys()) {
    if (name.startsWith(storeOf("")) && !stay.has(name))
      await goes({ store: name, contents: "none" });
  }
}

/** The service worker knows what is still on its way; without one nothing is. */
async function goes(going: LettingGo): Promise<void> {
  if (!("caches" in globalThis)) return;
  const worker = controller();
  if (worker !== undefined) await told(worker, going);
  await letGo(caches, going);
}

function told(worker: ServiceWorker, going: LettingGo): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const waited = setTimeout(resolve, ANSWER_WITHIN);
    port1.onmessage = () => {
      clearTimeout(waited);
      port1.close();
      resolve();
    };
    worker.postMessage(going, [port2]);
  });
}
