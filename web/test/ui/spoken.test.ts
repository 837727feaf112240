import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Spoken } from "../../src/ui/spoken";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("TAB27 the page is said at once, then at most every two seconds and the newest", () => {
  const requestUpdate = vi.fn();
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate,
    updateComplete: Promise.resolve(true),
  };
  const spoken = new Spoken(host);
  spoken.say("page 1");
  expect(spoken.sentence).toBe("page 1");
  spoken.say("page 2");
  spoken.say("page 3");
  vi.advanceTimersByTime(1_900);
  expect(spoken.sentence).toBe("page 1");
  vi.advanceTimersByTime(200);
  expect(spoken.sentence).toBe("page 3");
  expect(requestUpdate).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(5_000);
  expect(requestUpdate).toHaveBeenCalledOnce();
});
