import { afterEach, describe, expect, test, vi } from "vitest";
import { Ahead, ranges } from "../../src/room/ahead";
import type { Room } from "../../src/room/room";
import type { Fetch, HeldPages } from "../../src/wire/messages";
import { keptKey } from "../../worker/kinds";
import { as, page, paper } from "../core/fixtures";

const fetchOf = (grant: number, number: number) =>
  as<Fetch>({ type: "fetch", grant, revision: "rev-1", page: number });

/** A room with one paper of six drawn pages; every picture waits until the test lets it come. */
function room() {
  const waiting = new Map<string, () => void>();
  const said: { all: boolean; papers: HeldPages[]; grants: number[] }[] = [];
  const fake = {
    session: { meeting: "m" },
    line: { is: "online" },
    reader: { presenting: false, free: false },
    meeting: { agenda: [{ documents: [paper("d", 6)] }], stage: { shown: {} } },
    papers: new Map([["rev-1", { rendition: "r", pages: Array(6).fill("ready") }]]),
    listeners: { tell: vi.fn() },
    requests: {
      blob: (path: string, signal?: AbortSignal) =>
        new Promise((resolve, reject) => {
          waiting.set(path, () => resolve(new Blob()));
          signal?.addEventListener("abort", () => reject(new Error("cut")));
        }),
    },
    holds: (all: boolean, papers: HeldPages[], grants: number[]) =>
      said.push({ all, papers, grants }),
  };
  const comes = (number: number) =>
    [...waiting].find(([path]) => path.endsWith(`/${number}/screen`))?.[1]();
  return { ahead: new Ahead(fake as unknown as Room), fake, said, comes, waiting };
}

test("DST3 pages that are here are told as rows, each revision once", () => {
  const sheets = [4, 1, 2, 7, 6, 2].map((number) => ({ revision: page(1).revision, page: number }));
  expect(ranges(sheets)).toEqual([{ revision: "rev-1", ranges: [1, 2, 4, 4, 6, 7] }]);
});

test("DST1 a granted page is fetched once, and told with its grant when it is here", async () => {
  const { ahead, said, comes, waiting } = room();
  ahead.start();
  await vi.waitFor(() => expect(said).toEqual([{ all: true, papers: [], grants: [] }]));
  ahead.take(fetchOf(1, 3));
  comes(3);
  await vi.waitFor(() => expect(said).toHaveLength(2));
  expect(said[1]).toEqual({
    all: false,
    papers: [{ revision: "rev-1", ranges: [3, 3] }],
    grants: [1],
  });
  ahead.take(fetchOf(2, 3));
  await vi.waitFor(() => expect(said[2]?.grants).toEqual([2]));
  expect(waiting.size).toBe(1);
  expect(ahead.kept).toEqual({ held: 1, of: 6 });
});

test("DST2 a page turn cuts off what is fetched ahead, but not the page that comes on show", async () => {
  const { ahead, said, comes } = room();
  ahead.start();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  ahead.take(fetchOf(1, 3));
  ahead.take(fetchOf(2, 4));
  ahead.turned(page(4));
  await vi.waitFor(() => expect(said[1]?.grants).toEqual([1]));
  comes(4);
  await vi.waitFor(() => expect(said[2]?.grants).toEqual([2]));
  expect(ahead.kept.held).toBe(1);
});

test("DST3 a new connection is told again what is here", async () => {
  const { ahead, said, comes } = room();
  ahead.start();
  ahead.take(fetchOf(1, 2));
  comes(2);
  await vi.waitFor(() => expect(ahead.kept.held).toBe(1));
  ahead.lineBroke();
  said.length = 0;
  ahead.refresh();
  await vi.waitFor(() =>
    expect(said[0]).toEqual({
      all: true,
      papers: [{ revision: "rev-1", ranges: [2, 2] }],
      grants: [],
    }),
  );
});

test("DST4 a page that is granted before the news that it is drawn is fetched all the same", async () => {
  const { ahead, fake, said, comes } = room();
  fake.papers = new Map([["rev-1", { rendition: "r", pages: Array(6).fill("waiting") }]]);
  ahead.start();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  ahead.take(fetchOf(1, 2));
  comes(2);
  await vi.waitFor(() => expect(said[1]?.papers).toEqual([{ revision: "rev-1", ranges: [2, 2] }]));
});

