/** Keeps the screen lit while the meeting is on it; where the browser cannot, nothing is lost. */
export function keepAwake(signal: AbortSignal): void {
  const ask = () => {
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    navigator.wakeLock.request("screen").then(
      (lock) => signal.addEventListener("abort", () => void lock.release()),
      () => undefined,
    );
  };
  document.addEventListener("visibilitychange", ask, { signal });
  ask();
}
