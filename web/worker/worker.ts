/// <reference lib="webworker" />
import { Keeper, type LettingGo } from "./keeper";
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

const keeper = new Keeper(caches);

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
  else event.waitUntil(letGo(event.data as LettingGo, event.ports[0]));
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
    if (kind !== "other") event.respondWith(kept(kind, request, url));
  }
});

/** The page that asked for it waits until it is done. */
async function letGo(going: LettingGo, asker: MessagePort | undefined): Promise<void> {
  await keeper.letGo(going);
  asker?.postMessage("gone");
}

/** Every address of the client is the one page; reloading during a meeting changes no version. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match("/");
  return kept ?? fetch(request);
}

async function file(request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match(request.url);
  return kept ?? fetch(request);
}

/**
 * The browser's own cache may still hold what was fetched before its paper was marked for
 * collection: the server is asked whether that may be shown, and sends nothing where it may.
 */
async function kept(kind: "fixed" | "newest", request: Request, url: URL): Promise<Response> {
  const key = await keptKey(url, request.headers.get("Authorization"));
  return keeper[kind](key, () => fetch(request, { cache: "no-cache" }));
}
