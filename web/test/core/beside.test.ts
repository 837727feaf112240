import { describe, expect, it } from "vitest";
import {
  besideAfter,
  besideOf,
  firstBeside,
  isOldOf,
  oldBeside,
  paperBeside,
  papersBeside,
} from "../../src/core/beside";
import { evolve } from "../../src/core/meeting";
import { ownSheets } from "../../src/core/own-sheets";
import { pageOf } from "../../src/core/pages";
import { as, line, meeting, page, paper } from "../core/fixtures";

const second = { ...paper("doc-1", 16), revision: "rev-2" };
/** Page 1 is new, page 2 was page 1 and so on; the old page 16 is gone. */
const origins = Array.from({ length: 16 }, (_, index) => ({ from: index, equal: index > 3 }));
const replaced = () =>
  evolve(meeting(), line(11, { type: "documentReplaced", revision: second, pages: origins }));
const now = (number: number) => ({ ...page(number), revision: as<"r">("rev-2") }) as never;

describe("TAB20 side by side", () => {
  it("begins with the next page, and at the end of a paper with the next paper", () => {
    expect(firstBeside(meeting(), page(3))).toEqual(page(4));
    expect(firstBeside(meeting(), page(16))).toEqual(page(1, "doc-2"));
    expect(firstBeside(meeting(), page(4, "doc-2"))).toEqual(page(1, "doc-1"));
  });

  it("begins with the room's page beside a sheet of one's own, and goes along with the room", () => {
    const sheet = pageOf(ownSheets, 2);
    expect(firstBeside(meeting(), sheet)).toEqual(page(1));
    const turn = { from: page(1), to: page(2) };
    expect(besideAfter(sheet, page(1), turn)).toEqual(page(2));
    expect(besideAfter(sheet, page(3), turn)).toEqual(page(3));
    expect(besideAfter(page(5), page(1), turn)).toEqual(page(1));
  });

  it("offers all papers, and old revisions after their paper", () => {
    const offered = papersBeside(replaced()).map(({ document, old, ago }) => [
      document.document,
      document.revision,
      old,
      ago,
    ]);
    expect(offered).toEqual([
      ["doc-1", "rev-2", false, 0],
      ["doc-1", "rev-1", true, 1],
      ["doc-2", "rev-1", false, 0],
    ]);
  });

  it("lays the old page beside the new one it has become", () => {
    expect(oldBeside(meeting(), page(3))).toBeUndefined();
    expect(oldBeside(replaced(), now(5))).toEqual(page(4));
    expect(besideOf(replaced(), now(9), page(4))).toEqual(page(8));
    expect(besideOf(replaced(), now(1), page(4))).toBeUndefined();
    expect(oldBeside(replaced(), now(1))).toEqual(page(1));
    expect(isOldOf(replaced(), now(5), page(4))).toBe(true);
    expect(isOldOf(replaced(), now(5), page(1, "doc-2"))).toBe(false);
  });

  it("keeps a replaced paper as its old revision, and loses a withdrawn one", () => {
    expect(paperBeside(replaced(), page(4))?.old).toBe(true);
    const gone = evolve(replaced(), line(12, { type: "documentWithdrawn", document: "doc-1" }));
    expect(paperBeside(gone, page(4))).toBeUndefined();
  });
});
