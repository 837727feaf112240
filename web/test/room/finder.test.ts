import { afterEach, expect, test, vi } from "vitest";
import { Finder } from "../../src/room/finder";
import type { Room } from "../../src/room/room";
import { paper } from "../core/fixtures";

const HIT = {
  meeting: "m",
  meetingTitle: "",
  startsAt: "",
  document: "d",
  revision: "rev-1",
  title: "資料",
  page: 2,
  match: { before: "", match: "予算", after: "", count: 1, boxes: [] },
};

function room(answer: (path: string, signal: AbortSignal) => Promise<unknown>) {
  const told = vi.fn();
  const fake = {
    session: { meeting: "m" },
    meeting: { agenda: [{ documents: [paper("d", 9), paper("e", 9)] }] },
    reader: { presenting: false, page: null, go: vi.fn(), jump: vi.fn() },
    requests: {
      blob: async (path: string, signal: AbortSignal) => {
        const answered = answer(path, signal);
        return { text: async () => JSON.stringify(await answered) };
      },
    },
    listeners: { tell: told },
  };
  return { room: fake as unknown as Room, fake, told };
}

afterEach(() => vi.restoreAllMocks());

test("FND5 an answer to an older question never takes the place of a newer one", async () => {
  const waiting: ((value: unknown) => void)[] = [];
  const { room: fake } = room(() => new Promise((resolve) => waiting.push(resolve)));
  const finder = new Finder(fake);
  const first = finder.ask("予");
  const second = finder.ask("予算");
  waiting[1]?.({ hits: [HIT], more: false });
  await second;
  waiting[0]?.({ hits: [HIT, HIT], more: false });
  await first;
  expect(finder.hits).toHaveLength(1);
  expect(finder.asked).toBe("予算");
});

test("FND5 spaces alone are no question, and what is typed is sent as it is", async () => {
  const asked: string[] = [];
  const { room: fake } = room(async (path) => {
    asked.push(path);
    return { hits: [], more: false };
  });
  const finder = new Finder(fake);
  await finder.ask("　 ");
  expect(finder.search.is).toBe("idle");
  await finder.ask("a&b=%c#");
  expect(asked).toEqual(["/api/meetings/m/search?q=a%26b%3D%25c%23"]);
  expect(finder.search.is).toBe("found");
});

test("FND5 pages of a paper that was withdrawn meanwhile are no results, and the others keep their place", async () => {
  const gone = { ...HIT, document: "e" };
  const { room: withPapers, fake } = room(async () => ({
    hits: [HIT, gone, { ...HIT, page: 3 }],
    more: false,
  }));
  const finder = new Finder(withPapers);
  await finder.ask("予算");
  finder.show(2);
  expect(finder.at).toBe(2);
  fake.meeting.agenda[0]?.documents.pop();
  expect(finder.hits).toHaveLength(2);
  expect(finder.at).toBe(1);
  finder.step(-1);
  expect(fake.reader.go).toHaveBeenLastCalledWith({ document: "d", revision: "rev-1", page: 2 });
});

test("FND6 while papers are still being read it asks again by itself, until somebody looks at a page", async () => {
  vi.useFakeTimers();
  let unread = 2;
  let asked = 0;
  const { room: fake } = room(async () => {
    asked += 1;
    return { hits: unread > 1 ? [] : [HIT], more: false, unread };
  });
  const finder = new Finder(fake);
  await finder.ask("予算");
  expect(finder.hits).toHaveLength(0);
  unread = 1;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(finder.hits).toHaveLength(1);
  finder.show(0);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toBe(2);
  vi.useRealTimers();
});