test("DST3 pictures of papers that left the meeting are here no more", async () => {
  const { ahead, said, comes } = room();
  ahead.start();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  ahead.take(fetchOf(1, 2));
  comes(2);
  await vi.waitFor(() => expect(ahead.kept.held).toBe(1));
  ahead.letGo(new Set(["ab".repeat(32)]));
  expect(ahead.kept.held).toBe(1);
  ahead.letGo(new Set());
  expect(ahead.kept.held).toBe(0);
});

const FIFTH = "/api/meetings/m/pictures/".concat("ab".repeat(32), "/r/5/screen");

test("DST2 a follower's neighbour waits to be let through, and no longer once it is the page on show", async () => {
  const { ahead, said, comes, waiting } = room();
  ahead.start();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  const coming = ahead.soon(FIFTH, new AbortController().signal);
  await Promise.resolve();
  expect(waiting.size).toBe(0);
  ahead.hurry(FIFTH);
  await vi.waitFor(() => expect(waiting.size).toBe(1));
  comes(5);
  await coming;
  expect(ahead.kept.held).toBe(1);
});

test("DST2 whoever presents waits for nobody", async () => {
  const { ahead, said, waiting, fake } = room();
  fake.reader.presenting = true;
  ahead.start();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  void ahead.soon(FIFTH, new AbortController().signal);
  await vi.waitFor(() => expect(waiting.size).toBe(1));
});

test("DST3 what was asked for before the service worker keeps does not count as here", async () => {
  const worker = Object.assign(new EventTarget(), { controller: null });
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("navigator", { serviceWorker: worker });
  const { ahead, said, comes } = room();
  ahead.start();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  const coming = ahead.now(FIFTH);
  worker.dispatchEvent(new Event("controllerchange"));
  await vi.waitFor(() => expect(said).toHaveLength(2));
  comes(5);
  await coming;
  expect(ahead.kept.held).toBe(0);
  vi.unstubAllGlobals();
});

describe("OFF11 a browser that clears what it keeps", () => {
  /** A browser that keeps the pictures of these pages; whatever is fetched is not kept. */
  async function keeping(...pages: number[]) {
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("location", { href: "https://hall/seat/m/sato" });
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    const register = vi.fn(async () => undefined);
    const worker = Object.assign(new EventTarget(), { controller: {}, register });
    vi.stubGlobal("navigator", { serviceWorker: worker });
    const all = await Promise.all(
      pages.map(async (number) => {
        const path = FIFTH.replace("/5/", `/${number}/`);
        return { url: (await keptKey(new URL(path, "https://hall"), null)).url };
      }),
    );
    let kept = all;
    vi.stubGlobal("caches", { open: async () => ({ keys: async () => kept }) });
    const tablet = room();
    Object.assign(tablet.fake.requests, { headers: () => ({}) });
    tablet.ahead.start();
    await vi.waitFor(() => expect(tablet.said).toHaveLength(1));
    const keepsOnly = (count: number) => {
      kept = all.slice(0, count);
    };
    return { ...tablet, keepsOnly, register };
  }

  afterEach(() => vi.unstubAllGlobals());

  test("is told from what it has, and asked for the rest again", async () => {
    const { ahead, fake, said, keepsOnly, register } = await keeping(1, 2, 3);
    await ahead.check();
    expect(said).toHaveLength(1);
    keepsOnly(1);
    await ahead.check();
    expect(ahead.kept).toEqual({ held: 1, of: 6 });
    expect(said[1]).toMatchObject({ all: true, papers: [{ revision: "rev-1", ranges: [1, 1] }] });
    expect(fake.listeners.tell).toHaveBeenCalledWith("lost");
    expect(register).toHaveBeenCalledOnce();
  });

  test("has no room for more: what is not kept the second time is not asked for a third", async () => {
    const { ahead, said, comes } = await keeping();
    for (const looks of [2, 2]) {
      ahead.take(fetchOf(looks, 4));
      comes(4);
      await vi.waitFor(() => expect(ahead.kept.held).toBe(1));
      await ahead.check();
    }
    expect(ahead.kept.held).toBe(1);
    expect(said.filter(({ all }) => all)).toHaveLength(2);
  });
});
