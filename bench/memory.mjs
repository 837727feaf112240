// What this process holds, after it has collected its garbage: as JSON.
export function held() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return JSON.stringify({ held: heapUsed + external });
}
