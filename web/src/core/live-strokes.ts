import type { SeatId, StrokeId } from "../wire/ids";
import type { DrawingOf, PageRef, Pen } from "../wire/messages";
import { samePage } from "./pages";

/** A stroke that somebody else is drawing at this moment. */
export interface LiveStroke {
  readonly author: SeatId;
  readonly page: PageRef;
  readonly pen: Pen;
  /** As on the wire: the first point absolute, each later one the difference to the one before. */
  readonly points: number[];
  heard: number;
}

/** A stroke of which nothing was heard for so long will not be finished any more. */
const FORGOTTEN_AFTER = 20_000;

/** Strokes on their way, from signals that may be lost: the finished stroke takes their place. */
export class LiveStrokes {
  private readonly strokes = new Map<StrokeId, LiveStroke>();

  take({ author, drawing }: DrawingOf, now: number): void {
    const { stroke, page, pen, first, points } = drawing;
    if (points === null) {
      this.strokes.delete(stroke);
      return;
    }
    const known = this.strokes.get(stroke);
    if (known === undefined) {
      this.strokes.set(stroke, { author, page, pen, points: [...points], heard: now });
    } else if (first * 4 >= known.points.length) {
      known.heard = now;
      join(known.points, points);
    }
  }

  finished(stroke: StrokeId): boolean {
    return this.strokes.delete(stroke);
  }

  forget(now: number): void {
    for (const [id, { heard }] of this.strokes) {
      if (now - heard > FORGOTTEN_AFTER) this.strokes.delete(id);
    }
  }

  clear(): void {
    this.strokes.clear();
  }

  on(page: PageRef): readonly LiveStroke[] {
    return [...this.strokes.values()].filter((stroke) => samePage(stroke.page, page));
  }
}

/** Appends a piece, whose first point is absolute, to points of which the last one is a sum. */
function join(points: number[], piece: readonly number[]): void {
  const last = [0, 0, 0, 0];
  for (let i = 0; i < points.length; i++) last[i % 4] = (last[i % 4] ?? 0) + (points[i] ?? 0);
  for (let i = 0; i < piece.length; i++) {
    points.push((piece[i] ?? 0) - (i < 4 ? (last[i] ?? 0) : 0));
  }
}
