import { type Deed, NONE_HIDDEN } from "./deed";
import type { Sheet, Touch } from "./own-stroke";
import { wiped } from "./painter";
import type { PenStage } from "./pen-work";

/** A loop that is drawn round ink. */
export class Looping implements Deed {
  readonly hidden = NONE_HIDDEN;
  private readonly loop: Touch[];

  constructor(
    private readonly stage: PenStage,
    readonly sheet: Sheet,
    touch: Touch,
    private readonly closed: (loop: readonly Touch[]) => void,
  ) {
    this.loop = [touch];
  }

  move(touches: readonly Touch[]): void {
    this.loop.push(...touches);
    const { wet } = this.stage;
    wet.style.opacity = "1";
    wet.style.mixBlendMode = "normal";
    const brush = wiped(wet);
    if (brush === undefined) return;
    brush.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    brush.beginPath();
    for (const { x, y } of this.loop) brush.lineTo(x, y);
    brush.fillStyle = "rgb(0 49 216 / 0.08)";
    brush.fill();
    brush.setLineDash([6, 5]);
    brush.lineWidth = 2;
    brush.strokeStyle = "#0031d8";
    brush.stroke();
    brush.setLineDash([]);
  }

  end(): void {
    this.closed(this.loop);
  }

  cancel(): void {
    wiped(this.stage.wet);
  }
}
