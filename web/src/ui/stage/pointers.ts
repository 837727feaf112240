import type { Touch } from "./own-stroke";

/** What pointers on the stage mean; the stage answers. */
export interface PointerWork {
  /** Whether a pointer draws or erases here; "none" leaves it to gestures. */
  hand(event: PointerEvent): "draw" | "erase" | "none";
  begin(kind: "draw" | "erase", touch: Touch, quietFor: number): boolean;
  /**
   * @param ahead where the browser thinks that the pointer goes next
   */
  move(touches: readonly Touch[], ahead: readonly Touch[]): void;
  end(): void;
  cancel(): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  swipe(by: 1 | -1): boolean;
  /** One finger touched and left the same place. */
  tap(touch: Touch): void;
  rest(): void;
  /** The words of the page, where they can be selected. */
  readonly words?: PointedWords;
  /** Whether a resting finger or a hovering pen points. */
  mayPoint(): boolean;
  point(touch: Touch | null): void;
}

/** What pointers do with the words of the page. */
export interface PointedWords {
  /** A pointer has come that may select. */
  near(): void;
  /** Whether this is a letter, which a mouse selects. */
  owns(target: EventTarget | null): boolean;
  /** A finger stays here; true where it takes a word, and goes on to others. */
  hold(touch: Touch): boolean;
  extend(touch: Touch): void;
  pick(touch: Touch): void;
  /** A pointer came down elsewhere. */
  letGo(): void;
}

interface Finger {
  x: number;
  y: number;
  readonly startX: number;
  readonly startY: number;
  readonly startTime: number;
}

interface Writing {
  readonly id: number;
  readonly touch: boolean;
  readonly begun: Touch;
}

/** A second finger within this time meant two fingers from the beginning. */
const TWO_FINGERS_WITHIN = 50;
const SWIPE = 56;
/** A finger that rests for so long points, in ms; it may tremble by so many pixels. */
const REST = 450;
const TREMBLE = 10;
/** A tap is shorter, in ms; a thumb that holds the tablet stays longer. */
const TAP = 350;
const MEDIUM_PRESSURE = 128;
/** Farther than this a guess is mostly wrong. */
const MOST_AHEAD = 3;

/**
 * Tells strokes from gestures: one pointer writes one stroke; two fingers zoom and move; in hand
 * mode one finger moves the page, or turns it when it fits.
 */
