import type { Touch } from "./own-stroke";

/** The second of two taps comes within this time, in ms, and so many pixels. */
const WITHIN = 350;
const NEAR = 28;

/** Tells a double tap from two taps. */
export class DoubleTap {
  private first: Touch | undefined;

  /** True when this tap is the second one. */
  tap(touch: Touch): boolean {
    const { first } = this;
    const second =
      first !== undefined &&
      touch.time - first.time <= WITHIN &&
      Math.hypot(touch.x - first.x, touch.y - first.y) <= NEAR;
    this.first = second ? undefined : touch;
    return second;
  }

  /** The tap did something: the next one is a first one. */
  used(): void {
    this.first = undefined;
  }
}
