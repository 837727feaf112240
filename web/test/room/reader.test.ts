import { describe, expect, it } from "vitest";
import { evolve, type Meeting } from "../../src/core/meeting";
import { ownSheets } from "../../src/core/own-sheets";
import { pageOf } from "../../src/core/pages";
import type { Outcome } from "../../src/room/commands";
import { Listeners } from "../../src/room/listeners";
import { Notices } from "../../src/room/notices";
import { Reader, type ReadingRoom } from "../../src/room/reader";
import type { AgendaItemId, CommandId, DocumentId, SeatId } from "../../src/wire/ids";
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

describe("NAV5 gathered", () => {
  it("brings a free reader to the page on show and says so", () => {
    const { room, reader } = freeReader("sato");
    happens(room, reader, { type: "screensGathered" });
    expect(reader.page).toEqual(page(1));
    expect(reader.free).toBe(false);
    expect(room.notices.current?.kind).toBe("gathered");
  });

  it("leaves a clerk at work alone", () => {
    const { room, reader } = freeReader("clerk");
    happens(room, reader, { type: "screensGathered" });
    expect(reader.free).toBe(true);
  });
});

describe("PRE8 the right to present", () => {
  const granted = { type: "presentingGranted", to: "sato", term: 2, active: true };

  it("is told to whoever got it from somebody else", () => {
    const room = new FakeRoom("sato");
    const reader = new Reader(room);
    happens(room, reader, granted);
    expect(room.notices.current?.kind).toBe("presenting");
    expect(reader.lookingAhead).toBe(false);
  });

  it("is told to whoever loses it to somebody else", () => {
    const room = new FakeRoom("chair");
    const reader = new Reader(room);
    reader.moved();
    happens(room, reader, granted, "clerk");
    expect(room.notices.current?.kind).toBe("presentingLost");
    happens(room, reader, { ...granted, to: "chair", term: 3 }, "clerk");
    expect(room.notices.current?.kind).toBe("presenting");
  });

  it("moves nobody from the page that its new holder was reading alone", () => {
    const { room, reader } = freeReader("sato");
    const alone = reader.page;
    happens(room, reader, granted);
    expect(reader.lookingAhead).toBe(true);
    reader.goBy(1);
    expect(reader.page).not.toEqual(alone);
    expect(room.sent).toEqual([]);
  });
});

describe("PRE6 asking to present", () => {
  it("is confirmed to the asker, and so is the chair's no", () => {
    const room = new FakeRoom("sato");
    const reader = new Reader(room);
    happens(room, reader, { type: "presentingAsked", seat: "sato", asking: true });
    expect(room.notices.current?.kind).toBe("asked");
    happens(room, reader, { type: "presentingAsked", seat: "sato", asking: false });
    expect(room.notices.current?.kind).toBe("declined");
  });
});

describe("TAB29 an item without papers", () => {
  it("is told to those who follow, since their page stays", () => {
    const room = new FakeRoom("sato");
    const empty = { id: "item-3", title: "その他", minutes: 5, documents: [] };
    const now = meeting();
    room.meeting = as<Meeting>({ ...now, agenda: [...now.agenda, empty] });
    const reader = new Reader(room);
    happens(room, reader, { type: "agendaItemStarted", item: "item-3" });
    expect(room.notices.current).toEqual({ kind: "withoutPaper", code: "その他" });
    happens(room, reader, { type: "agendaItemStarted", item: "item-2" });
    expect(room.notices.current).toBeUndefined();
  });
});

describe("TAB32 a meeting that is closed", () => {
  it("says what can still be done", () => {
    const room = new FakeRoom("sato");
    const reader = new Reader(room);
    happens(room, reader, { type: "meetingClosed" });
    expect(room.notices.current?.kind).toBe("closed");
  });
});

describe("TAB2 a paper that is withdrawn", () => {
  it("is named to those who looked at it, and to nobody else", () => {
    const room = new FakeRoom("sato");
    const reader = new Reader(room);
    reader.moved();
    happens(room, reader, { type: "documentWithdrawn", document: "doc-2" });
    expect(room.notices.current).toBeUndefined();
    happens(room, reader, { type: "documentWithdrawn", document: "doc-1" });
    expect(room.notices.current).toEqual({ kind: "withdrawn", code: "doc-1" });
  });
});

describe("SIG3 a clerk at the desk", () => {
  it("is told of as looking at nothing, until the meeting is watched", () => {
    const room = new FakeRoom("clerk");
    const reader = new Reader(room);
    reader.worksAtDesk(false);
    expect(room.views).toEqual([]);
    reader.worksAtDesk(true);
    reader.worksAtDesk(true);
    reader.worksAtDesk(false);
    expect(room.views).toEqual([
      [null, false],
      [page(1), true],
    ]);
  });
});

