import { moved } from "../ink/moved";
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
  const shown = new Map<StrokeId, VisibleStroke>();
  const erased = new Set<StrokeId>();
  for (const { stroke, author, erased: gone } of durable.all()) {
    if (gone) erased.add(stroke.id);
    shown.set(stroke.id, { stroke, author, since: null, old });
  }
  for (const { change, at } of pending) {
    if (change.type === "draw") {
      const { stroke } = change;
      if (!durable.has(stroke.id)) shown.set(stroke.id, { stroke, author: seat, since: at, old });
    } else if (change.type === "move") {
      for (const id of change.strokes) move(shown, id, change.dx, change.dy);
    } else {
      for (const id of change.strokes) {
        if (change.type === "erase") erased.add(id);
        else erased.delete(id);
      }
    }
  }
  return [...shown.values()].filter(({ stroke }) => !erased.has(stroke.id));
}

function move(shown: Map<StrokeId, VisibleStroke>, id: StrokeId, dx: number, dy: number): void {
  const known = shown.get(id);
  if (known !== undefined) shown.set(id, { ...known, stroke: moved(known.stroke, dx, dy) });
}
