import { describe, expect, it } from "vitest";
import { PageInk } from "../../src/core/ink";
import { LiveStrokes } from "../../src/core/live-strokes";
import { Memos } from "../../src/core/memos";
import { Pending } from "../../src/core/pending";
import { SharedInk } from "../../src/core/shared-ink";
import { type Step, Undo } from "../../src/core/undo";
import { visibleStrokes } from "../../src/core/visible";
import type { CommandId, DocumentId, SeatId } from "../../src/wire/ids";
import type { DrawingOf, InkChangeUnion, MemoEvent } from "../../src/wire/messages";
import { as, line, page, stroke } from "./fixtures";

const me = as<SeatId>("sato");
const id = (name: string) => as<CommandId>(name);
const draw = (name: string): InkChangeUnion => ({ type: "draw", stroke: stroke(name) });
const erase = (name: string): InkChangeUnion =>
  as<InkChangeUnion>({ type: "erase", page: page(1), strokes: [name] });
const move = (name: string, dx: number, dy: number): InkChangeUnion =>
  as<InkChangeUnion>({ type: "move", page: page(1), strokes: [name], dx, dy });
const names = (strokes: readonly { stroke: { id: string } }[]) => strokes.map((s) => s.stroke.id);

describe("TAB4 ink that the server has not confirmed", () => {
  it("is on screen at once, and once only when it is durable", () => {
    const pending = [{ id: id("c1"), layer: "private" as const, change: draw("s1"), at: 5 }];
    expect(visibleStrokes(new PageInk(), pending, me)).toMatchObject([{ since: 5 }]);
    const durable = new PageInk();
    durable.apply(draw("s1"), me);
    expect(visibleStrokes(durable, pending, me)).toMatchObject([{ since: null }]);
  });

  it("hides at once what its writer erased", () => {
    const durable = new PageInk();
    durable.apply(draw("s1"), me);
    const pending = [{ id: id("c1"), layer: "private" as const, change: erase("s1"), at: 5 }];
    expect(visibleStrokes(durable, pending, me)).toEqual([]);
  });

  it("is asked for until it is answered, in order", () => {
    const pending = new Pending();
    for (const name of ["c1", "c2"]) {
      pending.add({ id: id(name), layer: "shared", change: draw(name), at: 0 });
    }
    pending.confirm(id("c1"), 12);
    expect(pending.unanswered().map((ink) => ink.id)).toEqual(["c2"]);
    expect(pending.arrived(() => 11)).toEqual([]);
    expect(pending.arrived(() => 12)).toEqual(["c1"]);
  });
});

describe("shared ink of a page", () => {
  it("joins a chunk with what arrived while it was on its way", () => {
    const ink = new SharedInk();
    ink.begin([{ page: page(1), changedAt: 8 }], false);
    ink.apply(line(11, { type: "sharedInkWritten", change: draw("s2") }));
    expect(ink.missing(page(1))).toBe(11);
    ink.fill(page(1), 8, { entries: [{ stroke: stroke("s1"), author: me, erased: false }] });
    expect(names(visibleStrokes(ink.on(page(1)), [], me))).toEqual(["s1", "s2"]);
    expect(ink.missing(page(1))).toBeUndefined();
  });

  it("takes no change twice", () => {
    const ink = new SharedInk();
    ink.begin([{ page: page(1), changedAt: 8 }], false);
    ink.apply(line(11, { type: "sharedInkWritten", change: draw("s2") }));
    ink.fill(page(1), 11, { entries: [{ stroke: stroke("s2"), author: me, erased: true }] });
    expect(visibleStrokes(ink.on(page(1)), [], me)).toEqual([]);
  });
});

describe("private memos", () => {
  const memo = (sequence: number, change: InkChangeUnion): MemoEvent => ({
    document: as<DocumentId>("doc-1"),
    sequence,
    command: id(`c${sequence}`),
    change,
  });

  it("say when something between is missing", () => {
    const memos = new Memos(me);
    memos.read(as<DocumentId>("doc-1"), [memo(1, draw("s1"))]);
    expect(memos.apply(memo(3, draw("s3")))).toBe(false);
    expect(memos.apply(memo(2, draw("s2")))).toBe(true);
  });

  it("lose nothing that arrives before the document was read", () => {
    const memos = new Memos(me);
    memos.apply(memo(2, draw("s2")));
    memos.read(as<DocumentId>("doc-1"), [memo(1, draw("s1"))]);
    expect(names(memos.on(page(1)).all())).toEqual(["s1", "s2"]);
  });
});

