/** The service worker of this browser, where it has one: not over plain HTTP to another machine. */
function container(): ServiceWorkerContainer | undefined {
  return globalThis.isSecureContext === true && "serviceWorker" in navigator
    ? navigator.serviceWorker
    : undefined;
}

/** Installs the service worker; the client works without it, but not without a network. */
export async function install(): Promise<void> {
  try {
    await container()?.register("/sw.js", { updateViaCache: "none" });
  } catch {
    // A browser that forbids it, such as a private window, goes on without.
  }
  await stay();
}

/** Asks an installed client's browser not to clear what is kept when room is short; others might ask the person. */
async function stay(): Promise<void> {
  if (!matchMedia("(display-mode: standalone)").matches) return;
  await navigator.storage?.persist?.().catch(() => false);
}

/** The worker that keeps what is read now, if there is one. */
export function controller(): ServiceWorker | undefined {
  return container()?.controller ?? undefined;
}

/** Whether what is read now is kept for when the network is gone. */
export function keeps(): boolean {
  return controller() !== undefined;
}

/** Runs when the service worker begins to keep what this page reads. */
export function whenKeeping(then: () => void, signal: AbortSignal): void {
  container()?.addEventListener("controllerchange", then, { signal });
}

/**
 * Lets a newer version of the client that is here already take its place, and loads the page again
 * with it. Called between meetings only.
 *
 * @returns whether there was one
 */
export async function update(): Promise<boolean> {
  const workers = container();
  const waiting = (await workers?.getRegistration())?.waiting;
  if (workers === undefined || waiting == null) return false;
  workers.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
  return true;
}

/** Looks whether the server has a newer version; it is fetched and waits. */
export async function look(): Promise<void> {
  const registration = await container()?.getRegistration();
  await registration?.update().catch(() => undefined);
}

/** Looks for a newer version now, and loads the page with the newest that there is. */
export async function renew(): Promise<void> {
  await look();
  const coming = (await container()?.getRegistration())?.installing;
  if (coming) await new Promise((resolve) => coming.addEventListener("statechange", resolve));
  if (!(await update())) location.reload();
}
