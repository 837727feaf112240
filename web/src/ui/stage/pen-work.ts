import { mayShare, penOf, type Tools } from "../../core/tools";
import type { Room } from "../../room/room";
import { type Erasable, Wipe } from "./eraser";
import { OwnStroke, type Sheet, type Touch } from "./own-stroke";

export interface PenStage {
  readonly room: Room;
  readonly tools: Tools | undefined;
  /** The canvas of the stroke under the pen. */
  readonly wet: HTMLCanvasElement;
  /** The page that is painted, if there is one to write on. */
  sheet(): Sheet | undefined;
  clearWet(): void;
  repaint(): void;
}

/** What the pen and the eraser do on the painted page. */
export class PenWork {
  private stroke: OwnStroke | undefined;
  private wipe: Wipe | undefined;

  constructor(private readonly stage: PenStage) {}

  /** Strokes that the wipe under way has touched. */
  get erased(): ReadonlySet<string> {
    return this.wipe?.erased ?? NONE;
  }

  begin(kind: "draw" | "erase", touch: Touch, quietFor: number): boolean {
    const sheet = this.stage.sheet();
    if (sheet === undefined || !inside(sheet, touch)) return false;
    if (kind === "erase") {
      this.wipe = new Wipe(sheet, this.erasable(sheet));
      this.wiped([touch]);
      return true;
    }
    const { tools } = this.stage;
    const pen = tools && penOf(tools);
    if (tools === undefined || pen === undefined) return false;
    this.stroke = new OwnStroke(sheet, pen, tools.layer, touch, quietFor);
    this.stroke.paint(this.stage.wet);
    return true;
  }

  move(touches: readonly Touch[]): void {
    if (this.wipe !== undefined) this.wiped(touches);
    for (const touch of touches) {
      this.stroke?.add(touch);
      if (this.stroke?.full) this.goOn(this.stroke, touch);
    }
    this.stroke?.paint(this.stage.wet);
    const news = this.stroke?.news(touches.at(-1)?.time ?? 0);
    if (news !== undefined) this.stage.room.draw(news);
  }

  end(): void {
    const { stroke, wipe } = this;
    this.stroke = undefined;
    this.wipe = undefined;
    const { ink } = this.stage.room;
    if (stroke !== undefined) this.keep(stroke);
    for (const [layer, change] of wipe?.changes() ?? []) ink.write(layer, change);
    this.stage.clearWet();
  }

  cancel(): void {
    const gone = this.stroke?.cancelled();
    if (gone !== undefined) this.stage.room.draw(gone);
    this.stroke = undefined;
    this.wipe = undefined;
    this.stage.clearWet();
    this.stage.repaint();
  }

  /** A stroke is as long as it may be: it is kept, and the pen goes on in a new one. */
  private goOn(stroke: OwnStroke, touch: Touch): void {
    this.keep(stroke);
    this.stroke = new OwnStroke(stroke.sheet, stroke.pen, stroke.layer, touch, 0);
  }

  private keep(stroke: OwnStroke): void {
    this.stage.room.ink.write(stroke.layer, { type: "draw", stroke: stroke.finished() });
  }

  private wiped(touches: readonly Touch[]): void {
    let more = false;
    for (const touch of touches) more = this.wipe?.over(touch) || more;
    if (more) this.stage.repaint();
  }

  /** One's own ink; the chair who writes for all may erase anybody's shared ink. */
  private erasable({ page }: Sheet): Erasable {
    const { room, tools } = this.stage;
    const me = room.session.seat;
    const open = room.meeting?.stage.phase === "open";
    const anybodys =
      room.seat?.role === "chair" && tools?.layer === "shared" && open && room.meeting !== undefined
        ? mayShare(room.meeting, me)
        : false;
    const shared = room.ink.visible(page, "shared");
    return {
      private: room.ink.visible(page, "private"),
      shared: open ? shared.filter(({ author }) => anybodys || author === me) : [],
    };
  }
}

const NONE: ReadonlySet<string> = new Set();

function inside({ box }: Sheet, { x, y }: Touch): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}
