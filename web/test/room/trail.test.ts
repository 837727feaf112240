import { describe, expect, it } from "vitest";
import { evolve, type Meeting } from "../../src/core/meeting";
import { Listeners } from "../../src/room/listeners";
import { Notices } from "../../src/room/notices";
import { Reader, type ReadingRoom } from "../../src/room/reader";
import type { SeatId } from "../../src/wire/ids";
import { as, line, meeting, page, paper } from "../core/fixtures";

function reading(seat = "sato") {
  const room = {
    meeting: meeting() as Meeting | undefined,
    session: { seat: as<SeatId>(seat) },
    line: { is: "online" },
    listeners: new Listeners(),
    notices: new Notices(() => undefined),
    send: () => new Promise<never>(() => undefined),
    view: () => undefined,
  } satisfies ReadingRoom;
  const reader = new Reader(room);
  const happens = (event: unknown) => {
    if (room.meeting === undefined) return;
    const news = line(room.meeting.sequence + 1, event);
    room.meeting = evolve(room.meeting, news);
    reader.happened(news);
  };
  return { room, reader, happens };
}

const docs = () => meeting().agenda.flatMap((item) => item.documents);

describe("TAB15 back to where one was", () => {
  it("goes back jump by jump, and follows again on the presenter's page", () => {
    const { reader } = reading();
    const [first, second] = docs();
    if (first === undefined || second === undefined) throw new Error("two papers");
    reader.goTo(first, 9);
    reader.goBy(1);
    reader.goTo(second, 3);
    expect(reader.cameFrom).toEqual(page(10));
    reader.back();
    expect(reader.page).toEqual(page(10));
    expect(reader.free).toBe(true);
    reader.back();
    expect(reader.page).toEqual(page(1));
    expect(reader.free).toBe(false);
    reader.back();
    expect(reader.page).toEqual(page(1));
  });

  it("leads to the presenter where the page left was followed, and the presenter has gone on", () => {
    const { reader, happens } = reading();
    reader.jump(page(9));
    reader.jump(page(12));
    happens({ type: "pageTurned", page: page(2) });
    expect(reader.cameFrom).toEqual(page(9));
    reader.back();
    expect(reader.page).toEqual(page(9));
    expect(reader.cameFrom).toBeUndefined();
    reader.back();
    expect(reader.page).toEqual(page(2));
    expect(reader.free).toBe(false);
  });

  it("remembers no page that is only turned, nor a jump that a lock forbade", () => {
    const { reader, happens } = reading();
    reader.goBy(1);
    expect(reader.cameFrom).toBeUndefined();
    reader.comeBack();
    happens({ type: "screensLocked", locked: true });
    reader.jump(page(9));
    expect(reader.cameFrom).toBeUndefined();
  });

  it("ends when the person follows again or the chair gathers", () => {
    const { reader, happens } = reading();
    reader.jump(page(9));
    reader.jump(page(12));
    reader.comeBack();
    expect(reader.cameFrom).toBeUndefined();
    reader.jump(page(9));
    happens({ type: "screensGathered" });
    expect(reader.cameFrom).toBeUndefined();
  });

  it("finds a replaced page where it has gone, and forgets a withdrawn one", () => {
    const { reader, happens } = reading();
    const second = docs()[1];
    if (second === undefined) throw new Error("two papers");
    reader.jump(page(3));
    reader.goTo(second, 2);
    const revision = { ...paper("doc-1", 16), revision: "rev-2" };
    const origins = Array.from({ length: 16 }, (_, i) => ({ from: i === 0 ? 0 : i, equal: true }));
    happens({ type: "documentReplaced", revision, pages: origins });
    expect(reader.cameFrom).toEqual({ document: "doc-1", revision: "rev-2", page: 4 });
    happens({ type: "documentWithdrawn", document: "doc-1" });
    expect(reader.cameFrom).toBeUndefined();
  });
});
