import { describe, expect, it, vi } from "vitest";
import { NO_OUTLINE } from "../../src/core/contents";
import { RequestProblem } from "../../src/net/requests";
import { Listeners } from "../../src/room/listeners";
import { Outlines } from "../../src/room/outlines";
import type { MeetingId } from "../../src/wire/ids";
import { as } from "../core/fixtures";

const OUTLINE = { labels: ["i", "1"], entries: [{ title: "総則", level: 0, page: 2 }] };

function room(answer: (path: string) => Promise<unknown>) {
  const json = vi.fn((_method: string, path: string) => answer(path));
  return {
    json,
    requests: { json: json as <T>(method: string, path: string) => Promise<T> },
    session: { meeting: as<MeetingId>("m1") },
    listeners: new Listeners(),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("TAB13 a paper's table of contents", () => {
  it("is asked for once, when somebody first looks, and told when it is here", async () => {
    const here = room(async () => OUTLINE);
    const outlines = new Outlines(here);
    let told = 0;
    here.listeners.add(() => told++, new AbortController().signal);
    expect(outlines.of("ab")).toBe(NO_OUTLINE);
    expect(outlines.of("ab")).toBe(NO_OUTLINE);
    await settled();
    expect(outlines.of("ab")).toEqual(OUTLINE);
    expect(told).toBe(1);
    expect(here.json.mock.calls).toEqual([["GET", "/api/meetings/m1/words/ab/words-1/outline"]]);
  });

  it("is nothing for good where the server has none, and asked for again after a broken line", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const here = room(async (path) => {
      throw new RequestProblem(path.includes("gone") ? 404 : 0, "x", "x");
    });
    const outlines = new Outlines(here);
    outlines.of("gone");
    outlines.of("line");
    await settled();
    outlines.of("gone");
    outlines.of("line");
    expect(here.json).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(6_000);
    outlines.of("gone");
    outlines.of("line");
    expect(here.json).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });
});