export class Pointers {
  private writing: Writing | undefined;
  private readonly fingers = new Map<number, Finger>();
  private swiping = false;
  private pointing: number | undefined;
  private selecting: number | undefined;
  /** Where a mouse came down on a letter. */
  private pressed: Touch | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly target: HTMLElement,
    private readonly work: PointerWork,
    signal: AbortSignal,
  ) {
    const on = (type: string, take: (event: PointerEvent) => void) =>
      target.addEventListener(type, (event) => take(event as PointerEvent), { signal });
    on("pointerdown", (event) => this.down(event));
    on("pointermove", (event) => this.move(event));
    on("pointerup", (event) => this.up(event, false));
    on("pointercancel", (event) => this.up(event, true));
    on("pointerleave", (event) => this.hoverEnds(event));
    target.addEventListener("wheel", (event) => this.wheel(event), { signal, passive: false });
    // Safari would select, scroll or magnify; the stage is not a text.
    target.addEventListener("touchstart", (event) => event.preventDefault(), {
      signal,
      passive: false,
    });
    const menu = (event: Event) => this.work.words?.owns(event.target) || event.preventDefault();
    target.addEventListener("contextmenu", menu, { signal });
  }

  /** Whether a stroke or a wipe is under way. */
  get busy(): boolean {
    return this.writing !== undefined;
  }

  private down(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    if (this.takesLetter(event)) return;
    this.target.setPointerCapture(event.pointerId);
    if (this.writing !== undefined) {
      this.second(event);
      return;
    }
    if (event.pointerType === "pen") this.palmsOff();
    const hand = this.fingers.size === 0 ? this.work.hand(event) : "none";
    const touch = event.pointerType === "touch";
    const begun = this.touch(event);
    if (hand !== "none" && this.work.begin(hand, begun, touch ? TWO_FINGERS_WITHIN : 0)) {
      this.writing = { id: event.pointerId, touch, begun };
      return;
    }
    this.hold(event.pointerId, begun);
    // What would write, but came down where nothing can be written, turns no page.
    this.swiping = this.fingers.size === 1 && hand === "none";
    this.work.words?.near();
    this.mayRest(event);
  }

  /** A mouse that comes down on a letter selects, as the browser does it; a click there is a tap as elsewhere. */
  private takesLetter(event: PointerEvent): boolean {
    const { words } = this.work;
    this.pressed = undefined;
    words?.letGo();
    if (event.pointerType !== "mouse" || words?.owns(event.target) !== true) return false;
    this.pressed = this.touch(event);
    return true;
  }

  /** What lay on the glass when the pen came down was a hand: it keeps no pen from writing, and turns no page. */
  private palmsOff(): void {
    this.fingers.clear();
    this.swiping = false;
    clearTimeout(this.resting);
  }

  /** One finger that stays where it is begins to point, or to select. */
  private mayRest({ pointerId }: PointerEvent): void {
    clearTimeout(this.resting);
    if (this.fingers.size !== 1) return;
    this.resting = setTimeout(() => {
      const finger = this.fingers.get(pointerId);
      if (finger === undefined || this.fingers.size !== 1) return;
      if (Math.hypot(finger.x - finger.startX, finger.y - finger.startY) > TREMBLE) return;
      const touch = { x: finger.x, y: finger.y, pressure: 0, time: 0 };
      if (this.work.mayPoint()) {
        this.pointing = pointerId;
        this.work.point(touch);
      } else if (this.work.words?.hold(touch)) this.selecting = pointerId;
      else return;
      this.swiping = false;
    }, REST);
  }

  /** A pen above the glass points without touching it. */
  private hover(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.buttons === 0) this.work.words?.near();
    if (event.pointerType !== "pen" || event.buttons !== 0 || this.writing !== undefined) return;
    if (this.work.mayPoint()) this.work.point(this.touch(event));
  }

  private hoverEnds(event: PointerEvent): void {
    if (event.pointerType === "pen" && this.pointing === undefined) this.work.point(null);
  }

  /** Another pointer beside a stroke: at once it is a gesture, later it is a palm. */
  private second(event: PointerEvent): void {
    const { writing } = this;
    if (writing === undefined || !writing.touch || event.pointerType !== "touch") return;
    if (event.timeStamp - writing.begun.time > TWO_FINGERS_WITHIN) return;
    this.writing = undefined;
    this.work.cancel();
    this.hold(writing.id, writing.begun);
    this.hold(event.pointerId, this.touch(event));
    this.swiping = false;
  }

  private hold(id: number, { x, y, time }: Touch): void {
    this.fingers.set(id, { x, y, startX: x, startY: y, startTime: time });
  }

  private move(event: PointerEvent): void {
    if (event.pointerId === this.writing?.id) {
      const all = event.getCoalescedEvents?.() ?? [];
      const ahead = event.getPredictedEvents?.() ?? [];
      this.work.move(
        (all.length > 0 ? all : [event]).map((each) => this.touch(each)),
        ahead.slice(0, MOST_AHEAD).map((each) => this.touch(each)),
      );
      return;
    }
    const finger = this.fingers.get(event.pointerId);
    if (finger === undefined) {
      this.hover(event);
      return;
    }
    const { x, y } = this.touch(event);
    if (event.pointerId === this.pointing) {
      this.work.point(this.touch(event));
      return;
    }
    if (event.pointerId === this.selecting) {
      this.work.words?.extend(this.touch(event));
      return;
    }
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) this.work.pan(x - finger.x, y - finger.y);
    else this.pinch(finger, other, x, y);
    finger.x = x;
    finger.y = y;
  }

  private pinch(finger: Finger, other: Finger, x: number, y: number): void {
    const before = Math.hypot(finger.x - other.x, finger.y - other.y);
    const after = Math.hypot(x - other.x, y - other.y);
    this.work.pan((x - finger.x) / 2, (y - finger.y) / 2);
    if (before > 8) this.work.zoom(after / before, (x + other.x) / 2, (y + other.y) / 2);
  }

  private up(event: PointerEvent, cancelled: boolean): void {
    if (event.pointerId === this.writing?.id) {
      const { touch } = this.writing;
      this.writing = undefined;
      // A finger that the system took away was a palm or a gesture; a pen's line is kept.
      if (cancelled && touch) this.work.cancel();
      else this.work.end();
      return;
    }
    const finger = this.fingers.get(event.pointerId);
    this.fingers.delete(event.pointerId);
    clearTimeout(this.resting);
    if (finger === undefined) {
      if (this.pressed !== undefined) this.tapped(this.pressed, this.touch(event));
      return;
    }
    if (event.pointerId === this.selecting) {
      this.selecting = undefined;
      this.work.words?.pick(this.touch(event));
      return;
    }
    if (event.pointerId === this.pointing) {
      this.pointing = undefined;
      this.work.point(null);
      return;
    }
    if (!cancelled && this.swiping && this.fingers.size === 0) this.swipe(finger, event);
    if (this.fingers.size === 0) this.work.rest();
  }

  private swipe(finger: Finger, event: PointerEvent): void {
    const touch = this.touch(event);
    const { x, y } = touch;
    const dx = x - finger.startX;
    this.tapped({ ...touch, x: finger.startX, y: finger.startY, time: finger.startTime }, touch);
    if (Math.abs(dx) < SWIPE || Math.abs(dx) < 2 * Math.abs(y - finger.startY)) return;
    this.work.swipe(dx < 0 ? 1 : -1);
  }

  private tapped(from: Touch, to: Touch): void {
    const still = Math.hypot(to.x - from.x, to.y - from.y) <= TREMBLE;
    if (still && to.time - from.time <= TAP) this.work.tap(to);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const { left, top } = this.target.getBoundingClientRect();
    if (event.ctrlKey) {
      const factor = Math.exp(-event.deltaY / 300);
      this.work.zoom(factor, event.clientX - left, event.clientY - top);
    } else this.work.pan(-event.deltaX, -event.deltaY);
    this.work.rest();
  }

  private touch(event: PointerEvent): Touch {
    const { left, top } = this.target.getBoundingClientRect();
    const felt = event.pointerType === "pen" ? Math.round(event.pressure * 255) : MEDIUM_PRESSURE;
    return {
      x: event.clientX - left,
      y: event.clientY - top,
      pressure: Math.max(0, Math.min(255, felt)),
      time: event.timeStamp,
    };
  }
}
