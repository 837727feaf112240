import type { StrokePoints } from "../wire/ids";

export const MOST_POINTS = 10_000;

/** The points of a stroke while it is drawn, and their form on the wire. */
export class PointList {
  /** Four numbers a point: x, y, pressure, time; absolute. */
  private readonly values: number[] = [];

  get count(): number {
    return this.values.length / 4;
  }

  get full(): boolean {
    return this.count >= MOST_POINTS;
  }

  /** Adds a point; false when it is where the one before was, and was left out. */
  add(x: number, y: number, pressure: number, time: number): boolean {
    const end = this.values.length;
    const still = end > 0 && this.values[end - 4] === x && this.values[end - 3] === y;
    if (still) return false;
    const before = end > 0 ? (this.values[end - 1] ?? 0) : 0;
    this.values.push(x, y, pressure, Math.max(before, time));
    return true;
  }

  /** A piece from a point on: the first one absolute, each later one the difference to its former. */
  from(first: number): StrokePoints {
    const piece = this.values.slice(first * 4);
    for (let i = piece.length - 1; i >= 4; i--) piece[i] = (piece[i] ?? 0) - (piece[i - 4] ?? 0);
    return piece;
  }

  all(): StrokePoints {
    return this.from(0);
  }
}
