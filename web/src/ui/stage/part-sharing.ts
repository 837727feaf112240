import { samePage } from "../../core/pages";
import { partOf, viewOfPart } from "../../core/shown-part";
import { type Nearness, type Size, WHOLE_PAGE } from "../../core/viewport";
import type { Room } from "../../room/room";
import type { PagePart } from "../../wire/messages";
import type { Sheet } from "./own-stroke";

const TOLD_EVERY = 100;

/** What the presenter has enlarged: told by the presenter's stage, taken over by those that want it. */
export class PartSharing {
  private told: PagePart | null = null;
  private taken: PagePart | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly room: () => Room) {}

  /** Tells soon what can be seen of the page; the newest goes out in the end. */
  look(sheet: () => Sheet | undefined, stage: () => Size): void {
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.tell(sheet(), stage());
    }, TOLD_EVERY);
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** The view that another's enlargement asks for; undefined where nothing is to change. */
  wanted(sheet: Sheet | undefined, stage: Size): Nearness | undefined {
    const { part, reader } = this.room();
    const here = sheet !== undefined && part !== null && samePage(part.page, sheet.page);
    const next = here && !reader.presenting ? part : null;
    if (JSON.stringify(next) === JSON.stringify(this.taken)) return undefined;
    this.taken = next;
    return next === null || sheet === undefined
      ? WHOLE_PAGE
      : viewOfPart(next, sheet.geometry, stage);
  }

  private tell(sheet: Sheet | undefined, stage: Size): void {
    const room = this.room();
    const shown = room.meeting?.stage.shown ?? null;
    if (!room.reader.presenting || sheet === undefined || !samePage(sheet.page, shown)) {
      this.told = null;
      return;
    }
    const part = partOf(sheet.page, sheet.geometry, sheet.box, stage);
    if (JSON.stringify(part) === JSON.stringify(this.told)) return;
    this.told = part;
    room.showPart(part);
  }
}
