import { describe, expect, it } from "vitest";
import { evolve, type Meeting } from "../../src/core/meeting";
import type { Outcome } from "../../src/room/commands";
import { Listeners } from "../../src/room/listeners";
import { Notices } from "../../src/room/notices";
import { Reader, type ReadingRoom } from "../../src/room/reader";
import type { CommandId, SeatId } from "../../src/wire/ids";
import type { MeetingCommandUnion, PageRef } from "../../src/wire/messages";
import { as, line, meeting, page } from "../core/fixtures";

class FakeRoom implements ReadingRoom {
  meeting: Meeting | undefined = meeting();
  readonly session: { readonly seat: SeatId };
  line = { is: "online" };
  readonly listeners = new Listeners();
  readonly notices = new Notices(() => undefined);
  readonly sent: MeetingCommandUnion[] = [];
  readonly views: [PageRef | null, boolean][] = [];
  private answers: ((outcome: Outcome) => void)[] = [];

  constructor(seat: string) {
    this.session = { seat: as<SeatId>(seat) };
  }

  send(command: MeetingCommandUnion, _id?: CommandId): Promise<Outcome> {
    this.sent.push(command);
    return new Promise((resolve) => this.answers.push(resolve));
  }

  view(shown: PageRef | null, following: boolean): void {
    this.views.push([shown, following]);
  }

  async answer(outcome: Outcome): Promise<void> {
    this.answers.shift()?.(outcome);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

describe("TAB3 a presenter's hand", () => {
  it("moves the room with the term of the right to present, and the own screen at once", () => {
    const room = new FakeRoom("chair");
    const reader = new Reader(room);
    reader.goBy(1);
    expect(room.sent).toEqual([{ type: "turnPage", term: 1, page: page(2) }]);
    expect(reader.page).toEqual(page(2));
  });

  it("falls back with a notice when the turn is refused", async () => {
    const room = new FakeRoom("chair");
    const reader = new Reader(room);
    reader.goBy(1);
    await room.answer({ is: "refused", refusal: "notPresenting" });
    expect(reader.page).toEqual(page(1));
    expect(room.notices.current?.code).toBe("notPresenting");
  });

  it("turns the own screen alone while the line is down", () => {
    const room = new FakeRoom("chair");
    room.line = { is: "offline" };
    const reader = new Reader(room);
    reader.goBy(1);
    expect(room.sent).toEqual([]);
    expect(reader.page).toEqual(page(2));
    expect(reader.free).toBe(true);
  });
});

describe("TAB2 a reader's hand", () => {
  it("frees, tells presence, and one call comes back", () => {
    const room = new FakeRoom("sato");
    const reader = new Reader(room);
    reader.moved();
    reader.goBy(3);
    expect(room.sent).toEqual([]);
    expect(reader.free).toBe(true);
    reader.comeBack();
    expect(reader.page).toEqual(page(1));
    expect(room.views).toEqual([
      [page(1), true],
      [page(4), false],
      [page(1), true],
    ]);
  });

  it("keeps its page, and is asked back, when the room moves on", () => {
    const room = new FakeRoom("sato");
    const reader = new Reader(room);
    reader.goBy(3);
    room.meeting = evolve(meeting(), line(11, { type: "pageTurned", page: page(9) }));
    expect(reader.page).toEqual(page(4));
    expect(reader.free).toBe(true);
  });
});
