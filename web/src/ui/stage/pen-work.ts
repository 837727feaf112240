import type { OnLayer } from "../../core/by-place";
import { fitted, mayShare, penOf, STAMP_PEN, type Tools } from "../../core/tools";
import type { Box } from "../../core/viewport";
import { snapped } from "../../ink/snap";
import type { PageTexts } from "../../room/page-texts";
import type { Room } from "../../room/room";
import type { Stroke } from "../../wire/messages";
import type { Deed } from "./deed";
import { type Erasable, type Kept, Wipe } from "./eraser";
import { Lasso } from "./lasso";
import { Notes } from "./notes";
import type { Sheet, Touch } from "./own-stroke";
import { paintFrame } from "./painter";
import { Placing } from "./placing";
import { Writing } from "./writing";

export interface PenStage {
  readonly room: Room;
  readonly tools: Tools | undefined;
  readonly texts: PageTexts;
  /** The canvas of the stroke under the pen. */
  readonly wet: HTMLCanvasElement;
  /** The page that is painted, if there is one to write on. */
  sheet(): Sheet | undefined;
  /**
   * The pen is lifted: what was under it is painted with the page, or gone.
   *
   * @param wrote false where it was a gesture after all
   */
  clearWet(wrote?: boolean): void;
  repaint(): void;
  /** Lays out again what stands over the canvases. */
  requestUpdate(): void;
}

/** What the tool in the hand does on the painted page, one pointer at a time. */
export class PenWork {
  private deed: Deed | undefined;
  private readonly lasso: Lasso;
  readonly notes: Notes;

  constructor(private readonly stage: PenStage) {
    this.notes = new Notes(stage);
    this.lasso = new Lasso(stage, (sheet) => onLayers(this.erasable(sheet)));
  }

  /** The frame round what the lasso has taken, while it rests. */
  get frame(): Box | undefined {
    const sheet = this.stage.sheet();
    return sheet && this.deed === undefined ? this.lasso.frame(sheet) : undefined;
  }

  /** Whether there is something to show above the ink that is written. */
  isOver({ page }: Sheet): boolean {
    return this.notes.isOn(page) || this.frame !== undefined;
  }

  /** What the page shows above all ink that is written. */
  paintOver(brush: CanvasRenderingContext2D, sheet: Sheet): void {
    this.notes.paint(brush, sheet);
    const { frame } = this;
    if (frame !== undefined) paintFrame(brush, frame);
  }

  /** Uses the tool in the hand where whoever has no pointer looks: in the middle of the stage. */
  useInMiddle(): void {
    const { clientWidth, clientHeight } = this.stage.wet;
    const middle = { x: clientWidth / 2, y: clientHeight / 2, pressure: 128, time: 0 };
    if (this.deed === undefined && this.begin("draw", middle, 0)) this.end();
  }

  /** Moves what is taken by so many pixels of the stage. */
  moveTaken(dx: number, dy: number): void {
    const sheet = this.stage.sheet();
    if (sheet !== undefined) this.lasso.move(sheet, dx, dy);
  }

  eraseTaken(): void {
    const sheet = this.stage.sheet();
    if (sheet !== undefined) this.lasso.erase(sheet);
    this.stage.repaint();
    this.stage.requestUpdate();
  }

  letGo(): void {
    this.lasso.letGo();
    this.stage.repaint();
    this.stage.requestUpdate();
  }

  /** Strokes that what is under way has taken off the page. */
  get hidden(): ReadonlySet<string> {
    return this.deed?.hidden ?? this.notes.hidden;
  }

  begin(kind: "draw" | "erase", touch: Touch, quietFor: number): boolean {
    const sheet = this.stage.sheet();
    // A loop may begin beside the page.
    const loops = kind === "draw" && this.stage.tools?.tool === "lasso";
    if (sheet === undefined || !(loops || inside(sheet, touch))) return false;
    this.stage.requestUpdate();
    this.deed = kind === "erase" ? this.wipe(sheet, touch) : this.draw(sheet, touch, quietFor);
    return this.deed !== undefined;
  }

  move(touches: readonly Touch[], ahead: readonly Touch[]): void {
    this.deed?.move(touches, ahead);
  }

  end(): void {
    const { deed } = this;
    this.deed = undefined;
    deed?.end();
    this.stage.clearWet();
    this.stage.requestUpdate();
  }

  cancel(): void {
    this.deed?.cancel();
    this.deed = undefined;
    this.stage.clearWet(false);
    this.stage.repaint();
  }

  private draw(sheet: Sheet, touch: Touch, quietFor: number): Deed | undefined {
    const { stage } = this;
    const { tools } = stage;
    if (tools === undefined) return undefined;
    const { layer, stamp } = tools;
    if (tools.tool === "stamp") {
      return new Placing(stage, sheet, layer, fitted(STAMP_PEN, sheet.paper), stamp, touch);
    }
    if (tools.tool === "note") return this.notes.begin(sheet, touch);
    if (tools.tool === "lasso") return this.lasso.begin(sheet, touch);
    const chosen = penOf(tools);
    if (chosen === undefined) return undefined;
    const pen = fitted(chosen, sheet.paper);
    const snaps = pen.kind === "marker" && tools.snaps;
    if (!snaps) return new Writing(stage, sheet, pen, layer, touch, quietFor);
    void stage.texts.want(sheet.page);
    return new Writing(stage, sheet, pen, layer, touch, quietFor, (stroke) =>
      this.alongWords(stroke),
    );
  }

  private alongWords(stroke: Stroke): Stroke {
    return snapped(stroke, this.stage.texts.of(stroke.page)?.runs ?? []) ?? stroke;
  }

  private wipe(sheet: Sheet, touch: Touch): Deed {
    const wipe = new Wipe(this.stage, sheet, this.erasable(sheet), this.kept(sheet));
    wipe.move([touch]);
    return wipe;
  }

  private kept(sheet: Sheet): Kept {
    const { room } = this.stage;
    const open = room.meeting?.stage.phase === "open";
    const erasable = new Set(this.erasable(sheet).shared.map(({ stroke }) => stroke.id));
    const shared = room.ink.visible(sheet.page, "shared");
    return {
      strokes: shared.filter(({ stroke }) => !erasable.has(stroke.id)),
      because: !open ? "now" : room.seat?.role === "chair" ? "chair" : "others",
    };
  }

  /** One's own ink; the chair who writes for all may erase anybody's shared ink. */
  private erasable({ page }: Sheet): Erasable {
    const { room, tools } = this.stage;
    const me = room.session.seat;
    const open = room.meeting?.stage.phase === "open";
    const anybodys =
      room.seat?.role === "chair" && tools?.layer === "shared" && open && room.meeting !== undefined
        ? mayShare(room.meeting, me, page)
        : false;
    const shared = room.ink.visible(page, "shared");
    return {
      private: room.ink.visible(page, "private"),
      shared: open ? shared.filter(({ author }) => anybodys || author === me) : [],
    };
  }
}

function onLayers(erasable: Erasable): readonly OnLayer[] {
  return (["shared", "private"] as const).flatMap((layer) =>
    erasable[layer].map(({ stroke }) => ({ layer, stroke })),
  );
}

function inside({ box }: Sheet, { x, y }: Touch): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}
