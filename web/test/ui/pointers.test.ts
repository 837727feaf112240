import { beforeEach, describe, expect, it, vi } from "vitest";
import { FIRST_TOOLS, handOf, type Tools } from "../../src/core/tools";
import { Pointers, type PointerWork } from "../../src/ui/stage/pointers";

class Glass extends EventTarget {
  setPointerCapture(): void {}

  getBoundingClientRect() {
    return { left: 0, top: 0 };
  }

  touch(type: string, pointerType: string, pointerId: number, clientX = 100): void {
    const event = new Event(type);
    const told = { pointerType, pointerId, clientX, clientY: 100, button: 0, buttons: 1 };
    this.dispatchEvent(Object.assign(event, told, { pressure: 0.5 }));
  }
}

let glass: Glass;
let done: string[];
let tools: Tools;
let points: boolean;
let onLetter: boolean;
let onPage: boolean;

beforeEach(() => {
  onPage = true;
  points = false;
  onLetter = false;
  glass = new Glass();
  done = [];
  tools = { ...FIRST_TOOLS, tool: "pen" };
  const say = (what: string) => () => void done.push(what);
  const work: PointerWork = {
    hand: (event) => handOf(tools, event.pointerType, false),
    begin: () => onPage && done.push("begin") > 0,
    move: () => undefined,
    end: say("end"),
    cancel: say("cancel"),
    pan: () => undefined,
    zoom: () => undefined,
    swipe: () => done.push("swipe") > 0,
    tap: say("tap"),
    rest: () => undefined,
    words: {
      near: () => undefined,
      owns: () => onLetter,
      hold: () => done.push("hold") > 0,
      extend: say("extend"),
      pick: say("pick"),
      letGo: () => undefined,
    },
    mayPoint: () => points,
    point: say("point"),
  };
  new Pointers(glass as unknown as HTMLElement, work, new AbortController().signal);
});

describe("INK16 a pen beside fingers", () => {
  it("writes while the hand that holds it lies on the glass, which turns no page", () => {
    tools = { ...tools, penOnly: true };
    glass.touch("pointerdown", "touch", 1, 300);
    glass.touch("pointerdown", "pen", 2);
    glass.touch("pointerup", "pen", 2);
    glass.touch("pointerup", "touch", 1, 100);
    expect(done).toEqual(["begin", "end"]);
  });

  it("turns no page where it comes down beside the page, and neither does a finger that would write", () => {
    onPage = false;
    for (const pointer of ["pen", "touch", "mouse"]) {
      glass.touch("pointerdown", pointer, 1, 300);
      glass.touch("pointermove", pointer, 1, 200);
      glass.touch("pointerup", pointer, 1, 100);
    }
    expect(done).toEqual([]);
    glass.touch("pointerdown", "touch", 1, 300);
    glass.touch("pointerup", "touch", 1, 300);
    expect(done).toEqual([]);
  });

  it("leaves paging to the fingers once it has written", () => {
    tools = { ...tools, penOnly: true };
    glass.touch("pointerdown", "touch", 1, 300);
    glass.touch("pointerup", "touch", 1, 100);
    expect(done).toEqual(["swipe"]);
  });

  it("leaves fingers their writing before that, and where a person wants it", () => {
    for (const penOnly of [null, false]) {
      done = [];
      tools = { ...tools, penOnly };
      glass.touch("pointerdown", "touch", 1);
      glass.touch("pointerup", "touch", 1);
      expect(done).toEqual(["begin", "end"]);
    }
  });
});

describe("TXT7 words under a pointer", () => {
  beforeEach(() => {
    tools = { ...tools, tool: "hand" };
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it("are left to the browser where a mouse comes down on a letter; a click is a tap", () => {
    onLetter = true;
    glass.touch("pointerdown", "mouse", 1, 300);
    glass.touch("pointermove", "mouse", 1, 100);
    glass.touch("pointerup", "mouse", 1, 100);
    expect(done).toEqual([]);
    glass.touch("pointerdown", "mouse", 1, 300);
    glass.touch("pointerup", "mouse", 1, 300);
    expect(done).toEqual(["tap"]);
  });

  it("are selected by a finger that stays and goes on, which turns no page", () => {
    glass.touch("pointerdown", "touch", 1, 300);
    vi.advanceTimersByTime(500);
    glass.touch("pointermove", "touch", 1, 100);
    glass.touch("pointerup", "touch", 1, 100);
    expect(done).toEqual(["hold", "extend", "pick"]);
  });

  it("are not selected by a swipe, nor where a finger that stays points", () => {
    glass.touch("pointerdown", "touch", 1, 300);
    glass.touch("pointermove", "touch", 1, 100);
    vi.advanceTimersByTime(500);
    glass.touch("pointerup", "touch", 1, 100);
    expect(done).toEqual(["swipe"]);
    done = [];
    points = true;
    glass.touch("pointerdown", "touch", 1, 300);
    vi.advanceTimersByTime(500);
    glass.touch("pointerup", "touch", 1, 300);
    expect(done).toEqual(["point", "point"]);
  });
});
