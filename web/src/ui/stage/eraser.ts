import { byPlace } from "../../core/by-place";
import type { Layer } from "../../core/pending";
import type { VisibleStroke } from "../../core/visible";
import { touchesInk } from "../../ink/hit";
import { fromDisplay } from "../../ink/transform";
import type { StrokeId } from "../../wire/ids";
import type { Stroke } from "../../wire/messages";
import type { Deed } from "./deed";
import type { Sheet, Touch } from "./own-stroke";
import type { PenStage } from "./pen-work";

/** Half of the eraser's width in pixels of the stage. */
const RADIUS = 9;

/** Strokes that this person may erase, by layer. */
export type Erasable = Readonly<Record<Layer, readonly VisibleStroke[]>>;

/** Ink that this person sees and may not erase now. */
export interface Kept {
  readonly strokes: readonly VisibleStroke[];
  /** What to say to somebody who tries. */
  readonly because: "others" | "chair" | "now";
}

/** One wipe over a page: strokes vanish as they are touched, and are erased together at its end. */
export class Wipe implements Deed {
  readonly hidden = new Set<StrokeId>();
  private readonly found: Record<Layer, Stroke[]> = { private: [], shared: [] };
  private touchedKept = false;

  constructor(
    private readonly stage: PenStage,
    private readonly sheet: Sheet,
    private readonly erasable: Erasable,
    private readonly kept: Kept,
  ) {}

  move(touches: readonly Touch[]): void {
    const before = this.hidden.size;
    for (const touch of touches) this.over(touch);
    if (this.hidden.size > before) this.stage.repaint();
  }

  end(): void {
    const found = (["private", "shared"] as const).flatMap((layer) =>
      this.found[layer].map((stroke) => ({ layer, stroke })),
    );
    if (found.length === 0 && this.touchedKept) {
      this.stage.room.notices.show({ kind: "notErased", code: this.kept.because });
    }
    const changes = byPlace(found, (page, strokes) => ({ type: "erase", page, strokes }));
    this.stage.room.ink.writeTogether(this.sheet.page, changes);
  }

  cancel(): void {
    this.hidden.clear();
  }

  private over({ x, y }: Touch): void {
    const { box, geometry } = this.sheet;
    const at = fromDisplay(geometry, { x: (x - box.x) / box.width, y: (y - box.y) / box.height });
    const across = geometry.rotation % 180 === 0 ? geometry.width : geometry.height;
    const radius = (RADIUS * across) / box.width;
    for (const layer of ["private", "shared"] as const) {
      for (const { stroke } of this.erasable[layer]) {
        if (this.hidden.has(stroke.id)) continue;
        if (!touchesInk(geometry, stroke, at, radius)) continue;
        this.hidden.add(stroke.id);
        this.found[layer].push(stroke);
      }
    }
    this.touchedKept ||= this.kept.strokes.some(({ stroke }) =>
      touchesInk(geometry, stroke, at, radius),
    );
  }
}
