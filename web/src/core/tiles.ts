import { displaySize } from "../ink/transform";
import type { PageGeometry } from "../wire/messages";
import { turnedBack, turnedPage } from "./turned";
import { type Box, boxOf, type Size, type View } from "./viewport";

/** The sides of a tile in pixels, as the server cuts them. */
const SIZE = 1_024;

/** A little less than sharp is not worth the air. */
const SHARP_ENOUGH = 1.15;
const LARGER = 2.6;

/** A square of a page that is drawn larger; where it lies, in fractions of the shown page. */
export interface TileAt {
  readonly column: number;
  readonly row: number;
  readonly place: Box;
}

/** How somebody looks at a page. */
export interface Looking {
  readonly stage: Size;
  readonly view: View;
  /** Left free round the page, in pixels of the stage. */
  readonly margin: number;
}

export interface TileSet {
  /** How many times larger than the screen picture. */
  readonly level: number;
  readonly tiles: readonly TileAt[];
}

/** The pixels of a page's screen picture, as the server draws it (docs/SPEC.md, PIC1). */
export function screenPixels(geometry: PageGeometry): Size {
  const { width, height } = displaySize(geometry);
  const scale = Math.min(
    1_600 / Math.min(width, height),
    Math.sqrt(5_000_000 / (width * height)),
    8_000 / Math.max(width, height),
  );
  return { width: width * scale, height: height * scale };
}

/**
 * The device pixels of a page's picture that nobody looks at closely; undefined where somebody does, or where it has no
 * more pixels than that.
 *
 * @param ratio device pixels for each pixel of the stage
 */
export function shownPixels(
  geometry: PageGeometry,
  { stage, view, margin }: Looking,
  ratio: number,
): Size | undefined {
  if (view.zoom > 1 || stage.width === 0) return undefined;
  const box = boxOf(stage, displaySize(turnedPage(geometry, view.turn)), view, margin);
  const { width, height } = turnedBack(stage, box, view.turn).box;
  if (width * ratio >= screenPixels(geometry).width) return undefined;
  return { width: Math.round(width * ratio), height: Math.round(height * ratio) };
}

/**
 * The tiles that the part of a page on the stage needs to be as sharp as the device, the middle
 * first; undefined where the screen picture is sharp enough.
 *
 * @param ratio device pixels for each pixel of the stage
 */
export function tilesFor(
  geometry: PageGeometry,
  box: Box,
  stage: Size,
  ratio: number,
): TileSet | undefined {
  const screen = screenPixels(geometry);
  const needed = (box.width * ratio) / screen.width;
  if (needed <= SHARP_ENOUGH) return undefined;
  const level = needed <= LARGER ? 2 : 4;
  const across = SIZE / (screen.width * level);
  const down = SIZE / (screen.height * level);
  const columns = span(-box.x / box.width, (stage.width - box.x) / box.width, across);
  const rows = span(-box.y / box.height, (stage.height - box.y) / box.height, down);
  const middle = {
    x: (stage.width / 2 - box.x) / box.width,
    y: (stage.height / 2 - box.y) / box.height,
  };
  const away = ({ place }: TileAt) =>
    Math.hypot(place.x + place.width / 2 - middle.x, place.y + place.height / 2 - middle.y);
  const tiles = rows.flatMap((row) =>
    columns.map((column) => ({ column, row, place: placeOf(column, row, across, down) })),
  );
  return { level, tiles: tiles.sort((a, b) => away(a) - away(b)) };
}

/** The numbers of the stretches of this length that lie between two places on the page. */
function span(from: number, to: number, length: number): number[] {
  const first = Math.floor(Math.max(0, from) / length);
  const last = Math.ceil(Math.min(1, to) / length);
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}

function placeOf(column: number, row: number, across: number, down: number): Box {
  const x = column * across;
  const y = row * down;
  return { x, y, width: Math.min(across, 1 - x), height: Math.min(down, 1 - y) };
}
