import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WordsAhead } from "../../src/room/words-ahead";
import { paper } from "../core/fixtures";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function tablet(answer: (path: string, signal: AbortSignal) => Promise<unknown>) {
  const papers = ["a", "b"].map((id) => ({ ...paper(id, 1), content: id, revision: id }));
  const states = new Map([
    ["a", { pages: ["ready"] }],
    ["b", { pages: ["failed"] }],
  ]);
  const asked: string[] = [];
  const blob = (path: string, signal: AbortSignal) => {
    asked.push(path.split("/")[5] ?? "");
    return answer(path, signal);
  };
  const here = { idle: true, held: new Set<string>(), asked, states };
  const room = {
    meeting: { agenda: [{ documents: papers }] },
    session: { meeting: "m" },
    papers: states,
    requests: { blob },
  };
  const words = new WordsAhead(room as never, here.held, () => here.idle);
  return { words, here };
}

test("FND7 each paper's words are fetched once, one paper at a time, while nothing else is on its way", async () => {
  const { words, here } = tablet(async () => "words");
  here.idle = false;
  words.start();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(here.asked).toEqual([]);
  here.idle = true;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(here.asked.slice(0, 1)).toEqual(["a"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(here.asked).toEqual(["a", "b"]);
  words.close();
});

test("FND7 words that are not read yet are asked for again, behind those of other papers", async () => {
  let read = false;
  const { words, here } = tablet(async (path) => {
    if (path.includes("/a/") && !read) throw new Error("stillReading");
  });
  words.start();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(here.asked.slice(0, 2)).toEqual(["a", "b"]);
  read = true;
  await vi.advanceTimersByTimeAsync(12_000);
  expect(here.held.size).toBe(2);
  words.close();
});

test("FND7 a page turn cuts words off, and a paper that is still being drawn waits", async () => {
  const { words, here } = tablet(
    (_path, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  );
  here.states.set("b", { pages: ["waiting"] });
  words.start();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(here.asked).toEqual(["a"]);
  words.giveWay();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(here.asked.slice(1)).toEqual(here.asked.slice(1).map(() => "a"));
  expect(here.asked.length).toBeGreaterThan(1);
  words.close();
  const before = here.asked.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(here.asked.length).toBe(before);
});
