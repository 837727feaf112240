import type { Room } from "../../room/room";
import type { Sheet } from "./own-stroke";
import { LATE_AFTER, onPage, paintFound, paintStrokes } from "./painter";

interface Ink {
  readonly room: Room;
  /** Whether own memos are shown too. */
  readonly memos: boolean;
  /** Strokes that the hand is changing and that are drawn elsewhere meanwhile. */
  readonly hidden: ReadonlySet<string>;
}

/** Draws what was found and all ink on a page; true when some of it soon gets lighter, for want of an answer. */
export function paintInk(brush: CanvasRenderingContext2D, sheet: Sheet, ink: Ink): boolean {
  const { page, geometry, box } = sheet;
  onPage(brush, geometry, box);
  brush.save();
  const edge = new Path2D();
  edge.rect(0, 0, geometry.width, geometry.height);
  brush.clip(edge);
  paintFound(brush, ink.room.finder.boxesOn(page));
  const now = Date.now();
  const layers = ink.memos ? (["shared", "private"] as const) : (["shared"] as const);
  let soon = false;
  for (const layer of layers) {
    const all = ink.room.ink.visible(page, layer);
    const left = all.filter(({ stroke }) => !ink.hidden.has(stroke.id));
    paintStrokes(brush, left, now);
    soon ||= all.some(({ since }) => since !== null && now - since <= LATE_AFTER);
  }
  brush.restore();
  return soon;
}
