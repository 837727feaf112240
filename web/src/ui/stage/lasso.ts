import { byPlace, type OnLayer } from "../../core/by-place";
import { samePage } from "../../core/pages";
import type { Box } from "../../core/viewport";
import { touchesInk } from "../../ink/hit";
import { boxRound, caught } from "../../ink/lasso";
import { fromDisplay, type Place, toDisplay } from "../../ink/transform";
import type { StrokeId } from "../../wire/ids";
import type { PageRef } from "../../wire/messages";
import type { Deed } from "./deed";
import { Dragging } from "./dragging";
import { Looping } from "./looping";
import type { Sheet, Touch } from "./own-stroke";
import type { PenStage } from "./pen-work";

/** A tap takes what is so near, and what is taken is grasped so far beside its frame, in pixels. */
const NEAR = 12;
/** A loop no larger than this is a tap, in pixels. */
const TAP = 8;

/** What the lasso has taken on the page on screen; it is let go of with the tool and with the page. */
export class Lasso {
  private ids: ReadonlySet<StrokeId> = new Set();
  private page: PageRef | null = null;

  constructor(
    private readonly stage: PenStage,
    /** What this person may take, in the order it was drawn. */
    private readonly free: (sheet: Sheet) => readonly OnLayer[],
  ) {}

  /** A pointer comes down: beside what is taken it begins a loop, on it a move. */
  begin(sheet: Sheet, touch: Touch): Deed {
    const frame = this.frame(sheet);
    const grasped =
      frame !== undefined &&
      touch.x >= frame.x - NEAR &&
      touch.y >= frame.y - NEAR &&
      touch.x <= frame.x + frame.width + NEAR &&
      touch.y <= frame.y + frame.height + NEAR;
    return grasped
      ? new Dragging(this.stage, sheet, this.taken(sheet), touch)
      : new Looping(this.stage, sheet, touch, (loop) => this.take(sheet, loop));
  }

  /** The strokes that are taken and still there. */
  taken(sheet: Sheet): readonly OnLayer[] {
    if (this.stage.tools?.tool !== "lasso" || !samePage(this.page, sheet.page)) this.letGo();
    if (this.ids.size === 0) return [];
    return this.free(sheet).filter(({ stroke }) => this.ids.has(stroke.id));
  }

  /** The frame round what is taken, in pixels of the stage. */
  frame(sheet: Sheet): Box | undefined {
    const strokes = this.taken(sheet).map(({ stroke }) => stroke);
    const box = boxRound(sheet.geometry, strokes);
    if (box === undefined) return undefined;
    const one = onStage(sheet, { x: box.left, y: box.top });
    const other = onStage(sheet, { x: box.right, y: box.bottom });
    const x = Math.min(one.x, other.x);
    const y = Math.min(one.y, other.y);
    return { x, y, width: Math.abs(other.x - one.x), height: Math.abs(other.y - one.y) };
  }

  /** Moves what is taken by pixels of the stage, as arrow keys do. */
  move(sheet: Sheet, dx: number, dy: number): void {
    const from = { x: 0, y: 0, pressure: 128, time: 0 };
    const dragging = new Dragging(this.stage, sheet, this.taken(sheet), from);
    dragging.move([{ ...from, x: dx, y: dy }]);
    dragging.end();
    this.stage.clearWet();
  }

  letGo(): void {
    this.ids = new Set();
    this.page = null;
  }

  /** Erases what is taken, as one step. */
  erase(sheet: Sheet): void {
    const changes = byPlace(this.taken(sheet), (page, strokes) => ({
      type: "erase",
      page,
      strokes,
    }));
    this.letGo();
    this.stage.room.ink.writeTogether(sheet.page, changes);
  }

  private take(sheet: Sheet, loop: readonly Touch[]): void {
    const xs = loop.map(({ x }) => x);
    const ys = loop.map(({ y }) => y);
    const wide = Math.max(...xs) - Math.min(...xs);
    const high = Math.max(...ys) - Math.min(...ys);
    const all = this.free(sheet);
    const { geometry } = sheet;
    const places = loop.map((touch) => onPage(sheet, touch));
    const [first] = places;
    const reach = (NEAR * Math.min(geometry.width, geometry.height)) / sheetsShorter(sheet);
    const strokes =
      wide > TAP || high > TAP
        ? all.filter(({ stroke }) => caught(geometry, stroke, places))
        : all.filter(({ stroke }) => first && touchesInk(geometry, stroke, first, reach)).slice(-1);
    this.ids = new Set(strokes.map(({ stroke }) => stroke.id));
    this.page = sheet.page;
    this.stage.repaint();
    this.stage.requestUpdate();
  }
}

function sheetsShorter({ box }: Sheet): number {
  return Math.min(box.width, box.height);
}

function onPage({ geometry, box }: Sheet, { x, y }: Place): Place {
  return fromDisplay(geometry, { x: (x - box.x) / box.width, y: (y - box.y) / box.height });
}

function onStage({ geometry, box }: Sheet, place: Place): Place {
  const { x, y } = toDisplay(geometry, place);
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}
