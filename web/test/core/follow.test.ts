import { describe, expect, it } from "vitest";
import {
  FOLLOWING,
  isFree,
  presents,
  readOn,
  shownPage,
  turned,
  turning,
} from "../../src/core/follow";
import { evolve } from "../../src/core/meeting";
import type { CommandId, SeatId } from "../../src/wire/ids";
import { as, line, meeting, page } from "./fixtures";

describe("TAB1 following", () => {
  it("shows what the presenter shows to whoever joins", () => {
    const moved = evolve(meeting(), line(11, { type: "pageTurned", page: page(14) }));
    expect(shownPage(moved, FOLLOWING)).toEqual(page(14));
  });
});

describe("TAB2 reading on one's own", () => {
  it("keeps the reader's page while the room moves on", () => {
    const reading = readOn(meeting(), page(5));
    const moved = evolve(meeting(), line(11, { type: "pageTurned", page: page(14) }));
    expect(shownPage(moved, reading)).toEqual(page(5));
  });

  it("follows again when the reader comes to the presenter's page", () => {
    expect(readOn(meeting(), page(1))).toEqual(FOLLOWING);
  });

  it("ends when the reader's paper is withdrawn", () => {
    const reading = readOn(meeting(), page(2, "doc-2"));
    const gone = evolve(meeting(), line(11, { type: "documentWithdrawn", document: "doc-2" }));
    expect(isFree(gone, reading)).toBe(false);
    expect(shownPage(gone, reading)).toEqual(page(1));
  });
});

describe("TAB3 the presenter's own turn", () => {
  const command = as<CommandId>("c1");

  it("is shown at once", () => {
    expect(shownPage(meeting(), turning(page(2), command))).toEqual(page(2));
  });

  it("is taken back when it is refused", () => {
    expect(shownPage(meeting(), turned(turning(page(2), command), command))).toEqual(page(1));
  });

  it("stays while only an older turn was answered", () => {
    const reading = turned(turning(page(3), command), as<CommandId>("c0"));
    expect(shownPage(meeting(), reading)).toEqual(page(3));
  });

  it("is the holder's of an active right alone", () => {
    expect(presents(meeting(), as<SeatId>("chair"))).toBe(true);
    expect(presents(meeting(), as<SeatId>("sato"))).toBe(false);
  });
});
