import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SharedInk } from "../../src/core/shared-ink";
import { Freshness, type KeptRoom } from "../../src/room/freshness";
import { Listeners } from "../../src/room/listeners";
import type { EventLine, InkPage } from "../../src/wire/messages";
import { as, line, meeting, page, snapshot, stroke } from "../core/fixtures";

const BASE = "/api/meetings/m1";

/** A tablet whose service worker begins when the test says so; it keeps what is read after that. */
class Tablet {
  readonly asked: string[] = [];
  readonly workers = new (class extends EventTarget {
    controller: object | null = null;
  })();
  readonly shared = new SharedInk();
  readonly listeners = new Listeners();
  readonly kept = new Map<string, unknown>();
  online = true;
  reachable = true;
  readonly collected = new Set<string>();
  private readonly room: { meeting: ReturnType<typeof meeting> | undefined; line: { is: string } };
  readonly freshness: Freshness;

  constructor() {
    const answer = (path: string) => {
      if (!this.reachable) throw new Error("gone");
      this.asked.push(path);
      return { ...snapshot(), ink: this.chunks };
    };
    this.room = { meeting: undefined, line: { is: "connecting" } };
    const rest = {
      seat: { role: "attendee" },
      session: { meeting: "m1" },
      listeners: this.listeners,
      requests: {
        headers: () => ({}),
        blob: async (path: string) => answer(path),
        json: async (_method: string, path: string) => answer(path),
      },
      memoDocuments: () => ["doc-1"],
      collection: { has: (document: string) => this.collected.has(document) },
    };
    this.freshness = new Freshness(as<KeptRoom>(Object.assign(this.room, rest)), this.shared);
    const events = new EventTarget();
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("navigator", { serviceWorker: this.workers });
    vi.stubGlobal("document", Object.assign(events, { visibilityState: "hidden" }));
    vi.stubGlobal("location", { origin: "https://hall" });
    const urls = () => [...this.kept.keys()].map((url) => ({ url }));
    vi.stubGlobal("caches", {
      open: async () => ({
        put: async (url: string, body: Response) => this.kept.set(url, await body.json()),
        delete: async (url: string) => this.kept.delete(url),
        keys: async () => urls(),
      }),
    });
    this.freshness.start();
  }

  chunks: unknown[] = [];

  workerBegins(): void {
    this.workers.controller = {};
    this.workers.dispatchEvent(new Event("controllerchange"));
  }

  meetingComes(): void {
    this.room.meeting = meeting();
    this.listeners.tell("meeting");
  }

  lineComes(): void {
    this.room.line = { is: "online" };
    this.listeners.tell("line");
  }

  /** The strokes that are kept, by the paths alone: what else stands in an address says for whom. */
  ink(): Record<string, string> {
    const ids = (chunk: unknown) =>
      as<InkPage>(chunk)
        .entries.map(({ stroke: { id } }) => id)
        .join(" ");
    return Object.fromEntries(
      [...this.kept].map(([url, chunk]) => [new URL(url).pathname, ids(chunk)]),
    );
  }

  putAway(): void {
    document.dispatchEvent(new Event("visibilitychange"));
  }
}

const settled = () => vi.advanceTimersByTimeAsync(1);
const everything = [`${BASE}/papers`, `${BASE}/snapshot`, `${BASE}/memos/doc-1?after=0`].sort();

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("OFF1 what a reload without a network shows", () => {
  it("is read as soon as the worker has begun, the meeting is there and the line is up, whatever comes last", async () => {
    const deeds = ["workerBegins", "meetingComes", "lineComes"] as const;
    for (const last of deeds) {
      const tablet = new Tablet();
      for (const deed of deeds.filter((one) => one !== last)) tablet[deed]();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(tablet.asked, `before ${last}`).toEqual([]);
      tablet[last]();
      await settled();
      expect([...new Set(tablet.asked)].sort(), `after ${last}`).toEqual(everything);
      tablet.freshness.close();
    }
  });

  it("is read again where it failed, and not where nothing happened", async () => {
    const tablet = new Tablet();
    tablet.meetingComes();
    tablet.lineComes();
    tablet.reachable = false;
    tablet.workerBegins();
    await settled();
    expect(tablet.asked).toEqual([]);
    tablet.reachable = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([...tablet.asked].sort()).toEqual(everything);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(tablet.asked).toHaveLength(3);
    tablet.putAway();
    await settled();
    expect(tablet.asked).toHaveLength(4);
  });

  it("has the ink that came stroke by stroke, each page once, under the name the snapshot gives it", async () => {
    const tablet = new Tablet();
    const drawn = (sequence: number, id: string) =>
      line(sequence, {
        type: "sharedInkWritten",
        change: { type: "draw", stroke: stroke(id, page(3)) },
      }) as EventLine;
    tablet.shared.apply(drawn(11, "a"));
    tablet.chunks = [{ page: page(3), changedAt: 11 }];
    tablet.meetingComes();
    tablet.lineComes();
    tablet.workerBegins();
    await vi.waitFor(() => expect(tablet.ink()).toEqual({ [`${BASE}/ink/doc-1/rev-1/3/11`]: "a" }));
    tablet.shared.apply(drawn(12, "b"));
    tablet.chunks = [{ page: page(3), changedAt: 12 }];
    tablet.workerBegins();
    await vi.waitFor(() =>
      expect(tablet.ink()).toEqual({ [`${BASE}/ink/doc-1/rev-1/3/12`]: "a b" }),
    );
  });

  it("COL2 has no ink of a paper that was collected", async () => {
    const tablet = new Tablet();
    for (const paper of ["doc-1", "doc-2"]) {
      const change = { type: "draw", stroke: stroke(paper, page(1, paper)) } as const;
      tablet.shared.apply(line(11, { type: "sharedInkWritten", change }));
    }
    tablet.chunks = ["doc-1", "doc-2"].map((paper) => ({ page: page(1, paper), changedAt: 11 }));
    tablet.collected.add("doc-1");
    tablet.meetingComes();
    tablet.lineComes();
    tablet.workerBegins();
    await vi.waitFor(() =>
      expect(tablet.ink()).toEqual({ [`${BASE}/ink/doc-2/rev-1/1/11`]: "doc-2" }),
    );
  });

  it("stays gone when the tablet is left", async () => {
    const tablet = new Tablet();
    tablet.shared.apply(
      line(11, {
        type: "sharedInkWritten",
        change: { type: "draw", stroke: stroke("a", page(3)) },
      }),
    );
    tablet.chunks = [{ page: page(3), changedAt: 11 }];
    tablet.meetingComes();
    tablet.lineComes();
    tablet.workerBegins();
    tablet.freshness.close();
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    for (let i = 0; i < 5; i++) await crypto.subtle.digest("SHA-256", new Uint8Array(1));
    expect(tablet.ink()).toEqual({});
    expect(tablet.asked).toHaveLength(3);
  });
});
