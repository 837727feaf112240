import { describe, expect, it } from "vitest";
import { evolve, type Meeting } from "../../src/core/meeting";
import { Listeners } from "../../src/room/listeners";
import { Notices } from "../../src/room/notices";
import { Reader, type ReadingRoom } from "../../src/room/reader";
import type { SeatId } from "../../src/wire/ids";
import { as, line, meeting, page } from "../core/fixtures";

class Bench {
  now = 0;
  told: string[] = [];
  readonly room = {
    meeting: meeting() as Meeting | undefined,
    session: { seat: as<SeatId>(this.seat) },
    line: { is: "online" },
    listeners: new Listeners(),
    notices: new Notices(() => undefined),
    send: () => new Promise<never>(() => undefined),
    view: () => undefined,
  } satisfies ReadingRoom;
  readonly reader = new Reader(this.room, () => this.now);

  constructor(private readonly seat = "sato") {
    this.room.listeners.add((change) => this.told.push(change), new AbortController().signal);
  }

  happens(event: unknown): void {
    if (this.room.meeting === undefined) return;
    const news = line(this.room.meeting.sequence + 1, event);
    this.room.meeting = evolve(this.room.meeting, news);
    this.reader.happened(news);
  }

  turned(to: number): void {
    this.happens({ type: "pageTurned", page: page(to) });
  }
}

describe("TAB2 a free reader to whose page the presenter comes", () => {
  it("goes on with the presenter who stayed there a while", () => {
    const bench = new Bench();
    bench.reader.goBy(1);
    bench.turned(2);
    expect(bench.reader.free).toBe(false);
    bench.now += 3_000;
    bench.turned(3);
    expect(bench.reader.page).toEqual(page(3));
    expect(bench.reader.free).toBe(false);
  });

  it("reads on where the presenter only leafed past", () => {
    const bench = new Bench();
    bench.reader.goBy(1);
    bench.now += 60_000;
    bench.turned(2);
    bench.now += 2_999;
    bench.turned(3);
    expect(bench.reader.page).toEqual(page(2));
    expect(bench.reader.free).toBe(true);
  });
});

describe("TAB3 a presenter's turn when the line breaks", () => {
  it("is taken back, on the screen too", () => {
    const bench = new Bench("chair");
    bench.reader.goBy(1);
    expect(bench.reader.page).toEqual(page(2));
    bench.told = [];
    bench.reader.lineBroke();
    expect(bench.reader.page).toEqual(page(1));
    expect(bench.told).toContain("reading");
  });
});

describe("TAB34 locked screens without a line", () => {
  it("turn their own pages, and come to the room's page when the line is back", () => {
    const bench = new Bench();
    bench.happens({ type: "screensLocked", locked: true });
    bench.reader.goBy(1);
    expect(bench.reader.page).toEqual(page(1));
    bench.room.line = { is: "waiting" };
    bench.reader.goBy(1);
    expect(bench.reader.page).toEqual(page(2));
    expect(bench.reader.locked).toBe(false);
    bench.room.line = { is: "online" };
    bench.reader.online();
    expect(bench.reader.page).toEqual(page(1));
  });
});

describe("TAB15 what was said of a page", () => {
  it("goes with the page, whoever turns it", () => {
    const bench = new Bench();
    const { notices } = bench.room;
    notices.show({ kind: "pageCame", code: "pageCame" });
    bench.turned(2);
    expect(notices.current).toBeUndefined();
    notices.show({ kind: "noPage", code: "99" });
    bench.reader.goBy(1);
    expect(notices.current).toBeUndefined();
    notices.show({ kind: "closed", code: "closed" });
    bench.reader.goBy(1);
    expect(notices.current?.kind).toBe("closed");
  });
});
