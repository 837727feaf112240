import { placed, samePage } from "../../core/pages";
import type { Tools } from "../../core/tools";
import { type TextPart, wordAt } from "../../core/word-at";
import { fromDisplay, type Place } from "../../ink/transform";
import type { PageTexts } from "../../room/page-texts";
import type { Room } from "../../room/room";
import type { Sheet, Touch } from "./own-stroke";
import { reachOf, TextLayer } from "./text-layer";

/** How far from a letter a finger that stays may be, in pixels. */
const REACH = 16;

/** What selecting needs of the stage. */
export interface TextStage {
  readonly room: Room;
  readonly tools: Tools | undefined;
  readonly texts: PageTexts;
  readonly laser: { readonly allowed: boolean };
  /** What the pointers are on; the letters lie in it. */
  readonly surface: HTMLElement;
  sheet(): Sheet | undefined;
  requestUpdate(): void;
}

/** What a finger has selected, and where it was lifted. */
export interface Picked {
  readonly text: string;
  readonly at: Touch;
}

/**
 * The words of the painted page, to be selected with the hand: a mouse drags over them, a finger stays on one and goes on.
 * The letters are laid over the page when a mouse or finger comes, so that turning pages costs nothing more. Where a
 * finger that stays points for all, it selects nothing.
 */
export class TextSelection {
  picked: Picked | undefined;
  private layer: TextLayer | undefined;
  private anchor: TextPart | undefined;

  constructor(private readonly stage: TextStage) {}

  /** A mouse or finger has come: lays the letters, as soon as they are here. */
  async near(): Promise<void> {
    const page = this.sheet()?.page;
    if (page === undefined || this.layer !== undefined) return;
    await this.stage.texts.want(page);
    this.lay();
  }

  /** Whether this is a letter, which a mouse selects. */
  owns(target: EventTarget | null): boolean {
    return target instanceof Node && this.layer?.element.contains(target) === true;
  }

  /** A finger stays here; true where it takes a word. */
  hold(touch: Touch): boolean {
    this.lay();
    const sheet = this.sheet();
    const { layer } = this;
    if (sheet === undefined || layer === undefined) return false;
    const reach = reachOf(sheet.geometry, REACH, sheet.box.width);
    const letter = layer.letterAt(placeOf(sheet, touch), reach);
    if (letter === undefined) return false;
    this.anchor = wordAt(layer.words.text, letter);
    layer.select(this.anchor);
    return true;
  }

  /** The finger goes on to here. */
  extend(touch: Touch): void {
    const part = this.partTo(touch);
    if (part !== undefined) this.layer?.select(part);
  }

  /** The finger is lifted: what it has selected can be copied. */
  pick(touch: Touch): void {
    const part = this.partTo(touch);
    if (part === undefined || this.layer === undefined) return;
    const text = this.layer.words.text.slice(part.from, part.to);
    this.picked = { text, at: touch };
    this.stage.requestUpdate();
  }

  letGo(): void {
    if (this.layer !== undefined) document.getSelection()?.removeAllRanges();
    this.anchor = undefined;
    if (this.picked === undefined) return;
    this.picked = undefined;
    this.stage.requestUpdate();
  }

  async copy(): Promise<void> {
    const { picked, stage } = this;
    if (picked === undefined) return;
    try {
      await navigator.clipboard.writeText(picked.text);
      stage.room.notices.show({ kind: "copied", code: "copied" });
    } catch {
      stage.room.notices.show({ kind: "notCopied", code: "notCopied" });
    }
    this.letGo();
  }

  /** The page was painted: its letters lie as it does, and those of another go. */
  painted(): void {
    const sheet = this.sheet();
    const { layer } = this;
    if (layer === undefined) return;
    if (sheet !== undefined && samePage(sheet.page, layer.page)) layer.place(sheet);
    else {
      this.letGo();
      layer.element.remove();
      this.layer = undefined;
    }
  }

  private lay(): void {
    const sheet = this.sheet();
    const words = sheet && this.stage.texts.of(sheet.page);
    if (sheet === undefined || words === undefined || this.layer !== undefined) return;
    this.layer = new TextLayer(sheet.page, words);
    this.layer.place(sheet);
    this.stage.surface.append(this.layer.element);
  }

  /** The page, where the hand selects on it. */
  private sheet(): Sheet | undefined {
    const { tools, laser, room } = this.stage;
    const sheet = tools?.tool === "hand" && !laser.allowed ? this.stage.sheet() : undefined;
    const paper = sheet && placed(room.meeting?.agenda ?? [], sheet.page)?.document;
    return paper === undefined || room.collection.mayCopy(paper) ? sheet : undefined;
  }

  private partTo(touch: Touch): TextPart | undefined {
    const sheet = this.sheet();
    const { anchor } = this;
    const letter = sheet && this.layer?.letterAt(placeOf(sheet, touch));
    if (anchor === undefined || letter === undefined) return undefined;
    return { from: Math.min(anchor.from, letter), to: Math.max(anchor.to, letter + 1) };
  }
}

function placeOf({ geometry, box }: Sheet, { x, y }: Touch): Place {
  return fromDisplay(geometry, { x: (x - box.x) / box.width, y: (y - box.y) / box.height });
}
