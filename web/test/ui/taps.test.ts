import { describe, expect, it, vi } from "vitest";
import { WHOLE_PAGE } from "../../src/core/viewport";
import { edgeAt, type TapStage, Taps } from "../../src/ui/stage/taps";
import { as, meeting, page } from "../core/fixtures";

const at = (x: number, time = 0) => ({ x, y: 400, time, pressure: 0 });

function stage(presenting = false, fits = true) {
  const swipe = vi.fn(() => fits);
  const moveView = vi.fn();
  const json = vi.fn(async () => ({ links: [] }));
  const fake = {
    room: {
      meeting: meeting(),
      session: { meeting: "m1" },
      requests: { json },
      reader: { page: page(1), presenting, lookingAhead: false, jump: vi.fn() },
    },
    clientWidth: 1_000,
    view: WHOLE_PAGE,
    sheet: () => undefined,
    swipe,
    moveView,
  };
  return { taps: new Taps(as<TapStage>(fake)), swipe, moveView };
}

describe("TAB22 a tap on an edge", () => {
  it("is one on the outermost part, never more than a thumb's width", () => {
    expect([0, 63, 64, 500, 936, 937].map((x) => edgeAt(1_000, x))).toEqual([
      -1,
      -1,
      undefined,
      undefined,
      undefined,
      1,
    ]);
    expect(edgeAt(400, 50)).toBeUndefined();
  });

  it("turns the page, twice when it is tapped twice, and never zooms", async () => {
    const { taps, swipe, moveView } = stage();
    await taps.tap(at(990, 0));
    await taps.tap(at(990, 100));
    await taps.tap(at(5, 200));
    expect(swipe.mock.calls).toEqual([[1], [1], [-1]]);
    expect(moveView).not.toHaveBeenCalled();
  });

  it("moves nobody else: who presents turns by other means", async () => {
    const { taps, swipe } = stage(true);
    await taps.tap(at(990));
    expect(swipe).not.toHaveBeenCalled();
  });

  it("is any other tap on a page that is looked at closely", async () => {
    const { taps, swipe, moveView } = stage(false, false);
    await taps.tap(at(990, 0));
    await taps.tap(at(990, 100));
    expect(swipe).toHaveBeenCalledTimes(2);
    expect(moveView).toHaveBeenCalledOnce();
  });
});
