import { type TileAt, type TileSet, tilesFor } from "../../core/tiles";
import { type Turn, turnedBack } from "../../core/turned";
import type { Box, Size } from "../../core/viewport";
import type { Requests } from "../../net/requests";
import type { Room } from "../../room/room";
import type { PageGeometry } from "../../wire/messages";
import type { Sheet } from "./own-stroke";
import { pictureAt } from "./picture-path";
import type { PictureAt } from "./pictures";

/** So long nothing moves before it is drawn sharply. */
const RESTS_AFTER = 180;
const TOGETHER = 3;

/** Decoded at the same time; each takes up to 4 MB. */
const MOST_TILES = 24;

/** What somebody looks at: a page, and where it lies on the stage. */
export interface Looked {
  readonly picture: PictureAt;
  readonly geometry: PageGeometry;
  readonly box: Box;
  readonly stage: Size;
}

/** The page on a stage as its picture lies there. */
export function lookedAt(room: Room, sheet: Sheet | undefined, stage: Size, turn: Turn) {
  const picture = sheet && pictureAt(room, sheet.page);
  if (sheet === undefined || picture === undefined) return undefined;
  return { ...turnedBack(stage, sheet.box, turn), picture, geometry: sheet.paper };
}

interface Drawn {
  readonly bitmap: ImageBitmap;
  readonly place: Box;
  readonly level: number;
}

/** The sharp squares of a page that is looked at closely: fetched when it rests, let go of at a turn. */
export class Detail {
  private readonly drawn = new Map<string, Drawn>();
  private over = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private page = "";
  private looked = "";

  constructor(
    private readonly requests: Requests,
    private readonly arrived: () => void,
  ) {}

  /** Says what is on the stage now; undefined where there is no page. */
  look(at: Looked | undefined): void {
    const page = at?.picture.path ?? "";
    if (page !== this.page) this.letGo(page);
    const looked = at === undefined ? "" : JSON.stringify([page, at.box, at.stage]);
    if (looked === this.looked) return;
    this.looked = looked;
    this.over.abort();
    clearTimeout(this.timer);
    const tiles = at && tilesFor(at.geometry, at.box, at.stage, devicePixelRatio);
    if (at === undefined || tiles === undefined) return;
    this.timer = setTimeout(() => this.fetch(at.picture, tiles), RESTS_AFTER);
  }

  /** Draws what is here over the page's picture, the larger over the smaller, with the same brush. */
  paint(brush: CanvasRenderingContext2D, box: Box): void {
    const ratio = devicePixelRatio;
    brush.imageSmoothingQuality = "medium";
    for (const { bitmap, place } of [...this.drawn.values()].sort((a, b) => a.level - b.level)) {
      const left = Math.round((box.x + place.x * box.width) * ratio) / ratio;
      const top = Math.round((box.y + place.y * box.height) * ratio) / ratio;
      const right = Math.round((box.x + (place.x + place.width) * box.width) * ratio) / ratio;
      const bottom = Math.round((box.y + (place.y + place.height) * box.height) * ratio) / ratio;
      brush.drawImage(bitmap, left, top, right - left, bottom - top);
    }
  }

  close(): void {
    this.letGo("");
    clearTimeout(this.timer);
  }

  private letGo(page: string): void {
    this.page = page;
    this.over.abort();
    for (const { bitmap } of this.drawn.values()) bitmap.close();
    this.drawn.clear();
  }

  private fetch(picture: PictureAt, { level, tiles }: TileSet): void {
    this.over = new AbortController();
    const { signal } = this.over;
    const missing = tiles.slice(0, MOST_TILES).filter((tile) => !this.drawn.has(name(level, tile)));
    const work = async (): Promise<void> => {
      for (let tile = missing.shift(); tile !== undefined; tile = missing.shift()) {
        await this.load(picture, level, tile, signal);
      }
    };
    for (let i = 0; i < TOGETHER; i++) void work();
  }

  /** A tile that does not come leaves the page as it was: less sharp, and whole. */
  private async load(
    { path }: PictureAt,
    level: number,
    tile: TileAt,
    signal: AbortSignal,
  ): Promise<void> {
    if (signal.aborted) return;
    const at = path
      .replace("/pictures/", "/tiles/")
      .replace(/screen$/, `${level}/${tile.column}/${tile.row}`);
    try {
      const bitmap = await createImageBitmap(await this.requests.blob(at, signal));
      if (signal.aborted) bitmap.close();
      else this.keep(name(level, tile), { bitmap, place: tile.place, level });
    } catch {
      return;
    }
  }

  private keep(key: string, drawn: Drawn): void {
    this.drawn.get(key)?.bitmap.close();
    this.drawn.set(key, drawn);
    for (const [oldest, { bitmap }] of this.drawn) {
      if (this.drawn.size <= MOST_TILES) break;
      bitmap.close();
      this.drawn.delete(oldest);
    }
    this.arrived();
  }
}

function name(level: number, { column, row }: TileAt): string {
  return `${level}.${column}.${row}`;
}
