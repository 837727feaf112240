import type { Pen } from "../wire/messages";
import { keep, middle, type PenPoint, type Sample, type Weighed, wayRound, weigh } from "./centre";
import { type StrokeShape, shapeOf } from "./shape";

/** Samples that a new piece repeats, so that joints between pieces leave no gap. */
const OVERLAP = 2;

/**
 * A stroke while its pen moves. Work for each point is constant: `finished` gives what will not change any more, once,
 * as pieces that overlap a little; `tail` gives the rest anew each time. All pieces and the tail together cover what
 * `strokeShape` gives for the whole stroke.
 *
 * Draw the pieces onto a layer that stays and the tail above it. A marker goes opaque onto a layer of its own that has
 * the opacity, since pieces overlap.
 */
export class GrowingStroke {
  private readonly pen: Pen;
  /** The last points: at most four, the ones that can still matter. */
  private readonly points: PenPoint[] = [];
  /** What stands before `points[0]`, for pressure and radius. */
  private before: Weighed | undefined;
  /** Finished samples that no piece has been made of, after `OVERLAP` ones that are in the last piece. */
  private samples: Sample[] = [];
  private taken = 0;
  private count = 0;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  /** Adds an absolute point in hundredths of a point of the crop box. */
  add(x: number, y: number, pressure: number): void {
    const length = this.points.length;
    keep(this.points, { x, y, pressure });
    if (this.points.length > length) {
      this.count += 1;
      this.settle();
    }
  }

  /** The piece that was finished since the last call; null where there is none. */
  finished(): StrokeShape | null {
    if (this.samples.length < 2 || this.samples.length === this.taken) {
      return null;
    }
    const piece = shapeOf(this.pen, this.samples);
    this.samples = this.samples.slice(-OVERLAP);
    this.taken = this.samples.length;
    return piece;
  }

  /**
   * What may still change, from the last finished sample to the pen; null before the first point.
   *
   * @param ahead where the pen is thought to go next: drawn for now, and never kept
   */
  tail(ahead: readonly PenPoint[] = []): StrokeShape | null {
    const points = this.weighed(ahead);
    const samples = this.samples.slice(-OVERLAP);
    if (this.count <= 3) {
      this.begin(samples, points);
    }
    for (let i = 1; i + 1 < points.length; i++) {
      wayRound(samples, points[i - 1], points[i], points[i + 1]);
    }
    const last = points.at(-1);
    if (last !== undefined && points.length > 1) {
      samples.push(last);
    }
    return samples.length === 0 ? null : shapeOf(this.pen, samples);
  }

  /** With four points at hand, everything up to the middle of the second and the third stands. */
  private settle(): void {
    if (this.points.length < 4) {
      return;
    }
    const points = this.weighed();
    if (this.count === 4) {
      this.begin(this.samples, points);
    }
    wayRound(this.samples, points[0], points[1], points[2]);
    this.before = points[0];
    this.points.shift();
  }

  private begin(samples: Sample[], points: readonly Weighed[]): void {
    const [first, second] = points;
    if (first !== undefined) {
      samples.push(first);
      if (second !== undefined && points.length > 2) {
        samples.push(middle(first, second));
      }
    }
  }

  private weighed(ahead: readonly PenPoint[] = []): Weighed[] {
    const points = [...this.points];
    for (const point of ahead) keep(points, point);
    const weighed: Weighed[] = [];
    for (const point of points) {
      weighed.push(weigh(this.pen, weighed.at(-1) ?? this.before, point));
    }
    return weighed;
  }
}
