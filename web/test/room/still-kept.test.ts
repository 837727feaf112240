import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Listeners } from "../../src/room/listeners";
import { type LookedAfter, lookAfter } from "../../src/room/still-kept";
import { as } from "../core/fixtures";

const KEY = "kairan.session.m.sato";

/** A seat on a tablet that may clear what it keeps. */
function tablet() {
  const kept = new Map([[KEY, "secret"]]);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  const room = {
    session: { meeting: "m", seat: "sato", token: "secret" },
    requests: { ended: false },
    line: { is: "online" },
    listeners: new Listeners(),
    ahead: { check: vi.fn(async () => undefined) },
  };
  const over = new AbortController();
  lookAfter(as<LookedAfter>(room), over.signal);
  return { kept, room, over };
}

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("OFF11 a session that the browser cleared is kept again", async () => {
  const { kept } = tablet();
  kept.clear();
  await vi.advanceTimersByTimeAsync(63_000);
  expect(kept.get(KEY)).toBe("secret");
});

test("OFF11 papers are looked after once a minute, when the person comes back and when the line does", async () => {
  const { room, over } = tablet();
  const { check } = room.ahead;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(check).toHaveBeenCalledTimes(2);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(check).toHaveBeenCalledTimes(3);
  room.listeners.tell("line");
  expect(check).toHaveBeenCalledTimes(4);
  over.abort();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(check).toHaveBeenCalledTimes(4);
});

test("OFF7 a session whose person has left is not kept again", async () => {
  const { kept, room } = tablet();
  kept.clear();
  await vi.advanceTimersByTimeAsync(60_000);
  room.requests.ended = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept.size).toBe(0);
});