describe("NAV6 locked", () => {
  it("brings an attendee back, and an own turn does nothing but say so", () => {
    const { room, reader } = freeReader("sato");
    happens(room, reader, { type: "screensLocked", locked: true });
    expect(reader.page).toEqual(page(1));
    reader.goBy(1);
    expect(reader.page).toEqual(page(1));
    expect(room.notices.current?.kind).toBe("locked");
    reader.go(pageOf(ownSheets, 1));
    expect(reader.page).toEqual(page(1));
    expect(room.notices.current?.kind).toBe("lockedSheets");
    happens(room, reader, { type: "screensLocked", locked: false });
    expect(room.notices.current).toBeUndefined();
    reader.goBy(1);
    expect(reader.page).toEqual(page(2));
  });

  it("binds neither the clerk nor the presenter", () => {
    for (const seat of ["clerk", "chair"]) {
      const room = new FakeRoom(seat);
      const reader = new Reader(room);
      happens(room, reader, { type: "screensLocked", locked: true });
      reader.goBy(1);
      expect(reader.page).toEqual(page(2));
    }
  });
});

describe("NAV9 looking ahead", () => {
  it("turns the presenter's own screen alone, until it is shown", () => {
    const room = new FakeRoom("chair");
    const reader = new Reader(room);
    reader.lookAhead();
    reader.goBy(1);
    reader.goBy(1);
    expect(reader.page).toEqual(page(3));
    expect(room.sent).toEqual([]);
    reader.showAhead();
    expect(room.sent).toEqual([{ type: "turnPage", term: 1, page: page(3) }]);
    expect(reader.lookingAhead).toBe(false);
  });

  it("ends with the right to present", () => {
    const room = new FakeRoom("chair");
    const reader = new Reader(room);
    reader.lookAhead();
    happens(room, reader, { type: "presentingGranted", to: "sato", term: 2, active: true });
    expect(reader.lookingAhead).toBe(false);
    reader.goBy(1);
    expect(room.sent).toEqual([]);
  });

  it("comes back to the room's page when it is stopped", () => {
    const room = new FakeRoom("chair");
    const reader = new Reader(room);
    reader.lookAhead();
    reader.goBy(1);
    reader.comeBack();
    expect(reader.page).toEqual(page(1));
    expect(reader.lookingAhead).toBe(false);
  });
});

describe("NAV10 an accidental turn", () => {
  it("is taken back to the page that was on show before", () => {
    const room = new FakeRoom("chair");
    const reader = new Reader(room);
    reader.moved();
    expect(reader.shownBefore).toBeNull();
    happens(room, reader, { type: "pageTurned", page: page(7) });
    expect(reader.shownBefore?.page).toEqual(page(1));
    void reader.takeTurnBack();
    expect(room.sent).toEqual([{ type: "turnPage", term: 1, page: page(1) }]);
  });

  it("into an item without papers is taken back to the item before, whose page is still on show", async () => {
    const room = new FakeRoom("chair");
    const reader = new Reader(room);
    const bare = { id: as<AgendaItemId>("item-3"), title: "その他", minutes: 5, documents: [] };
    room.meeting = { ...meeting(), agenda: [...meeting().agenda, bare] };
    reader.moved();
    const second = { ...page(1), document: as<DocumentId>("doc-2") };
    happens(room, reader, { type: "agendaItemStarted", item: "item-2" }, "chair", "next");
    happens(room, reader, { type: "pageTurned", page: second }, "chair", "next");
    expect(reader.shownBefore?.page).toEqual(page(1));
    happens(room, reader, { type: "agendaItemStarted", item: "item-3" }, "chair", "other");
    expect(reader.shownBefore?.item?.id).toBe("item-2");
    const back = reader.takeTurnBack();
    expect(room.sent).toEqual([{ type: "startAgendaItem", term: 1, item: "item-2" }]);
    await room.answer({ is: "done" });
    await room.answer({ is: "done" });
    await back;
    expect(room.sent.at(-1)).toEqual({ type: "turnPage", term: 1, page: second });
  });
});

function freeReader(seat: string): { room: FakeRoom; reader: Reader } {
  const room = new FakeRoom(seat);
  const reader = new Reader(room);
  reader.goBy(3);
  expect(reader.free).toBe(true);
  return { room, reader };
}

function happens(
  room: FakeRoom,
  reader: Reader,
  event: Record<string, unknown>,
  author = "chair",
  command?: string,
): void {
  const next = {
    ...line((room.meeting?.sequence ?? 0) + 1, event, author),
    ...(command === undefined ? {} : { command: as<CommandId>(command) }),
  };
  room.meeting = evolve(room.meeting ?? meeting(), next);
  reader.happened(next);
}
