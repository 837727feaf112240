import { samePage } from "../../core/pages";
import { fromDisplay, toDisplay } from "../../ink/transform";
import type { Room } from "../../room/room";
import type { Spot } from "../../wire/messages";
import type { Sheet } from "./own-stroke";

/** The least time between two signals, in ms. */
const TOLD_EVERY = 33;
const RADIUS = 9;
/** On a wall it is seen from the last row: so much of the page's width. */
const OF_WIDTH = 0.011;

/** The presenter's pointer: a red dot on every screen while a finger rests or the pen hovers. */
export class Laser {
  private own: Spot | null = null;
  private toldAt = 0;
  private late: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly room: () => Room,
    private readonly changed: () => void,
  ) {}

  /** Whether pointing would be seen by anybody: only the presenter's, on the page on show. */
  get allowed(): boolean {
    const { reader, meeting } = this.room();
    return reader.presenting && samePage(reader.page, meeting?.stage.shown ?? null);
  }

  /** Points at a place of the stage; null, or a place beside the page, ends it. */
  point(sheet: Sheet | undefined, at: { readonly x: number; readonly y: number } | null): void {
    const spot = sheet === undefined || at === null ? null : spotOf(sheet, at);
    if (spot === null && this.own === null) return;
    this.own = spot;
    this.changed();
    this.tell();
  }

  isOn({ page }: Sheet): boolean {
    return samePage(this.spot?.page ?? null, page);
  }

  paint(brush: CanvasRenderingContext2D, sheet: Sheet): void {
    const { spot } = this;
    if (spot === null || !this.isOn(sheet)) return;
    const { geometry, box } = sheet;
    const ratio = devicePixelRatio;
    const radius = Math.max(RADIUS, box.width * OF_WIDTH);
    const { x, y } = toDisplay(geometry, spot);
    brush.setTransform(ratio, 0, 0, ratio, 0, 0);
    brush.beginPath();
    brush.arc(box.x + x * box.width, box.y + y * box.height, radius, 0, 2 * Math.PI);
    brush.fillStyle = "rgb(226 0 26 / 0.3)";
    brush.fill();
    brush.lineWidth = radius / 2;
    brush.strokeStyle = "#ffffff";
    brush.stroke();
    brush.lineWidth = radius / 3;
    brush.strokeStyle = "#e2001a";
    brush.stroke();
  }

  private get spot(): Spot | null {
    return this.own ?? this.room().pointer;
  }

  /** The newest place goes out in the end, however fast they come. */
  private tell(): void {
    clearTimeout(this.late);
    const now = performance.now();
    const wait = this.toldAt + TOLD_EVERY - now;
    if (wait > 0) {
      this.late = setTimeout(() => this.tell(), wait);
      return;
    }
    this.toldAt = now;
    this.room().point(this.own);
  }
}

function spotOf({ page, geometry, box }: Sheet, at: { x: number; y: number }): Spot | null {
  const display = { x: (at.x - box.x) / box.width, y: (at.y - box.y) / box.height };
  if (display.x < 0 || display.y < 0 || display.x > 1 || display.y > 1) return null;
  const { x, y } = fromDisplay(geometry, display);
  return { page, x: Math.round(x), y: Math.round(y) };
}
