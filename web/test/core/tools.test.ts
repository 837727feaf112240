import { describe, expect, it } from "vitest";
import {
  afterRest,
  afterTurn,
  FIRST_TOOLS,
  fitted,
  handOf,
  mayShare,
  type Tools,
  withPen,
} from "../../src/core/tools";
import type { SeatId } from "../../src/wire/ids";
import type { SharedWriting } from "../../src/wire/messages";
import { a4, as, meeting } from "./fixtures";

const chair = as<SeatId>("chair");
const sato = as<SeatId>("sato");
const allowed = (writing: unknown, seat: SeatId) => {
  const now = meeting();
  return mayShare(
    { ...now, stage: { ...now.stage, writing: as<SharedWriting>(writing) } },
    seat,
    null,
  );
};

describe("TAB9 writing for all to see", () => {
  it("is the presenter's alone at first", () => {
    expect(mayShare(meeting(), chair, null)).toBe(true);
    expect(mayShare(meeting(), sato, null)).toBe(false);
  });

  it("follows what the chair allows", () => {
    expect(allowed({ mode: "everybody", seats: [] }, sato)).toBe(true);
    expect(allowed({ mode: "named", seats: ["sato"] }, sato)).toBe(true);
    expect(allowed({ mode: "off", seats: [] }, chair)).toBe(false);
  });

  it("is private again on the next page, except for the presenter", () => {
    const shared = { ...FIRST_TOOLS, layer: "shared" as const };
    expect(afterTurn(shared, false).layer).toBe("private");
    expect(afterTurn(shared, true).layer).toBe("shared");
  });

  it("is private again after a minute's rest, except for the presenter", () => {
    const shared = { ...FIRST_TOOLS, layer: "shared" as const };
    expect(afterRest(shared, false, 59_000).layer).toBe("shared");
    expect(afterRest(shared, false, 60_000).layer).toBe("private");
    expect(afterRest(shared, true, 600_000).layer).toBe("shared");
    expect(afterRest(FIRST_TOOLS, false, 600_000)).toBe(FIRST_TOOLS);
  });
});

describe("INK16 a pen that touches the page", () => {
  const pen = (tools: Tools) => handOf(withPen(tools), "pen", false);

  it("writes at its first contact, even where no tool was chosen, and leaves paging to the fingers", () => {
    expect(pen(FIRST_TOOLS)).toBe("draw");
    expect(handOf(withPen(FIRST_TOOLS), "touch", false)).toBe("none");
    expect(withPen({ ...FIRST_TOOLS, tool: "marker" }).tool).toBe("marker");
  });

  it("does what was chosen since: the hand pages, and fingers write where they may again", () => {
    const hand = { ...withPen(FIRST_TOOLS), tool: "hand" as const };
    expect(pen(hand)).toBe("none");
    const fingers = { ...withPen(FIRST_TOOLS), penOnly: false };
    expect(withPen(fingers)).toBe(fingers);
    expect(handOf(fingers, "touch", false)).toBe("draw");
  });
});

describe("INK19 a pen on a page of another size", () => {
  const width = (scale: number) => {
    const page = { ...a4, width: a4.width * scale, height: a4.height * scale };
    return fitted({ kind: "note", color: "#1a1a1a", width: 1_100 }, page).width;
  };

  it("is as broad on the screen as on A4, within what the server takes", () => {
    expect([1, 1.05, 1.41, 0.5, 4, 20, 0.001].map(width)).toEqual([
      1_100, 1_100, 1_551, 550, 4_400, 5_000, 10,
    ]);
  });

  it("goes by the shorter side, however the page lies", () => {
    const roll = { ...a4, width: a4.height, height: a4.width };
    expect(fitted({ kind: "pen", color: "#1a1a1a", width: 220 }, roll).width).toBe(220);
  });
});
