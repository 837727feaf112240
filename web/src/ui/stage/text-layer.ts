import type { TextPart } from "../../core/word-at";
import { inkMatrix, type Place } from "../../ink/transform";
import type { PageGeometry, PageRef, PageText } from "../../wire/messages";
import type { Sheet } from "./own-stroke";

/** Seven numbers for each stretch of equally long letters, as the server's PageText has them. */
const RUN = 7;
/** Ink for each pixel of the layer, so that no letter is smaller than browsers make letters. */
const UNIT = 20;
const FONT = "sans-serif";

/** A stretch of letters: where it begins and which way it goes, in ink. */
interface Stretch extends TextPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 right, 1 down, 2 left, 3 up. */
  readonly way: number;
  readonly node: Text;
}

/**
 * A page's words as letters that nobody sees, each where the picture shows it, for a mouse to select. Screen readers have
 * the page's text elsewhere.
 */
export class TextLayer {
  readonly element = document.createElement("div");
  private readonly stretches: readonly Stretch[];

  constructor(
    readonly page: PageRef,
    readonly words: PageText,
  ) {
    this.element.className = "letters";
    this.element.setAttribute("aria-hidden", "true");
    // The second click of two comes nearer; it takes no word.
    this.element.addEventListener(
      "mousedown",
      (event) => event.detail > 1 && event.preventDefault(),
    );
    this.stretches = this.fill();
  }

  /** Lays the letters over the page as it lies on the stage. */
  place({ geometry, box }: Sheet): void {
    const [a, b, c, d, e, f] = inkMatrix(geometry, box.width, box.height);
    const turned = [a, b, c, d].map((value) => value * UNIT);
    this.element.style.transform = `matrix(${[...turned, e + box.x, f + box.y].join(",")})`;
  }

  /** The letter at a place, or the nearest one, no farther away than that. */
  letterAt(place: Place, reach = Number.POSITIVE_INFINITY): number | undefined {
    let nearest: Stretch | undefined;
    let least = reach;
    for (const stretch of this.stretches) {
      const away = distance(stretch, place);
      if (away > least || (away === least && nearest !== undefined)) continue;
      [nearest, least] = [stretch, away];
    }
    return nearest && letterOf(nearest, place);
  }

  /** Selects a part of the page's text. */
  select({ from, to }: TextPart): void {
    const first = this.stretches.find((stretch) => from < stretch.to);
    const last = [...this.stretches].reverse().find((stretch) => to > stretch.from);
    if (first === undefined || last === undefined) return;
    const begin = Math.max(0, from - first.from);
    const end = Math.min(last.to, to) - last.from;
    document.getSelection()?.setBaseAndExtent(first.node, begin, last.node, end);
  }

  private fill(): readonly Stretch[] {
    const { text, runs } = this.words;
    const brush = document.createElement("canvas").getContext("2d");
    if (brush !== null) brush.font = `100px ${FONT}`;
    const all: Stretch[] = [];
    for (let i = 0; i + RUN <= runs.length; i += RUN) {
      const [from = 0, count = 0, left = 0, top = 0, width = 0, height = 0, way = 0] =
        runs.slice(i);
      const before = all.at(-1);
      if (before !== undefined) this.part(before, text.slice(before.to, from));
      const node = document.createTextNode(text.slice(from, from + count));
      const stretch = { from, to: from + count, left, top, width, height, way, node };
      this.element.append(letters(stretch, brush?.measureText(node.data).width ?? 0));
      all.push(stretch);
    }
    return all;
  }

  /** What stands between two stretches is copied with them. */
  private part({ node }: Stretch, between: string): void {
    if (between.includes("\n")) this.element.append(document.createElement("br"));
    else node.data += between;
  }
}

function letters({ left, top, width, height, way, node }: Stretch, natural: number): HTMLElement {
  const span = document.createElement("span");
  const level = way % 2 === 0;
  const [length, size] = level ? [width, height] : [height, width];
  const x = way === 1 || way === 2 ? left + width : left;
  const y = way === 2 || way === 3 ? top + height : top;
  const scale = natural > 0 && size > 0 ? length / ((natural * size) / 100) : 1;
  span.style.font = `${size / UNIT}px/1 ${FONT}`;
  span.style.transform = `translate(${x / UNIT}px,${y / UNIT}px) rotate(${way * 90}deg) scaleX(${scale})`;
  span.append(node);
  return span;
}

function distance({ left, top, width, height }: Stretch, { x, y }: Place): number {
  const dx = Math.max(left - x, 0, x - left - width);
  const dy = Math.max(top - y, 0, y - top - height);
  return Math.hypot(dx, dy);
}

function letterOf(stretch: Stretch, { x, y }: Place): number {
  const { left, top, width, height, way, from, to } = stretch;
  const along = way % 2 === 0 ? (x - left) / width : (y - top) / height;
  const part = way < 2 ? along : 1 - along;
  const at = Math.floor(part * (to - from));
  return from + Math.max(0, Math.min(to - from - 1, at));
}

/** How far from a letter a finger may land, in ink of a page that is shown so wide. */
export function reachOf(geometry: PageGeometry, pixels: number, width: number): number {
  const shown = geometry.rotation % 180 === 0 ? geometry.width : geometry.height;
  return (pixels * shown) / width;
}
