import { beforeEach, describe, expect, test } from "vitest";
import { evolve } from "../../src/core/meeting";
import type { Layer } from "../../src/core/pending";
import { FIRST_TOOLS } from "../../src/core/tools";
import type { Notice } from "../../src/room/notices";
import { Notes } from "../../src/ui/stage/notes";
import type { PenStage } from "../../src/ui/stage/pen-work";
import type { InkChangeUnion, PageRef } from "../../src/wire/messages";
import { as, line, meeting, page, paper } from "../core/fixtures";

/** A stage on which a note is typed for all to see, by whoever presents. */
class Bench {
  readonly notices: Notice[] = [];
  readonly written: [Layer, InkChangeUnion][] = [];
  readonly room = {
    meeting: meeting(),
    session: { seat: "chair" },
    ink: {
      visible: () => [],
      writeTogether: (_: PageRef, changes: [Layer, InkChangeUnion][]) => {
        this.written.push(...changes);
      },
    },
    notices: { show: (notice: Notice) => this.notices.push(notice) },
  };
  readonly notes = new Notes(
    as<PenStage>({
      room: this.room,
      tools: { ...FIRST_TOOLS, tool: "note", layer: "shared" },
      repaint: () => undefined,
      requestUpdate: () => undefined,
    }),
  );

  type(on: PageRef): void {
    const geometry = paper("doc-1", 1).pages[0];
    if (geometry === undefined) throw new Error("a page");
    const box = { x: 0, y: 0, width: 595, height: 842 };
    const touch = { x: 100, y: 200, pressure: 128, time: 0 };
    this.notes.begin({ page: on, geometry, paper: geometry, box }, touch).end();
    this.notes.type("質問する");
  }

  happens(event: unknown): void {
    this.room.meeting = evolve(this.room.meeting, line(this.room.meeting.sequence + 1, event));
  }

  /** The layer and the page of what was written, and its words. */
  wrote() {
    return this.written.map(([layer, change]) =>
      change.type === "draw" ? [layer, change.stroke.page, change.stroke.text] : [],
    );
  }
}

let bench: Bench;

beforeEach(() => {
  bench = new Bench();
});

function replaced(from: readonly number[]) {
  const revision = { ...paper("doc-1", from.length), revision: "rev-2" };
  return {
    type: "documentReplaced",
    revision,
    pages: from.map((page) => ({ from: page, equal: false })),
  };
}

describe("INK13 a note that is being typed", () => {
  test("goes where its page has gone in a replacement", () => {
    bench.type(page(2));
    bench.happens(replaced([1, 0, 2]));
    bench.notes.done();
    const now = { document: "doc-1", revision: "rev-2", page: 3 };
    expect(bench.wrote()).toEqual([["shared", now, "質問する"]]);
    expect(bench.notices).toEqual([]);
  });

  test("is kept as a memo, which is said, where a replacement removed its page", () => {
    bench.type(page(2));
    bench.happens(replaced([1, 3]));
    bench.notes.done();
    expect(bench.wrote()).toEqual([["private", page(2), "質問する"]]);
    expect(bench.notices).toEqual([{ kind: "noteGone", code: "removed" }]);
  });

  test("is kept as a memo, which is said, where its paper was withdrawn", () => {
    bench.type(page(2));
    bench.happens({ type: "documentWithdrawn", document: "doc-1" });
    bench.notes.done();
    expect(bench.wrote()).toEqual([["private", page(2), "質問する"]]);
    expect(bench.notices).toEqual([{ kind: "noteGone", code: "withdrawn" }]);
  });
});
