import { type Box, type Size, tappedTwice, type View } from "../../core/viewport";
import type { Room } from "../../room/room";
import { DoubleTap } from "./double-tap";
import { LinkTaps } from "./link-taps";
import type { Sheet, Touch } from "./own-stroke";

/** What taps need of the stage. */
export interface TapStage {
  readonly room: Room;
  readonly view: View;
  sheet(): Sheet | undefined;
  moveView(next: (stage: Size, box: Box) => View, always: boolean): void;
}

/** What a finger's tap on the page means: a link of the paper, or with another one to come nearer. */
export class Taps {
  private readonly links = new LinkTaps(() => this.stage.room);
  private readonly double = new DoubleTap();

  constructor(private readonly stage: TapStage) {}

  async tap(touch: Touch): Promise<void> {
    const { stage, double } = this;
    if (double.tap(touch)) {
      stage.moveView((size, box) => tappedTwice(stage.view, size, box, touch), true);
    } else if (await this.links.tap(stage.sheet(), touch)) double.used();
  }
}
