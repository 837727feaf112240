import { newId } from "../../core/identifiers";
import type { Layer } from "../../core/pending";
import { boxOf, kept, moved } from "../../ink/moved";
import { fromDisplay } from "../../ink/transform";
import type { StrokeId } from "../../wire/ids";
import type { Pen, Stroke } from "../../wire/messages";
import { type Deed, NONE_HIDDEN } from "./deed";
import type { Sheet, Touch } from "./own-stroke";
import { onPage, paintStrokes, wiped } from "./painter";
import type { PenStage } from "./pen-work";

/** A stamp under the finger: it follows until it is let go of, and always lies on the page. */
export class Placing implements Deed {
  readonly hidden = NONE_HIDDEN;
  private readonly id = newId<StrokeId>();
  private stamp: Stroke;

  constructor(
    private readonly stage: PenStage,
    private readonly sheet: Sheet,
    private readonly layer: Layer,
    private readonly pen: Pen,
    private readonly words: string,
    touch: Touch,
  ) {
    this.stamp = this.at(touch);
    this.paint();
  }

  move(touches: readonly Touch[]): void {
    const last = touches.at(-1);
    if (last === undefined) return;
    this.stamp = this.at(last);
    this.paint();
  }

  end(): void {
    this.stage.room.ink.write(this.layer, { type: "draw", stroke: this.stamp });
  }

  cancel(): void {
    wiped(this.stage.wet);
  }

  private at(touch: Touch): Stroke {
    return lettersAt(this.sheet, touch, this.pen, this.words, this.id);
  }

  private paint(): void {
    const { wet, room } = this.stage;
    wet.style.opacity = "1";
    wet.style.mixBlendMode = "normal";
    const brush = wiped(wet);
    if (brush === undefined) return;
    onPage(brush, this.sheet.geometry, this.sheet.box);
    const author = room.session.seat;
    paintStrokes(brush, [{ stroke: this.stamp, author, since: null, old: false }], 0);
  }
}

/** A stamp or note at a place of the stage, moved as little as need be to lie on the page. */
export function lettersAt(
  { page, geometry, paper, box }: Sheet,
  { x, y }: { readonly x: number; readonly y: number },
  pen: Pen,
  words: string,
  id: StrokeId,
): Stroke {
  const ink = fromDisplay(geometry, { x: (x - box.x) / box.width, y: (y - box.y) / box.height });
  const points = [Math.round(ink.x), Math.round(ink.y), 128, 0];
  const letters: Stroke = { id, page, pen, points, text: words };
  const { dx, dy } = kept(paper, boxOf(paper, letters), 0, 0);
  return within(moved(letters, dx, dy), paper.width, paper.height);
}

/** Letters larger than their page have their point on it all the same. */
function within(letters: Stroke, width: number, height: number): Stroke {
  const [x = 0, y = 0] = letters.points;
  const onX = Math.max(0, Math.min(width, x));
  const onY = Math.max(0, Math.min(height, y));
  return moved(letters, onX - x, onY - y);
}
