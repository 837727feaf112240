import { beforeEach, describe, expect, test } from "vitest";
import {
  type Box,
  boxOf,
  overflows,
  type Size,
  type View,
  WHOLE_PAGE,
} from "../../src/core/viewport";
import { Turns, ViewKeys } from "../../src/ui/stage/view-keys";

const STAGE = { width: 800, height: 600 };
const PAGE = { width: 600, height: 840 };

class Stage {
  view: View = WHOLE_PAGE;

  moveView(next: (stage: Size, box: Box) => View, always = false): void {
    const box = boxOf(STAGE, PAGE, this.view, 10);
    if (always || overflows(STAGE, box)) this.view = next(STAGE, box);
  }

  looks(view: View): void {
    this.view = view;
  }
}

let stage: Stage;
let keys: ViewKeys;

beforeEach(() => {
  stage = new Stage();
  keys = new ViewKeys(stage);
});

describe("TAB23 looking closely without fingers", () => {
  test("comes nearer to the middle, and back to the whole page at most", () => {
    keys.nearer(1);
    expect(stage.view.zoom).toBeCloseTo(1.25);
    expect(stage.view.x).toBeCloseTo(0.5);
    keys.nearer(-1);
    keys.nearer(-1);
    expect(stage.view.zoom).toBe(1);
  });

  test("moves a page that is larger than the screen, and only the way in which it is", () => {
    expect(keys.move(0, 1)).toBe(false);
    keys.fit("width");
    const { y } = stage.view;
    expect(keys.move(1, 0)).toBe(false);
    expect(keys.move(0, 1)).toBe(true);
    expect(stage.view.y).toBeGreaterThan(y);
  });

  test("keeps which way up the page is when another fit is chosen", () => {
    keys.turn(1);
    keys.fit("width");
    expect(stage.view).toMatchObject({ fit: "width", zoom: 1, turn: 90 });
    keys.fit("page");
    expect(stage.view).toMatchObject({ fit: "page", zoom: 1, turn: 90 });
  });

  test("remembers the turn of each paper", () => {
    const turns = new Turns();
    turns.keep("map", 270);
    expect(turns.of("map")).toBe(270);
    expect(turns.of("minutes")).toBe(0);
  });
});
