import { type PageKey, pageKey } from "../../core/pages";
import type { Layer } from "../../core/pending";
import type { VisibleStroke } from "../../core/visible";
import { strokeTouched } from "../../ink/hit";
import { fromDisplay } from "../../ink/transform";
import type { StrokeId } from "../../wire/ids";
import type { InkChangeUnion, PageRef, Stroke } from "../../wire/messages";
import type { Sheet, Touch } from "./own-stroke";

/** Half of the eraser's width in pixels of the stage. */
const RADIUS = 9;

/** Strokes that this person may erase, by layer. */
export type Erasable = Readonly<Record<Layer, readonly VisibleStroke[]>>;

/** One wipe over a page: strokes vanish as they are touched, and are erased together at its end. */
export class Wipe {
  readonly erased = new Set<StrokeId>();
  private readonly found: Record<Layer, Stroke[]> = { private: [], shared: [] };

  constructor(
    readonly sheet: Sheet,
    private readonly erasable: Erasable,
  ) {}

  /** True when another stroke was touched. */
  over({ x, y }: Touch): boolean {
    const { box, geometry } = this.sheet;
    const at = fromDisplay(geometry, { x: (x - box.x) / box.width, y: (y - box.y) / box.height });
    const across = geometry.rotation % 180 === 0 ? geometry.width : geometry.height;
    const radius = (RADIUS * across) / box.width;
    const before = this.erased.size;
    for (const layer of ["private", "shared"] as const) {
      for (const { stroke } of this.erasable[layer]) {
        if (this.erased.has(stroke.id)) continue;
        if (!strokeTouched(stroke.pen, stroke.points, at, radius)) continue;
        this.erased.add(stroke.id);
        this.found[layer].push(stroke);
      }
    }
    return this.erased.size > before;
  }

  /** What must be asked for: each stroke where it was written, which may be an old revision. */
  changes(): readonly (readonly [Layer, InkChangeUnion])[] {
    return (["private", "shared"] as const).flatMap((layer) =>
      byPage(this.found[layer]).map(
        ([page, strokes]) => [layer, { type: "erase", page, strokes }] as const,
      ),
    );
  }
}

function byPage(strokes: readonly Stroke[]): readonly (readonly [PageRef, StrokeId[]])[] {
  const pages = new Map<PageKey, readonly [PageRef, StrokeId[]]>();
  for (const { id, page } of strokes) {
    const known = pages.get(pageKey(page));
    if (known === undefined) pages.set(pageKey(page), [page, [id]]);
    else known[1].push(id);
  }
  return [...pages.values()];
}