describe("TAB5 undo", () => {
  let count = 0;
  const newId = () => id(`u${count++}`);
  const own = (name: string, change: InkChangeUnion) => ({
    command: id(name),
    layer: "private" as const,
    change,
  });
  const types = (step: Step) => step.map(({ change }) => change.type);

  it("asks for the opposite of the last own change on this page, and redo for that one's", () => {
    const undo = new Undo();
    undo.note(page(1), [own("c1", draw("s1"))]);
    expect(undo.undo([page(2)], newId)).toEqual([]);
    expect(types(undo.undo([page(1)], newId))).toEqual(["erase"]);
    expect(types(undo.redo([page(1)], newId))).toEqual(["restore"]);
    expect(undo.canRedo([page(1)])).toBe(false);
    expect(types(undo.undo([page(1)], newId))).toEqual(["erase"]);
  });

  it("takes back in one step what one movement did, the last first", () => {
    const undo = new Undo();
    undo.note(page(1), [own("c1", move("s1", 30, -5)), own("c2", erase("s2"))]);
    expect(types(undo.undo([page(1)], newId))).toEqual(["restore", "move"]);
    const again = undo.redo([page(1)], newId);
    expect(again.map(({ change }) => change)).toEqual([move("s1", 30, -5), erase("s2")]);
  });

  it("takes back what was done last on either of two pages on screen", () => {
    const undo = new Undo();
    const both = [page(1), page(2)];
    undo.note(page(1), [own("c1", draw("s1"))]);
    undo.note(page(2), [own("c2", move("s2", 1, 1))]);
    undo.note(page(1), [own("c3", erase("s1"))]);
    const back = () => types(undo.undo(both, newId));
    expect([back(), back(), back(), back()]).toEqual([["restore"], ["move"], ["erase"], []]);
    const again = () => types(undo.redo(both, newId));
    expect([again(), again()]).toEqual([["restore"], ["move"]]);
    expect(undo.canRedo([page(2)])).toBe(false);
    expect(undo.canRedo(both)).toBe(true);
  });

  it("forgets what was refused", () => {
    const undo = new Undo();
    undo.note(page(1), [own("c1", draw("s1"))]);
    undo.note(page(1), [own("c2", move("s1", 1, 1)), own("c3", erase("s2"))]);
    undo.forget(id("c2"));
    expect(types(undo.undo([page(1)], newId))).toEqual(["restore"]);
    undo.forget(id("c1"));
    expect(undo.canUndo([page(1)])).toBe(false);
  });
});

describe("INK12 moved ink", () => {
  it("keeps its order and adds up, durable or on its way", () => {
    const durable = new PageInk();
    for (const name of ["s1", "s2"]) durable.apply(draw(name), me);
    durable.apply(move("s1", 10, 20), me);
    const pending = [
      { id: id("c1"), layer: "private" as const, change: move("s1", 5, -5), at: 5 },
      { id: id("c2"), layer: "private" as const, change: draw("s3"), at: 6 },
      { id: id("c3"), layer: "private" as const, change: move("s3", 1, 1), at: 7 },
    ];
    const shown = visibleStrokes(durable, pending, me);
    expect(names(shown)).toEqual(["s1", "s2", "s3"]);
    expect(shown.map((s) => s.stroke.points.slice(0, 2))).toEqual([
      [115, 115],
      [100, 100],
      [101, 101],
    ]);
  });
});

describe("strokes that others are drawing", () => {
  const piece = (first: number, points: number[] | null) =>
    as<DrawingOf>({
      author: "chair",
      drawing: { stroke: "s1", page: page(1), pen: stroke("s1").pen, first, points },
    });

  it("grow piece by piece", () => {
    const live = new LiveStrokes();
    live.take(piece(0, [100, 100, 128, 0, 10, 0, 0, 8]), 0);
    live.take(piece(2, [130, 110, 128, 16]), 0);
    expect(live.on(page(1))[0]?.points).toEqual([100, 100, 128, 0, 10, 0, 0, 8, 20, 10, 0, 8]);
  });

  it("vanish when they are cancelled or finished", () => {
    const live = new LiveStrokes();
    live.take(piece(0, [1, 1, 1, 0]), 0);
    live.take(piece(1, null), 0);
    expect(live.on(page(1))).toEqual([]);
  });
});
