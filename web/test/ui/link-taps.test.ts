import { describe, expect, it, vi } from "vitest";
import { linkAt } from "../../src/core/links";
import { Notices } from "../../src/room/notices";
import { type LinkRoom, LinkTaps } from "../../src/ui/stage/link-taps";
import type { PageLink, PageRef } from "../../src/wire/messages";
import { as, meeting, page } from "../core/fixtures";

const link = (left: number, top: number, to: number, address = ""): PageLink => ({
  left,
  top,
  width: 1_000,
  height: 400,
  page: to,
  address,
});

/** A4 at a tenth of a pixel for each hundredth of a point: one pixel is 100 units. */
const geometry = {
  cropLeft: 0,
  cropBottom: 0,
  width: 60_000,
  height: 84_000,
  rotation: 0,
  userUnit: 100,
};
const sheet = {
  page: page(1),
  geometry,
  paper: geometry,
  box: { x: 10, y: 20, width: 600, height: 840 },
};

function taps(links: readonly PageLink[]) {
  const json = vi.fn(async () => ({ text: "", runs: [], links, cut: false }));
  const jump = vi.fn();
  const room = {
    meeting: meeting(),
    session: { meeting: "m1" },
    notices: new Notices(() => undefined),
    requests: { json },
    reader: { page: page(1) as PageRef | null, jump },
  };
  return { room, json, jump, taps: new LinkTaps(() => as<LinkRoom>(room)) };
}

describe("TAB16 links of a paper", () => {
  it("are meant by a finger that lands on them or near, the nearest first", () => {
    const links = [link(10_000, 10_000, 2), link(10_000, 10_600, 3)];
    expect(linkAt(links, 10_500, 10_100, 2_200)?.page).toBe(2);
    expect(linkAt(links, 10_500, 10_590, 2_200)?.page).toBe(3);
    expect(linkAt(links, 11_900, 10_100, 2_200)?.page).toBe(2);
    expect(linkAt(links, 30_000, 10_100, 2_200)).toBeUndefined();
  });

  it("lead to their page, and are asked for once", async () => {
    const { taps: at, jump, json } = taps([link(10_000, 10_000, 12)]);
    await at.tap(sheet, { x: 115, y: 122 });
    await at.tap(sheet, { x: 400, y: 700 });
    expect(jump.mock.calls).toEqual([[page(12)]]);
    expect(json.mock.calls).toEqual([
      ["GET", `/api/meetings/m1/words/${"ab".repeat(32)}/words-1/1`],
    ]);
  });

  it("are hit where a turned page shows them", async () => {
    const turned = { ...geometry, rotation: 90 };
    const { taps: at, jump } = taps([link(10_000, 10_000, 12)]);
    const wide = {
      page: page(1),
      geometry: turned,
      paper: turned,
      box: { x: 0, y: 0, width: 840, height: 600 },
    };
    await at.tap(wide, { x: 840 - 102, y: 105 });
    expect(jump).toHaveBeenCalledOnce();
  });

  it("that lead out are said, and open nothing", async () => {
    const { taps: at, jump, room } = taps([link(10_000, 10_000, 0, "https://example.jp/")]);
    await at.tap(sheet, { x: 115, y: 122 });
    expect(jump).not.toHaveBeenCalled();
    expect(room.notices.current).toEqual({ kind: "address", code: "https://example.jp/" });
  });

  it("move nobody who has turned on before the answer came", async () => {
    const { taps: at, jump, room } = taps([link(10_000, 10_000, 12)]);
    const answer = at.tap(sheet, { x: 115, y: 122 });
    room.reader.page = page(2);
    await answer;
    expect(jump).not.toHaveBeenCalled();
  });
});
