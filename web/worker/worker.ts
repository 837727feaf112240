/// <reference lib="webworker" />
import { keptKey, kindOf } from "./kinds";

/**
 * The service worker: the client itself, pictures and words of papers, and what a seat last read of
 * its meeting, for when the Wi-Fi is gone. It never answers anything else, sends nothing, and takes
 * the place of an older one only when the client says that no meeting runs.
 */
declare const self: ServiceWorkerGlobalScope;

/** The files of this version of the client; the build puts them in place of the word. */
const FILES: readonly string[] = "__FILES__" as unknown as readonly string[];
const SHELL = "__SHELL__";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((shell) => shell.addAll(FILES.map((path) => new Request(path, { cache: "reload" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("kairan-shell-") && name !== SHELL) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (!url.pathname.startsWith("/download/")) event.respondWith(page(request));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(file(request));
  } else {
    const kind = kindOf(url.pathname);
    if (kind === "fixed") event.respondWith(fixed(request, url));
    else if (kind === "newest") event.respondWith(newest(request, url));
  }
});

/** Every address of the client is the one page; reloading during a meeting changes no version. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match("/");
  return kept ?? fetch(request);
}

async function file(request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match(request.url);
  return kept ?? fetch(request);
}

/** What never changes under its address is fetched once. */
async function fixed(request: Request, url: URL): Promise<Response> {
  const key = await keptKey(url, request.headers.get("Authorization"));
  const store = await opened(key.store);
  const kept = await store?.match(key.url, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await keep(store, key.url, answer.clone());
  return answer;
}

/** What changes comes from the server, and from here only when nobody answers. */
async function newest(request: Request, url: URL): Promise<Response> {
  const key = await keptKey(url, request.headers.get("Authorization"));
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await keep(await opened(key.store), key.url, answer.clone());
    return answer;
  } catch (gone) {
    const kept = await (await opened(key.store))?.match(key.url, { ignoreVary: true });
    if (kept === undefined) throw gone;
    return kept;
  }
}

/** A browser without room for it reads from the network alone. */
async function opened(name: string): Promise<Cache | undefined> {
  try {
    return await caches.open(name);
  } catch {
    return undefined;
  }
}

async function keep(store: Cache | undefined, url: string, answer: Response): Promise<void> {
  try {
    await store?.put(url, answer);
  } catch {
    // The tablet is full; what is kept so far stays.
  }
}
