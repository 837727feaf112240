import { byPlace, type OnLayer } from "../../core/by-place";
import { boxRound } from "../../ink/lasso";
import { kept } from "../../ink/moved";
import { fromDisplay } from "../../ink/transform";
import type { Deed } from "./deed";
import type { Sheet, Touch } from "./own-stroke";
import { onPage, paintStrokes, wiped } from "./painter";
import type { PenStage } from "./pen-work";

/** Ink that is moved by the finger on it: all of it at once, and never off its page. */
export class Dragging implements Deed {
  readonly hidden: ReadonlySet<string>;
  private by = { dx: 0, dy: 0 };

  constructor(
    private readonly stage: PenStage,
    private readonly sheet: Sheet,
    private readonly strokes: readonly OnLayer[],
    private readonly from: Touch,
  ) {
    this.hidden = new Set(strokes.map(({ stroke }) => stroke.id));
    this.paint();
    stage.repaint();
  }

  move(touches: readonly Touch[]): void {
    const last = touches.at(-1);
    const { geometry, box } = this.sheet;
    const round = boxRound(
      geometry,
      this.strokes.map(({ stroke }) => stroke),
    );
    if (last === undefined || round === undefined) return;
    const place = ({ x, y }: Touch) =>
      fromDisplay(geometry, { x: (x - box.x) / box.width, y: (y - box.y) / box.height });
    const from = place(this.from);
    const to = place(last);
    this.by = kept(geometry, round, to.x - from.x, to.y - from.y);
    this.paint();
  }

  end(): void {
    const { dx, dy } = this.by;
    if (dx === 0 && dy === 0) return;
    const changes = byPlace(this.strokes, (page, strokes) => ({
      type: "move",
      page,
      strokes,
      dx,
      dy,
    }));
    this.stage.room.ink.writeTogether(this.sheet.page, changes);
  }

  cancel(): void {
    wiped(this.stage.wet);
  }

  private paint(): void {
    const { wet, room } = this.stage;
    wet.style.opacity = "1";
    wet.style.mixBlendMode = "normal";
    const brush = wiped(wet);
    if (brush === undefined) return;
    onPage(brush, this.sheet.geometry, this.sheet.box);
    brush.translate(this.by.dx, this.by.dy);
    const author = room.session.seat;
    const strokes = this.strokes.map(({ stroke }) => ({ stroke, author, since: null, old: false }));
    paintStrokes(brush, strokes, 0);
  }
}
