import { expect, test } from "vitest";
import type { VisibleStroke } from "../../src/core/visible";
import type { Notice } from "../../src/room/notices";
import { Wipe } from "../../src/ui/stage/eraser";
import type { PenStage } from "../../src/ui/stage/pen-work";
import type { SeatId } from "../../src/wire/ids";
import { a4, as, page, stroke } from "../core/fixtures";

/** A page whose pixels are hundredths of a point, with the fixture's stroke on it. */
const sheet = {
  page: page(1),
  geometry: a4,
  paper: a4,
  box: { x: 0, y: 0, width: a4.width, height: a4.height },
};
const seen = (id: string): VisibleStroke => ({
  stroke: stroke(id),
  author: as<SeatId>("member"),
  since: null,
  old: false,
});

function wiped(erasable: readonly VisibleStroke[], kept: readonly VisibleStroke[], hits: boolean) {
  const said: Notice[] = [];
  const written: unknown[] = [];
  const stage = as<PenStage>({
    repaint: () => undefined,
    room: {
      ink: { writeTogether: (_: unknown, changes: unknown[]) => written.push(...changes) },
      notices: { show: (notice: Notice) => said.push(notice) },
    },
  });
  const wipe = new Wipe(
    stage,
    sheet,
    { private: [], shared: erasable },
    { strokes: kept, because: "others" },
  );
  const [x = 0, y = 0] = stroke("s").points;
  wipe.move([as({ x: hits ? x : x + 5_000, y, pressure: 0.5, time: 0 })]);
  wipe.end();
  return { said: said.map(({ kind }) => kind), written: written.length };
}

test("INK4 who wipes over ink that is not theirs is told why it stays", () => {
  expect(wiped([], [seen("s1")], true)).toEqual({ said: ["notErased"], written: 0 });
});

test("INK4 nothing is said where there is no such ink, or own ink went", () => {
  expect(wiped([], [seen("s1")], false)).toEqual({ said: [], written: 0 });
  expect(wiped([seen("s2")], [seen("s1")], true)).toEqual({ said: [], written: 1 });
});
