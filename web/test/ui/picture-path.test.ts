import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Room } from "../../src/room/room";
import { picturesAround } from "../../src/ui/stage/picture-path";
import type { PageRef } from "../../src/wire/messages";
import { as, page, paper } from "../core/fixtures";

beforeEach(() => vi.stubGlobal("devicePixelRatio", 1));

afterEach(() => vi.unstubAllGlobals());

const LOOKING = {
  stage: { width: 800, height: 800 },
  view: { fit: "page", zoom: 1, x: 0.5, y: 0.5, turn: 0 },
  margin: 12,
} as const;

function around(beside: PageRef | null): readonly (readonly number[])[] {
  const document = paper("doc-1", 9);
  const { revision } = document;
  const room = as<Room>({
    session: { meeting: "m" },
    meeting: { agenda: [{ documents: [document] }] },
    papers: new Map([[revision, { revision, rendition: "r" }]]),
    ink: { beside },
    want: () => undefined,
  });
  const { show, near } = picturesAround(room, page(5), LOOKING);
  return [show, near].map((all) => all.map(({ path }) => Number(path.split("/").at(-2))));
}

test("TAB26 a page and both its neighbours are decoded; with a page beside, the next one alone", () => {
  expect(around(null)).toEqual([[5, 6, 4], [7]]);
  expect(around(page(2))).toEqual([
    [5, 6],
    [4, 7],
  ]);
});
