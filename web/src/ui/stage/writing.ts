import type { Layer } from "../../core/pending";
import type { Pen, Stroke } from "../../wire/messages";
import { type Deed, NONE_HIDDEN } from "./deed";
import { OwnStroke, type Sheet, type Touch } from "./own-stroke";
import type { PenStage } from "./pen-work";

/** A line under the pen; one that gets as long as it may be is kept, and the pen goes on in a new one. */
export class Writing implements Deed {
  readonly hidden = NONE_HIDDEN;
  private stroke: OwnStroke;

  constructor(
    private readonly stage: PenStage,
    sheet: Sheet,
    pen: Pen,
    layer: Layer,
    touch: Touch,
    quietFor: number,
    /** What a line becomes when it is finished. */
    private readonly finish: (stroke: Stroke) => Stroke = (stroke) => stroke,
  ) {
    this.stroke = new OwnStroke(sheet, pen, layer, touch, quietFor);
    this.stroke.paint(stage.wet);
  }

  move(touches: readonly Touch[], ahead: readonly Touch[]): void {
    for (const touch of touches) {
      this.stroke.add(touch);
      if (this.stroke.full) this.goOn(touch);
    }
    this.stroke.paint(this.stage.wet, ahead);
    const news = this.stroke.news(touches.at(-1)?.time ?? 0);
    if (news !== undefined) this.stage.room.draw(news);
  }

  end(): void {
    const { layer } = this.stroke;
    this.stage.room.ink.write(layer, {
      type: "draw",
      stroke: this.finish(this.stroke.finished()),
    });
  }

  cancel(): void {
    const gone = this.stroke.cancelled();
    if (gone !== undefined) this.stage.room.draw(gone);
  }

  private goOn(touch: Touch): void {
    this.end();
    const { sheet, pen, layer } = this.stroke;
    this.stroke = new OwnStroke(sheet, pen, layer, touch, 0);
  }
}
