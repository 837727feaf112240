import type { Layer } from "../../core/pending";
import type { VisibleStroke } from "../../core/visible";
import { strokeTouched } from "../../ink/hit";
import { fromDisplay } from "../../ink/transform";
import type { StrokeId } from "../../wire/ids";
import type { InkChangeUnion } from "../../wire/messages";
import type { Sheet, Touch } from "./own-stroke";

/** Half of the eraser's width in pixels of the stage. */
const RADIUS = 9;

/** Strokes that this person may erase, by layer. */
export type Erasable = Readonly<Record<Layer, readonly VisibleStroke[]>>;

/** One wipe over a page: strokes vanish as they are touched, and are erased together at its end. */
export class Wipe {
  readonly erased = new Set<StrokeId>();
  private readonly found: Record<Layer, StrokeId[]> = { private: [], shared: [] };

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
        this.found[layer].push(stroke.id);
      }
    }
    return this.erased.size > before;
  }

  /** What must be asked for. */
  changes(): readonly (readonly [Layer, InkChangeUnion])[] {
    const { page } = this.sheet;
    return (["private", "shared"] as const)
      .filter((layer) => this.found[layer].length > 0)
      .map((layer) => [layer, { type: "erase", page, strokes: this.found[layer] }] as const);
  }
}
