import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { VisibleStroke } from "../../src/core/visible";
import type { Room } from "../../src/room/room";
import { paintStrokes } from "../../src/ui/stage/painter";
import { buildShapes, isBuilt } from "../../src/ui/stage/shapes";
import { WrittenInk } from "../../src/ui/stage/written-ink";
import type { PageGeometry, PageRef, Pen } from "../../src/wire/messages";
import { as, page, paper } from "../core/fixtures";

const BOX = { x: 0, y: 0, width: 100, height: 100 };

class Path {
  rect(): void {}
  moveTo(): void {}
  lineTo(): void {}
  closePath(): void {}
}

beforeEach(() => {
  vi.stubGlobal("Path2D", Path);
  vi.stubGlobal("devicePixelRatio", 1);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const PEN: Pen = { kind: "pen", color: "#0031d8", width: 120 };

function ink(on: PageRef, count: number): VisibleStroke[] {
  const points = [100, 100, 128, 0, 200, 50, 0, 8];
  return Array.from({ length: count }, (_, i) => {
    const stroke = { id: `${on.page}.${i}`, page: on, pen: PEN, points, text: null };
    return as<VisibleStroke>({ stroke, author: "a", since: null, old: false });
  });
}

function roomWith(all: ReadonlyMap<number, readonly VisibleStroke[]>): Room {
  const visible = (on: PageRef, layer: string) =>
    layer === "private" ? [] : (all.get(on.page) ?? []);
  return as<Room>({ meeting: { agenda: [{ documents: [paper("doc-1", 5)] }] }, ink: { visible } });
}

/** Lets so many pieces of work run, one behind the other. */
async function pieces(count: number): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
  port1.close();
}

test("INK17 the newest ink is built first, and what there is no time for is left", () => {
  const strokes = ink(page(1), 3);
  vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(100);
  expect(buildShapes(strokes, 50)).toBe(false);
  expect(strokes.map(isBuilt)).toEqual([false, false, true]);
  expect(buildShapes(strokes, 200)).toBe(true);
  expect(strokes.every(isBuilt)).toBe(true);
});

test("INK17 a page's ink is painted again once all of it is built, then that of its neighbours is built", async () => {
  const all = new Map([1, 2, 3, 4].map((number) => [number, ink(page(number), 50)]));
  const built = (number: number) => all.get(number)?.every(isBuilt);
  const repaint = vi.fn(() => expect(built(2)).toBe(true));
  const written = new WrittenInk(() => roomWith(all), repaint);
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now++);
  written.build(page(2));
  await pieces(50);
  expect(repaint).toHaveBeenCalledOnce();
  expect([1, 2, 3, 4].map(built)).toEqual([true, true, true, false]);
});

test("INK17 all ink is on the page at once, in its order, as thin lines where it is not built yet", () => {
  const strokes = ink(page(1), 3);
  const [oldest, , newest] = strokes;
  vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(100);
  buildShapes(strokes, 50);
  const painted: string[] = [];
  const brush = {
    getTransform: () => ({ a: 0, b: 0.01 }),
    beginPath: () => painted.push("sketch"),
    moveTo: (x: number, y: number) => painted.push(`${x},${y}`),
    lineTo: (x: number, y: number) => painted.push(`${x},${y}`),
    stroke: () => painted.push(`${brush.lineWidth}`),
    fill: () => painted.push("shape"),
    lineWidth: 0,
  };
  paintStrokes(as<CanvasRenderingContext2D>(brush), strokes, 0, { missing: "sketch" });
  const line = ["sketch", "100,100", "300,150", "100"];
  expect(painted).toEqual([...line, ...line, "shape"]);
  expect([oldest, newest].map((one) => one && isBuilt(one))).toEqual([false, true]);
});

test("INK18 own memos are pale while the pen writes for all, and not on the wall", () => {
  const visible = (_: PageRef, layer: string) => ink(page(layer === "private" ? 1 : 2), 1);
  const room = as<Room>({ finder: { boxesOn: () => [] }, ink: { visible } });
  const opacities = (memos: "shown" | "pale" | "none") => {
    const seen: number[] = [];
    const nothing = () => {};
    const brush = {
      ...{ save: nothing, restore: nothing, setTransform: nothing, clip: nothing },
      fill: () => seen.push(brush.globalAlpha),
      globalAlpha: 1,
    };
    const { geometry } = as<{ geometry: PageGeometry }>({ geometry: paper("doc-1", 1).pages[0] });
    const sheet = { page: page(1), geometry, paper: geometry, box: BOX };
    new WrittenInk(() => room, nothing).paint(as<CanvasRenderingContext2D>(brush), sheet, {
      memos,
      hidden: new Set(),
    });
    return seen;
  };
  expect(opacities("shown")).toEqual([1, 1]);
  expect(opacities("pale")).toEqual([1, 0.3]);
  expect(opacities("none")).toEqual([1]);
});

test("INK17 nothing is painted again where nothing was missing", async () => {
  const all = new Map([[2, ink(page(2), 5)]]);
  const repaint = vi.fn();
  const written = new WrittenInk(() => roomWith(all), repaint);
  buildShapes(all.get(2) ?? [], Number.POSITIVE_INFINITY);
  written.build(page(2));
  await pieces(5);
  expect(repaint).not.toHaveBeenCalled();
});
