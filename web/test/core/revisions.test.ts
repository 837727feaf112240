import { describe, expect, it } from "vitest";
import { movedAlong, readOn, shownPage } from "../../src/core/follow";
import { evolve } from "../../src/core/meeting";
import { Memos } from "../../src/core/memos";
import { ancestors, removedPages, shownIn } from "../../src/core/revisions";
import { SharedInk } from "../../src/core/shared-ink";
import { PendingStore } from "../../src/net/pending-store";
import { InkDesk } from "../../src/room/ink-desk";
import type { CommandId, DocumentId, SeatId } from "../../src/wire/ids";
import type { PageRef } from "../../src/wire/messages";
import { as, line, meeting, page, paper, stroke } from "./fixtures";

/** Old page 1 stays as page 2, page 2 has changed, page 3 is gone, page 1 is new; 13 more stay. */
const pages = [
  { from: 0, equal: false },
  { from: 1, equal: true },
  { from: 2, equal: false },
  ...Array.from({ length: 13 }, (_, index) => ({ from: index + 4, equal: true })),
];
const next = (number: number): PageRef => ({ ...page(number), revision: as("rev-2") });
const event = {
  type: "documentReplaced",
  revision: { ...paper("doc-1", pages.length), revision: "rev-2", title: "doc-1" },
  pages,
};
const replaced = evolve(meeting(), line(11, event));
const last = replaced.revisions.replaced[0];
if (last === undefined) throw new Error("nothing was replaced");

describe("REV2 a replaced paper", () => {
  it("stands in the old one's place", () => {
    expect(replaced.agenda[0]?.documents[0]?.revision).toBe("rev-2");
    expect(last.before.revision).toBe("rev-1");
  });

  it("waits for the clerk before, and no more after", () => {
    const { revision } = event;
    const waiting = evolve(
      meeting(),
      line(11, { type: "revisionReceived", revision, proposal: pages }),
    );
    expect(waiting.revisions.pending).toHaveLength(1);
    expect(evolve(waiting, line(12, event)).revisions.pending).toHaveLength(0);
  });
});

describe("REV4 screens on it", () => {
  it("follow the page on show to what it has become", () => {
    expect(replaced.stage.shown).toEqual(next(2));
  });

  it("stay free where they were, or at the next page that is left", () => {
    const reading = movedAlong(readOn(meeting(), page(3)), last);
    expect(shownPage(replaced, reading)).toEqual(next(4));
    expect(shownPage(replaced, movedAlong(readOn(meeting(), page(2)), last))).toEqual(next(3));
  });
});

describe("REV4 where nothing later is left", () => {
  const became = (pages: number[], from: number) =>
    shownIn({ ...last, pages: pages.map((at) => ({ from: at, equal: at > 0 })) }, page(from)).page;

  it("screens go to what is left before, or stay at their number", () => {
    expect(became([1, 0, 0], 3)).toBe(1);
    expect(became([0, 0, 0, 0], 1)).toBe(1);
    expect(became([0, 0, 0, 0], 3)).toBe(3);
    expect(became([0], 3)).toBe(1);
  });
});

describe("REV5 shared ink", () => {
  it("of an equal page lies on the new one, that of others does not", () => {
    const ink = new SharedInk();
    const draw = (id: string, on: PageRef, sequence: number) =>
      ink.apply(
        line(sequence, {
          type: "sharedInkWritten",
          change: { type: "draw", stroke: stroke(id, on) },
        }),
      );
    draw("s1", page(1), 8);
    draw("s2", page(2), 9);
    ink.replaced(last, 11);
    expect(ink.on(next(2)).all()).toMatchObject([{ stroke: { id: "s1", page: next(2) } }]);
    expect(ink.on(next(3)).all()).toEqual([]);
    expect(ink.on(page(2)).all()).toHaveLength(1);
  });
});

describe("REV7 private memos", () => {
  const me = as<SeatId>("sato");
  const memos = new Memos(me);
  memos.read(as<DocumentId>("doc-1"), [
    memo(1, stroke("m1", page(1))),
    memo(2, stroke("m2", page(2))),
    memo(3, stroke("m3", page(3))),
  ]);
  const desk = new InkDesk({
    seat: me,
    shared: new SharedInk(),
    memos,
    store: new PendingStore("revisions"),
    ancestors: (of) => ancestors(replaced.revisions.replaced, of),
    say: () => true,
    reached: () => 0,
    changed: () => undefined,
    refused: () => undefined,
    waits: () => undefined,
  });
  const shown = (on: PageRef) =>
    desk.visible(on, "private").map(({ stroke: { id }, old }) => [id, old]);

  it("move along on equal pages, and are marked as old on changed ones", () => {
    expect(shown(next(2))).toEqual([["m1", false]]);
    expect(shown(next(3))).toEqual([["m2", true]]);
    expect(shown(next(1))).toEqual([]);
  });

  it("of removed pages stay on the old revision, where they are found", () => {
    const removed = removedPages(replaced.revisions.replaced);
    expect(removed.map(({ page: gone }) => gone)).toEqual([page(3)]);
    expect(shown(page(3))).toEqual([["m3", false]]);
    expect(pages.some(({ from }) => from === 3)).toBe(false);
  });
});

describe("REV6 several replacements", () => {
  it("are followed back to the first page, equal only as long as nothing changed", () => {
    const third = { before: event.revision, after: "rev-3", pages: [{ from: 2, equal: true }] };
    const chain = [last, as<typeof last>(third)];
    const newest = { ...page(1), revision: as<PageRef["revision"]>("rev-3") };
    expect(ancestors(chain, newest)).toEqual([
      { page: next(2), equal: true },
      { page: page(1), equal: true },
    ]);
  });
});

function memo(sequence: number, drawn: ReturnType<typeof stroke>) {
  return {
    document: as<DocumentId>("doc-1"),
    sequence,
    command: as<CommandId>(`m-${sequence}`),
    change: { type: "draw" as const, stroke: drawn },
  };
}
