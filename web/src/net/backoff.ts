const FIRST = 200;
const MOST = 5_000;

/**
 * How long to wait before the next try, in milliseconds: doubling from 0.2 s to 5 s, spread so that
 * three hundred tablets of one access point do not come back in the same moment.
 */
export function backoff(failures: number, random: () => number = Math.random): number {
  const full = Math.min(MOST, FIRST * 2 ** Math.min(failures, 10));
  return Math.round(full / 2 + (random() * full) / 2);
}
