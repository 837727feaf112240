import { describe, expect, it, vi } from "vitest";
import { PenRest } from "../../src/ui/stage/pen-rest";

describe("NAV11 the next page waits for the pen", () => {
  it("while it is down, and for a second after it was lifted", () => {
    vi.useFakeTimers();
    const over = vi.fn();
    const rest = new PenRest(over);
    expect(rest.keeps(true, 0)).toBe(true);
    rest.lifted(500);
    expect(rest.keeps(false, 600)).toBe(true);
    expect(rest.keeping(false, 1_400)).toBe(true);
    expect(rest.keeping(false, 1_500)).toBe(false);
    vi.advanceTimersByTime(900);
    expect(over).toHaveBeenCalledTimes(1);
    expect(rest.keeps(false, 1_500)).toBe(false);
    expect(rest.released()).toBe(true);
    expect(rest.released()).toBe(false);
    vi.useRealTimers();
  });

  it("does not at all when nobody has written", () => {
    const rest = new PenRest(() => undefined);
    expect(rest.keeps(false, 0)).toBe(false);
    expect(rest.released()).toBe(false);
  });
});
