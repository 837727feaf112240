import { beforeEach, describe, expect, it } from "vitest";
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

beforeEach(() => {
  glass = new Glass();
  done = [];
  tools = { ...FIRST_TOOLS, tool: "pen" };
  const say = (what: string) => () => void done.push(what);
  const work: PointerWork = {
    hand: (event) => handOf(tools, event.pointerType, false),
    begin: () => done.push("begin") > 0,
    move: () => undefined,
    end: say("end"),
    cancel: say("cancel"),
    pan: () => undefined,
    zoom: () => undefined,
    swipe: () => done.push("swipe") > 0,
    tap: () => undefined,
    rest: () => undefined,
    mayPoint: () => false,
    point: () => undefined,
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
