import type { Size } from "../../core/viewport";
import type { Room } from "../../room/room";
import type { Laser } from "./laser";
import type { Sheet } from "./own-stroke";
import { onPage, paintPoints, sized, wiped } from "./painter";
import type { PenWork } from "./pen-work";

/** Who has something to show above the ink that is written. */
export interface Movers {
  readonly room: Room;
  readonly laser: Laser;
  readonly pen: PenWork;
}

/**
 * The canvas of what moves above the ink that is written: strokes that others draw, the pointer, what the hand holds.
 * It is touched only where there is something to show or to take away: the browser copies a touched canvas whole.
 */
export class Moving {
  private marked = false;

  constructor(private readonly movers: Movers) {}

  paint(canvas: HTMLCanvasElement, size: Size, sheet: Sheet | undefined): void {
    if (sized(canvas, size.width, size.height)) this.marked = false;
    const shown = sheet !== undefined && this.moves(sheet) ? sheet : undefined;
    if (shown === undefined && !this.marked) return;
    const brush = wiped(canvas);
    this.marked = shown !== undefined;
    if (brush === undefined || shown === undefined) return;
    const { room, laser, pen } = this.movers;
    onPage(brush, shown.geometry, shown.box);
    for (const stroke of room.live.on(shown.page)) paintPoints(brush, stroke.pen, stroke.points);
    laser.paint(brush, shown);
    pen.paintOver(brush, shown);
  }

  private moves(sheet: Sheet): boolean {
    const { room, laser, pen } = this.movers;
    return room.live.on(sheet.page).length > 0 || laser.isOn(sheet) || pen.isOver(sheet);
  }
}
