import { moved } from "../ink/moved";
import type { SeatId, StrokeId } from "../wire/ids";
import type { InkChangeUnion, InkEntry, PageRef, Stroke } from "../wire/messages";

/** The page that a change of ink belongs to. */
export function changedPage(change: InkChangeUnion): PageRef {
  return change.type === "draw" ? change.stroke.page : change.page;
}

/** The change that takes another one back. */
export function opposite(change: InkChangeUnion): InkChangeUnion {
  switch (change.type) {
    case "draw":
      return { type: "erase", page: change.stroke.page, strokes: [change.stroke.id] };
    case "erase":
      return { ...change, type: "restore" };
    case "restore":
      return { ...change, type: "erase" };
    case "move":
      return { ...change, dx: -change.dx, dy: -change.dy };
  }
}

/**
 * The ink of one page and layer, in the order it was drawn: the server's InkPage. An erased stroke
 * keeps its place. Mutable, since a page may have thousands of strokes; owned by one layer.
 */
export class PageInk {
  private readonly entries: InkEntry[] = [];
  private readonly places = new Map<StrokeId, number>();

  constructor(entries: readonly InkEntry[] = []) {
    for (const { stroke, author, erased } of entries) this.add(stroke, author, erased);
  }

  apply(change: InkChangeUnion, author: SeatId): void {
    switch (change.type) {
      case "draw":
        this.add(change.stroke, author, false);
        break;
      case "erase":
        this.mark(change.strokes, true);
        break;
      case "restore":
        this.mark(change.strokes, false);
        break;
      case "move":
        this.each(change.strokes, (entry) => ({
          ...entry,
          stroke: moved(entry.stroke, change.dx, change.dy),
        }));
        break;
    }
  }

  has(stroke: StrokeId): boolean {
    return this.places.has(stroke);
  }

  all(): readonly InkEntry[] {
    return this.entries;
  }

  /** The same entries on another page that is equal to this one. */
  on(page: PageRef): readonly InkEntry[] {
    return this.entries.map((entry) => ({ ...entry, stroke: { ...entry.stroke, page } }));
  }

  private add(stroke: Stroke, author: SeatId, erased: boolean): void {
    if (this.places.has(stroke.id)) return;
    this.places.set(stroke.id, this.entries.length);
    this.entries.push({ stroke, author, erased });
  }

  private mark(strokes: readonly StrokeId[], erased: boolean): void {
    this.each(strokes, (entry) => ({ ...entry, erased }));
  }

  private each(strokes: readonly StrokeId[], change: (entry: InkEntry) => InkEntry): void {
    for (const stroke of new Set(strokes)) {
      const place = this.places.get(stroke);
      const entry = place === undefined ? undefined : this.entries[place];
      if (place !== undefined && entry !== undefined) this.entries[place] = change(entry);
    }
  }
}
