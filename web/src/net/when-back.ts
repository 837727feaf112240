/** So long between two tries where no browser says that the network is back, in ms. */
const EVERY = 5_000;

/** Runs when it is worth asking the server again: the network or the person is back, or some time went by. */
export function whenBack(then: () => void, signal: AbortSignal): void {
  const timer = setInterval(then, EVERY);
  signal.addEventListener("abort", () => clearInterval(timer));
  addEventListener("online", then, { signal });
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && then(),
    { signal },
  );
}
