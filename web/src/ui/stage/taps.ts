import { type Box, type Size, tappedTwice, type View } from "../../core/viewport";
import type { Room } from "../../room/room";
import { DoubleTap } from "./double-tap";
import { type LinkRoom, LinkTaps } from "./link-taps";
import type { Sheet, Touch } from "./own-stroke";

/** So wide is the edge on which a tap turns the page, in pixels and as a share of the stage. */
const EDGE = 64;
const EDGE_SHARE = 0.09;

/** What taps need of the stage. */
export interface TapStage {
  readonly room: LinkRoom & {
    readonly reader: Pick<Room["reader"], "presenting" | "lookingAhead">;
  };
  readonly clientWidth: number;
  readonly view: View;
  sheet(): Sheet | undefined;
  /** Turns the page where it fits; false where it does not, and is moved instead. */
  swipe(by: 1 | -1): boolean;
  moveView(next: (stage: Size, box: Box) => View, always: boolean): void;
}

/** Which way a tap on an edge of the stage turns; undefined between the edges. */
export function edgeAt(width: number, x: number): 1 | -1 | undefined {
  const edge = Math.min(EDGE, width * EDGE_SHARE);
  if (x < edge) return -1;
  return x > width - edge ? 1 : undefined;
}

/**
 * What a finger's tap on the page means: on an edge the next page, else a link of the paper, or with
 * another tap to come nearer. Who presents would turn everybody's page, and does so with more care.
 */
export class Taps {
  private readonly links = new LinkTaps(() => this.stage.room);
  private readonly double = new DoubleTap();

  constructor(private readonly stage: TapStage) {}

  async tap(touch: Touch): Promise<void> {
    const { stage, double } = this;
    const { reader } = stage.room;
    const edge =
      reader.presenting && !reader.lookingAhead ? undefined : edgeAt(stage.clientWidth, touch.x);
    if (edge !== undefined && stage.swipe(edge)) {
      double.used();
      return;
    }
    if (double.tap(touch)) {
      stage.moveView((size, box) => tappedTwice(stage.view, size, box, touch), true);
    } else if (await this.links.tap(stage.sheet(), touch)) double.used();
  }
}
