import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { PendingInk } from "../../src/core/pending";
import { PendingStore } from "../../src/net/pending-store";
import { as, stroke } from "../core/fixtures";

const ink = (id: string, at: number): PendingInk =>
  as<PendingInk>({ id, layer: "private", change: { type: "draw", stroke: stroke(id) }, at });

describe("TAB7 ink that waits survives a reload", () => {
  it("in the order it was made, and each seat has its own", async () => {
    const mine = new PendingStore("m1.sato");
    await mine.put(ink("second", 2));
    await mine.put(ink("first", 1));
    await new PendingStore("m1.satoh").put(ink("other", 0));
    const after = await new PendingStore("m1.sato").all();
    expect(after.map(({ id }) => id)).toEqual(["first", "second"]);
  });

  it("until it is answered", async () => {
    const store = new PendingStore("m2.sato");
    await store.put(ink("one", 1));
    await store.remove(ink("one", 1).id);
    expect(await store.all()).toEqual([]);
  });
});
