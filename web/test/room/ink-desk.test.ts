import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Memos } from "../../src/core/memos";
import { SharedInk } from "../../src/core/shared-ink";
import { PendingStore } from "../../src/net/pending-store";
import { InkDesk } from "../../src/room/ink-desk";
import type { CommandId, SeatId } from "../../src/wire/ids";
import type { ClientMessageUnion, Refusal } from "../../src/wire/messages";
import { as, line, page, stroke } from "../core/fixtures";

const me = as<SeatId>("sato");

class Bench {
  readonly said: ClientMessageUnion[] = [];
  readonly refusals: Refusal[] = [];
  waits = 0;
  readonly shared = new SharedInk();
  online = true;
  sequence = 10;
  readonly desk: InkDesk;

  constructor(owner: string) {
    this.desk = new InkDesk({
      seat: me,
      shared: this.shared,
      memos: new Memos(me),
      store: new PendingStore(owner),
      say: (message) => {
        if (this.online) this.said.push(message);
        return this.online;
      },
      reached: () => this.sequence,
      changed: () => undefined,
      ancestors: () => [],
      refused: (_ink, refusal) => this.refusals.push(refusal),
      waits: () => {
        this.waits++;
      },
    });
  }

  draw(name: string): void {
    this.desk.write("shared", { type: "draw", stroke: stroke(name) });
  }

  ids(): CommandId[] {
    return this.said.flatMap((message) => ("id" in message ? [message.id] : []));
  }

  shown(): string[] {
    return this.desk.visible(page(1), "shared").map((s) => s.stroke.id);
  }
}

let count = 0;
let bench: Bench;
beforeEach(() => {
  count += 1;
  bench = new Bench(`m.seat${count}`);
});

describe("TAB4 ink on its way", () => {
  it("is asked for again under the same id after the line broke", () => {
    bench.draw("s1");
    bench.desk.online();
    const [first, again] = bench.ids();
    expect(again).toBe(first);
  });

  it("stays on screen between the answer and the durable event, and once after it", () => {
    bench.draw("s1");
    const [id] = bench.ids();
    bench.desk.accepted(as<CommandId>(id), 11);
    expect(bench.shown()).toEqual(["s1"]);
    expect(bench.desk.waiting()).toBe(0);
    const event = { type: "sharedInkWritten", change: { type: "draw", stroke: stroke("s1") } };
    bench.shared.apply({ ...line(11, event, "sato"), command: as<CommandId>(id) });
    bench.desk.durable(as<CommandId>(id));
    expect(bench.shown()).toEqual(["s1"]);
  });

  it("is taken up by the next page of the same seat", async () => {
    bench.online = false;
    bench.draw("s1");
    await new PendingStore("flush").all();
    const next = new Bench(`m.seat${count}`);
    await next.desk.recover();
    expect(next.shown()).toEqual(["s1"]);
    expect(next.ids()).toHaveLength(1);
  });
});

describe("TAB8 refused ink", () => {
  it("leaves the screen with the reason, and cannot be undone", () => {
    bench.draw("s1");
    bench.desk.refused(as<CommandId>(bench.ids()[0]), "writingNotAllowed");
    expect(bench.shown()).toEqual([]);
    expect(bench.refusals).toEqual(["writingNotAllowed"]);
    expect(bench.desk.canUndo(page(1))).toBe(false);
  });
});

describe("OFF7 leaving a browser in which two tabs are open", () => {
  it("counts what waits in both", async () => {
    const here = new Bench("two-tabs");
    const there = new Bench("two-tabs");
    here.draw("mine");
    there.draw("one");
    there.draw("two");
    await vi.waitFor(async () => expect(await here.desk.waitingAnywhere()).toBe(3));
    expect(here.desk.waiting()).toBe(1);
  });

  it("takes nothing any more from whoever goes on writing", async () => {
    const bench = new Bench("left");
    bench.draw("before");
    await bench.desk.forgetWaiting();
    bench.draw("after");
    expect(bench.said).toHaveLength(1);
    expect(await new PendingStore("left").all()).toEqual([]);
  });
});

describe("MEM8 a memo whose paper was withdrawn", () => {
  const memo = () => bench.desk.write("private", { type: "draw", stroke: stroke("s1") });

  it("waits, which is said once, and is asked for again when a paper is placed", () => {
    memo();
    const [id] = bench.ids();
    for (let i = 0; i < 2; i++) bench.desk.refused(as<CommandId>(id), "unknownPage");
    expect([bench.refusals, bench.waits, bench.desk.waiting()]).toEqual([[], 1, 0]);
    expect(bench.desk.visible(page(1), "private").map((s) => s.stroke.id)).toEqual(["s1"]);
    bench.desk.placed();
    expect(bench.ids()).toEqual([id, id]);
    expect(bench.desk.waiting()).toBe(1);
  });

  it("is still there after a reload, and counts as what leaving would lose", async () => {
    memo();
    bench.desk.refused(as<CommandId>(bench.ids()[0]), "unknownPage");
    expect(await bench.desk.waitingAnywhere()).toBe(1);
    const next = new Bench(`m.seat${count}`);
    await next.desk.recover();
    expect(next.ids()).toEqual(bench.ids());
  });

  it("is nothing that everybody sees: that is refused", () => {
    bench.draw("s1");
    bench.desk.refused(as<CommandId>(bench.ids()[0]), "unknownPage");
    expect(bench.refusals).toEqual(["unknownPage"]);
  });
});
