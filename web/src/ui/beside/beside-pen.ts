import { paperBeside } from "../../core/beside";
import { handOf, type Tools, withPen } from "../../core/tools";
import type { PageTexts } from "../../room/page-texts";
import type { Room } from "../../room/room";
import type { PageRef } from "../../wire/messages";
import type { Sheet } from "../stage/own-stroke";
import { wiped } from "../stage/painter";
import { type PenStage, PenWork } from "../stage/pen-work";

/** What the pen needs of the page beside. */
export interface BesideSheet {
  readonly room: Room;
  readonly tools: Tools | undefined;
  readonly texts: PageTexts;
  readonly wet: HTMLCanvasElement;
  readonly page: PageRef;
  sheet(): Sheet | undefined;
  penSeen(tools: Tools): void;
  paint(): void;
  repaint(): void;
  requestUpdate(): void;
  /** The pen was lifted: a page that came meanwhile is turned to now. */
  look(): void;
}

/** The pen on the page beside: what it writes is private, since nobody else has that page on screen. */
export class BesidePen implements PenStage {
  readonly work = new PenWork(this);

  constructor(private readonly host: BesideSheet) {}

  get room(): Room {
    return this.host.room;
  }

  get tools(): Tools | undefined {
    const { tools } = this.host;
    return tools && { ...tools, layer: "private" };
  }

  get texts(): PageTexts {
    return this.host.texts;
  }

  get wet(): HTMLCanvasElement {
    return this.host.wet;
  }

  sheet(): Sheet | undefined {
    return this.host.sheet();
  }

  /** An old version of a paper is only looked at. */
  get mayWrite(): boolean {
    const { room, page } = this.host;
    return room.meeting !== undefined && paperBeside(room.meeting, page)?.old === false;
  }

  hand(event: PointerEvent): ReturnType<typeof handOf> {
    const { tools } = this.host;
    if (tools === undefined || !this.mayWrite) return "none";
    const now = event.pointerType === "pen" ? withPen(tools) : tools;
    if (now !== tools) this.host.penSeen(now);
    return handOf(now, event.pointerType, (event.buttons & 32) !== 0);
  }

  clearWet(): void {
    wiped(this.wet);
    this.host.paint();
    queueMicrotask(() => this.host.look());
  }

  repaint(): void {
    this.host.repaint();
  }

  requestUpdate(): void {
    this.host.requestUpdate();
  }
}
