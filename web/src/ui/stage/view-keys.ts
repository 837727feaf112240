import { type Turn, turnedBy } from "../../core/turned";
import { type Box, panned, type Size, type View, WHOLE_PAGE, zoomed } from "../../core/viewport";

/** What is looked at. */
export interface ViewStage {
  readonly view: View;
  moveView(next: (stage: Size, box: Box) => View, always?: boolean): void;
  looks(view: View): void;
}

const NEARER = 1.25;
const STEP = 0.2;

/** Looking closely, and turning the page, without pinching: for keys and for the menu. */
export class ViewKeys {
  constructor(private readonly stage: ViewStage) {}

  nearer(by: 1 | -1): void {
    const factor = by === 1 ? NEARER : 1 / NEARER;
    this.stage.moveView(
      (stage, box) =>
        zoomed(this.stage.view, stage, box, factor, { x: stage.width / 2, y: stage.height / 2 }),
      true,
    );
  }

  fit(fit: View["fit"]): void {
    const { turn } = this.stage.view;
    this.stage.looks({ ...WHOLE_PAGE, fit, y: fit === "width" ? 0 : WHOLE_PAGE.y, turn });
  }

  turn(by: 1 | -1): void {
    this.stage.looks({ ...WHOLE_PAGE, turn: turnedBy(this.stage.view.turn, by) });
  }

  /** Moves an enlarged page that way; false where it is not larger than the stage that way. */
  move(x: -1 | 0 | 1, y: -1 | 0 | 1): boolean {
    let moved = false;
    this.stage.moveView((stage, box) => {
      const room = x === 0 ? box.height > stage.height + 1 : box.width > stage.width + 1;
      if (!room) return this.stage.view;
      moved = true;
      return panned(this.stage.view, stage, box, -x * STEP * stage.width, -y * STEP * stage.height);
    });
    return moved;
  }
}

/** Which way up each paper is read, as long as the meeting is on screen. */
export class Turns {
  private readonly known = new Map<string, Turn>();

  keep(document: string, turn: Turn): void {
    this.known.set(document, turn);
  }

  of(document: string): Turn {
    return this.known.get(document) ?? 0;
  }
}
