import { describe, expect, it } from "vitest";
import { backoff } from "../../src/net/backoff";

describe("TAB6 coming back", () => {
  it("begins within 0.2 s and never waits longer than 5 s", () => {
    expect(backoff(0, () => 1)).toBe(200);
    expect(backoff(30, () => 1)).toBe(5_000);
  });

  it("spreads the tablets of one access point", () => {
    expect(backoff(3, () => 0)).toBe(800);
    expect(backoff(3, () => 1)).toBe(1_600);
  });
});
