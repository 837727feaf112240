import { neighbour } from "../../core/pages";
import type { VisibleStroke } from "../../core/visible";
import type { Room } from "../../room/room";
import type { PageRef } from "../../wire/messages";
import type { Sheet } from "./own-stroke";
import { LATE_AFTER, onPage, paintFound, paintStrokes } from "./painter";
import { buildShapes, isBuilt } from "./shapes";
import { Soon } from "./soon";

/** So long a painting builds shapes itself, in ms; what is left is sketched, and built in pieces behind it. */
const WITH_PAINTING = 12;
const PIECE = 16;

const PALE = 0.3;
const LAYERS = ["shared", "private"] as const;

/** What of a page's ink is painted. */
interface Shown {
  /** Whether own memos are shown too; they are pale while the pen writes for all, who do not see them. */
  readonly memos: "shown" | "pale" | "none";
  /** Strokes that the hand is changing and that are drawn elsewhere meanwhile. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * The ink that is written on the page on screen. Shapes are built once and ahead of time where that can be, so that
 * neither a page turn nor the pen waits for a page full of ink.
 */
export class WrittenInk {
  private late: ReturnType<typeof setTimeout> | undefined;
  private readonly building = new Soon();

  constructor(
    private readonly room: () => Room,
    private readonly repaint: () => void,
  ) {}

  /** Draws what was found and all ink on a page. */
  paint(brush: CanvasRenderingContext2D, sheet: Sheet, { memos, hidden }: Shown): void {
    const { page, geometry, box } = sheet;
    const room = this.room();
    onPage(brush, geometry, box);
    brush.save();
    const edge = new Path2D();
    edge.rect(0, 0, geometry.width, geometry.height);
    brush.clip(edge);
    paintFound(brush, room.finder.boxesOn(page));
    const now = Date.now();
    const until = performance.now() + WITH_PAINTING;
    for (const layer of memos === "none" ? (["shared"] as const) : LAYERS) {
      const all = room.ink.visible(page, layer);
      const left = all.filter(({ stroke }) => !hidden.has(stroke.id));
      const whole = buildShapes(left, until);
      const opacity = layer === "private" && memos === "pale" ? PALE : 1;
      paintStrokes(brush, left, now, { missing: whole ? "build" : "sketch", opacity });
      if (!whole) this.build(page);
      if (all.some(({ since }) => since !== null && now - since <= LATE_AFTER)) this.paintLate();
    }
    brush.restore();
  }

  /** Builds what is missing on a page, then on those that are next to it. */
  build(page: PageRef): void {
    this.building.next(() => {
      const agenda = this.room().meeting?.agenda ?? [];
      const near = [1, -1].flatMap((by) => this.on(neighbour(agenda, page, by)));
      this.piece(this.on(page), this.repaint, () => this.piece(near));
    });
  }

  close(): void {
    clearTimeout(this.late);
    this.building.stop();
  }

  /** Builds a piece of what is missing, and comes back for the rest. */
  private piece(missing: readonly VisibleStroke[], built?: () => void, then?: () => void): void {
    const left = missing.filter((stroke) => !isBuilt(stroke));
    if (buildShapes(left, performance.now() + PIECE)) {
      if (left.length > 0) built?.();
      if (then !== undefined) this.building.next(then);
    } else {
      this.building.next(() => this.piece(left, built, then));
    }
  }

  private on(page: PageRef | undefined): readonly VisibleStroke[] {
    if (page === undefined) return [];
    const { ink } = this.room();
    return LAYERS.flatMap((layer) => ink.visible(page, layer));
  }

  /** Ink that is still waiting in a while gets lighter then. */
  private paintLate(): void {
    clearTimeout(this.late);
    this.late = setTimeout(this.repaint, LATE_AFTER + 50);
  }
}
