import { describe, expect, it } from "vitest";
import { evolve, type Meeting } from "../../src/core/meeting";
import { OwnMarks } from "../../src/room/own-marks";
import type { MeetingDocument } from "../../src/wire/messages";
import { as, line, meeting, page, paper } from "../core/fixtures";

function device() {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const marks = () =>
    new OwnMarks(
      "m1.sato",
      () => store,
      () => undefined,
    );
  return { kept, marks };
}

const evolved = (before: Meeting, event: unknown) =>
  evolve(before, line(before.sequence + 1, event));
const document = (of: Meeting, id: string) =>
  of.agenda.flatMap((item) => item.documents).find((one) => one.document === id) as MeetingDocument;
const second = { ...paper("doc-1", 16), revision: "rev-2" };
const origins = Array.from({ length: 16 }, (_, index) => ({ from: index, equal: true }));

describe("TAB18 bookmarks", () => {
  it("are put and taken off, listed in the agenda's order, and survive a reload", () => {
    const { marks } = device();
    const now = meeting();
    const mine = marks();
    mine.toggle(now, page(2, "doc-2"));
    mine.toggle(now, page(9));
    mine.toggle(now, page(4));
    mine.toggle(now, page(9));
    expect(mine.bookmarks(now)).toEqual([page(4), page(2, "doc-2")]);
    expect(marks().bookmarks(now)).toEqual([page(4), page(2, "doc-2")]);
    expect(marks().marked(now, page(4))).toBe(true);
    expect(marks().marked(now, page(9))).toBe(false);
  });

  it("go along when their paper is replaced, and can be taken off there", () => {
    const { marks } = device();
    const before = meeting();
    const mine = marks();
    mine.toggle(before, page(4));
    const now = evolved(before, { type: "documentReplaced", revision: second, pages: origins });
    const moved = { ...page(5), revision: "rev-2" };
    expect(mine.bookmarks(now)).toEqual([moved]);
    mine.toggle(now, as(moved));
    expect(mine.bookmarks(now)).toEqual([]);
  });

  it("go with the person who leaves the tablet", () => {
    const { marks, kept } = device();
    const mine = marks();
    mine.toggle(meeting(), page(4));
    mine.forget();
    expect(kept.size).toBe(0);
    expect(mine.bookmarks(meeting())).toEqual([]);
  });

  it("begin empty where what is kept is rubbish, and work where nothing can be kept", () => {
    const { kept, marks } = device();
    for (const rubbish of [
      "{",
      "null",
      '{"bookmarks":3,"seen":[]}',
      '{"bookmarks":[null,{}],"seen":[]}',
    ]) {
      kept.set("m1.sato", rubbish);
      expect(marks().bookmarks(meeting())).toEqual([]);
    }
    const never = () => {
      throw new Error("denied");
    };
    const mine = new OwnMarks("m1.sato", never, () => undefined);
    mine.toggle(meeting(), page(4));
    expect(mine.bookmarks(meeting())).toEqual([page(4)]);
  });
});

describe("TAB19 new for me", () => {
  it("is nothing that was there at the first visit", () => {
    const { marks } = device();
    const mine = marks();
    expect(mine.newsOf(meeting(), document(meeting(), "doc-2"))).toBeUndefined();
    mine.opened(meeting(), page(1));
    expect(mine.newsOf(meeting(), document(meeting(), "doc-2"))).toBeUndefined();
  });

  it("is a paper that came, until it is on screen, also over a reload", () => {
    const { marks } = device();
    marks().opened(meeting(), page(1));
    const third = { ...paper("doc-3", 2), revision: "rev-3" };
    const now = evolved(meeting(), { type: "documentPlaced", item: "item-2", document: third });
    expect(marks().newsOf(now, document(now, "doc-3"))).toBe("placed");
    marks().opened(now, as({ document: "doc-3", revision: "rev-3", page: 2 }));
    expect(marks().newsOf(now, document(now, "doc-3"))).toBeUndefined();
  });

  it("is a replaced paper, also one that was read before", () => {
    const { marks } = device();
    const mine = marks();
    mine.opened(meeting(), page(1));
    const now = evolved(meeting(), { type: "documentReplaced", revision: second, pages: origins });
    expect(mine.newsOf(now, document(now, "doc-1"))).toBe("replaced");
  });
});
