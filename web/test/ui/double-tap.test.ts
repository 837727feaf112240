import { describe, expect, it } from "vitest";
import { boxOf, tappedTwice, WHOLE_PAGE } from "../../src/core/viewport";
import { DoubleTap } from "../../src/ui/stage/double-tap";

const at = (x: number, y: number, time: number) => ({ x, y, time, pressure: 0 });

describe("TAB21 a double tap", () => {
  it("is two taps on one place, one soon after the other", () => {
    const double = new DoubleTap();
    expect(double.tap(at(100, 100, 0))).toBe(false);
    expect(double.tap(at(110, 95, 300))).toBe(true);
    expect(double.tap(at(110, 95, 400))).toBe(false);
    expect(double.tap(at(110, 95, 900))).toBe(false);
    expect(double.tap(at(200, 95, 1_000))).toBe(false);
    expect(double.tap(at(200, 95, 1_100))).toBe(true);
  });

  it("is none after a tap that did something", () => {
    const double = new DoubleTap();
    double.tap(at(100, 100, 0));
    double.used();
    expect(double.tap(at(100, 100, 100))).toBe(false);
  });

  it("comes twice as near to the place under the finger, and shows the whole page again", () => {
    const stage = { width: 824, height: 1_024 };
    const page = { width: 500, height: 1_000 };
    const whole = boxOf(stage, page, WHOLE_PAGE, 12);
    const finger = { x: whole.x + whole.width / 4, y: whole.y + whole.height / 2 };
    const near = tappedTwice(WHOLE_PAGE, stage, whole, finger);
    const box = boxOf(stage, page, near, 12);
    expect(box.width).toBeCloseTo(2 * whole.width);
    expect((finger.y - box.y) / box.height).toBeCloseTo(0.5);
    const back = tappedTwice(near, stage, box, finger);
    expect(boxOf(stage, page, back, 12)).toEqual(whole);
  });
});
