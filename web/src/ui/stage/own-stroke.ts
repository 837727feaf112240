import { newId } from "../../core/identifiers";
import type { Layer } from "../../core/pending";
import type { Box } from "../../core/viewport";
import { GrowingStroke } from "../../ink/growing";
import { MARKER_OPACITY } from "../../ink/shape";
import { PointList } from "../../ink/stroke-points";
import { fromDisplay, type Place } from "../../ink/transform";
import type { StrokeId } from "../../wire/ids";
import type { Drawing, PageGeometry, PageRef, Pen, Stroke } from "../../wire/messages";
import { onPage, paintOpaque, wiped } from "./painter";
import { drawn } from "./shapes";

/** The page under the pen, bound at pen-down. */
export interface Sheet {
  readonly page: PageRef;
  /** As it lies on the stage. */
  readonly geometry: PageGeometry;
  /** As it is, whichever way its reader has turned it. */
  readonly paper: PageGeometry;
  readonly box: Box;
}

/** One reading of a pointer on the stage. */
export interface Touch {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
  readonly time: number;
}

const SIGNAL_EVERY = 33;

/**
 * The stroke under the pen: drawn in the same frame, whatever the network does, and told to others
 * piece by piece when it is shared.
 */
export class OwnStroke {
  readonly id = newId<StrokeId>();
  private readonly points = new PointList();
  private readonly growing: GrowingStroke;
  private readonly done = new Path2D();
  private readonly began: number;
  private told = 0;
  private toldAt: number;

  constructor(
    readonly sheet: Sheet,
    readonly pen: Pen,
    readonly layer: Layer,
    first: Touch,
    quietFor: number,
  ) {
    this.growing = new GrowingStroke(pen);
    this.began = first.time;
    this.toldAt = first.time + quietFor;
    this.add(first);
  }

  get full(): boolean {
    return this.points.full;
  }

  /** Takes a reading; off the page it is kept on the page's edge. */
  add(touch: Touch): void {
    const { x, y } = this.place(touch);
    const since = Math.max(0, Math.round(touch.time - this.began));
    if (this.points.add(x, y, touch.pressure, since)) this.growing.add(x, y, touch.pressure);
  }

  private place({ x, y }: Touch): Place {
    const { box, geometry } = this.sheet;
    const ink = fromDisplay(geometry, {
      x: (x - box.x) / box.width,
      y: (y - box.y) / box.height,
    });
    return {
      x: Math.max(0, Math.min(geometry.width, Math.round(ink.x))),
      y: Math.max(0, Math.min(geometry.height, Math.round(ink.y))),
    };
  }

  /** Draws the stroke onto its own canvas, and as far ahead as the browser thinks that the pen goes. */
  paint(canvas: HTMLCanvasElement, ahead: readonly Touch[] = []): void {
    const marker = this.pen.kind === "marker";
    canvas.style.opacity = marker ? String(MARKER_OPACITY) : "1";
    canvas.style.mixBlendMode = marker ? "multiply" : "normal";
    const brush = wiped(canvas);
    if (brush === undefined) return;
    onPage(brush, this.sheet.geometry, this.sheet.box);
    const piece = this.growing.finished();
    let width = 0;
    if (piece !== null) {
      const shape = drawn(piece);
      this.done.addPath(shape.path);
      width = shape.lineWidth;
    }
    const tail = this.growing.tail(
      ahead.map((touch) => ({ ...this.place(touch), pressure: touch.pressure })),
    );
    const line = marker && this.points.count > 1 ? this.pen.width : width;
    paintOpaque(brush, this.pen.color, { path: this.done, lineWidth: line });
    if (tail !== null) paintOpaque(brush, this.pen.color, drawn(tail));
  }

  /** What others have not heard of, at most every 33 ms. */
  news(now: number): Drawing | undefined {
    const { count } = this.points;
    if (this.layer !== "shared" || count === this.told || now - this.toldAt < SIGNAL_EVERY) {
      return undefined;
    }
    const first = this.told;
    this.told = count;
    this.toldAt = now;
    return this.drawing(first, this.points.from(first));
  }

  /** What makes the stroke vanish from other screens; nothing when they never heard of it. */
  cancelled(): Drawing | undefined {
    return this.told === 0 ? undefined : this.drawing(this.told, null);
  }

  finished(): Stroke {
    return {
      id: this.id,
      page: this.sheet.page,
      pen: this.pen,
      points: this.points.all(),
      text: null,
    };
  }

  private drawing(first: number, points: Drawing["points"]): Drawing {
    return { stroke: this.id, page: this.sheet.page, pen: this.pen, first, points };
  }
}
