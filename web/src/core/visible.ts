import type { SeatId, StrokeId } from "../wire/ids";
import type { Stroke } from "../wire/messages";
import type { PageInk } from "./ink";
import type { PendingInk } from "./pending";

/** A stroke as a screen shows it. */
export interface VisibleStroke {
  readonly stroke: Stroke;
  readonly author: SeatId;
  /** When it was drawn here, while the server has not confirmed it; null once it is durable. */
  readonly since: number | null;
  /** Whether it was written on an old revision of a page that has changed since. */
  readonly old: boolean;
}

/** What one layer of a page shows: the durable ink, and on it what its writer asked for since. */
export function visibleStrokes(
  durable: PageInk,
  pending: readonly PendingInk[],
  seat: SeatId,
  old = false,
): readonly VisibleStroke[] {
  const drawn: VisibleStroke[] = [];
  const erased = new Map<StrokeId, boolean>();
  for (const { stroke, author, erased: gone } of durable.all()) {
    erased.set(stroke.id, gone);
    drawn.push({ stroke, author, since: null, old });
  }
  for (const { change, at } of pending) {
    if (change.type === "draw") {
      if (durable.has(change.stroke.id)) continue;
      erased.set(change.stroke.id, false);
      drawn.push({ stroke: change.stroke, author: seat, since: at, old });
    } else {
      for (const stroke of change.strokes) erased.set(stroke, change.type === "erase");
    }
  }
  return drawn.filter(({ stroke }) => erased.get(stroke.id) !== true);
}
