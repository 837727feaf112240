import type { Size } from "../../core/viewport";
import { RequestProblem } from "../../net/requests";
import { scaled } from "./scaled";

/** A page's picture: the page's key, and where its bytes are. */
export interface PictureAt {
  readonly key: string;
  readonly path: string;
  /** The device pixels that it is shown with, where those are fewer than it has. */
  readonly shown?: Size | undefined;
}

/** Where pictures come from. */
export interface PictureSource {
  /** The page on show: at once. */
  now(path: string, signal: AbortSignal): Promise<Blob>;

  /** One that may be on show next. */
  soon(path: string, signal: AbortSignal): Promise<Blob>;

  /** One that was asked for as the next is on show now. */
  hurry(path: string): void;
}

/** A picture, scaled once so that every painting is a copy; `pixels` is undefined where it has all of its own. */
interface Decoded {
  readonly bitmap: ImageBitmap;
  readonly pixels: Size | undefined;
}

/** Why a picture is not here yet, or will not be. */
export type Lack =
  | { readonly is: "coming" }
  /** Asked for in vain, and asked for again. */
  | { readonly is: "away" }
  | { readonly is: "failed"; readonly code: string };

const AGAIN_AFTER = 1_000;
const MOST_BLOBS = 24;

/**
 * Pictures of pages: bytes fetched by script (they need the seat's token), at most three decoded,
 * and no more than are wanted.
 * The page on show goes first; its neighbours follow when it is here, and are cut off by a turn.
 */
export class Pictures {
  private readonly decoded = new Map<string, Decoded>();
  private readonly blobs = new Map<string, Blob>();
  private readonly failures = new Map<string, string>();
  private readonly away = new Set<string>();
  private readonly underWay = new Map<string, AbortController>();
  private wanted: readonly PictureAt[] = [];
  private near: readonly PictureAt[] = [];
  private painted = "";

  constructor(
    private readonly source: PictureSource,
    /** The picture of the page with this key is here, will not come, or was asked for in vain. */
    private readonly arrived: (key: string) => void,
  ) {}

  get(key: string): ImageBitmap | undefined {
    return this.decoded.get(key)?.bitmap;
  }

  lack(key: string): Lack {
    const code = this.failures.get(key);
    if (code !== undefined) return { is: "failed", code };
    return { is: this.away.has(key) ? "away" : "coming" };
  }

  /**
   * Says what is on show, and what may be next.
   *
   * @param show the page to show, then those that are decoded ahead, two at most
   * @param near pages whose bytes alone are kept at hand
   * @param painted the key of the picture on screen, which stays until another one is painted; empty where none is
   */
  want(show: readonly PictureAt[], near: readonly PictureAt[], painted: string): void {
    this.wanted = show.slice(0, 3);
    this.near = near;
    this.painted = painted;
    this.letGo();
    const keep = new Set([...this.wanted, ...near].map(({ key }) => key));
    for (const [key, controller] of this.underWay) if (!keep.has(key)) controller.abort();
    this.next();
  }

  /** Forgets a failure, so that the page is asked for again. */
  again(key: string): void {
    if (this.failures.delete(key)) this.next();
  }

  close(): void {
    for (const controller of this.underWay.values()) controller.abort();
    for (const { bitmap } of this.decoded.values()) bitmap.close();
    this.decoded.clear();
    this.wanted = [];
    this.near = [];
  }

  /** Starts what comes next: the page on show alone, then the rest two at a time. */
  private next(): void {
    const [first, ...others] = this.wanted;
    if (first !== undefined && this.lacks(first)) {
      this.load(first, true);
      return;
    }
    const stays = this.mayStay();
    for (const picture of others) {
      if (stays.has(picture.key) && this.lacks(picture)) this.load(picture, true);
    }
    for (const picture of this.near) if (!this.blobs.has(picture.key)) this.load(picture, false);
  }

  private lacks({ key, shown }: PictureAt): boolean {
    if (this.failures.has(key)) return false;
    const decoded = this.decoded.get(key);
    return decoded === undefined || coarser(decoded.pixels, shown);
  }

  private load(picture: PictureAt, decode: boolean): void {
    const { key } = picture;
    const front = key === this.wanted[0]?.key;
    if (front) this.source.hurry(picture.path);
    if (this.underWay.has(key) || this.failures.has(key)) return;
    if (!front && this.underWay.size >= 2) return;
    const controller = new AbortController();
    this.underWay.set(key, controller);
    void this.fetch(picture, { decode, front }, controller.signal).finally(() => {
      if (this.underWay.get(key) === controller) this.underWay.delete(key);
      if (!controller.signal.aborted) this.next();
    });
  }

  private async fetch(
    { key, path, shown }: PictureAt,
    { decode, front }: { readonly decode: boolean; readonly front: boolean },
    signal: AbortSignal,
  ) {
    try {
      const blob = this.blobs.get(key) ?? (await this.source[front ? "now" : "soon"](path, signal));
      this.keep(key, blob);
      this.away.delete(key);
      if (!decode || signal.aborted) return;
      const bitmap = await scaled(blob, shown);
      if (this.wanted.some((other) => other.key === key)) {
        this.decoded.get(key)?.bitmap.close();
        this.decoded.set(key, { bitmap, pixels: shown });
        this.letGo();
        this.arrived(key);
      } else bitmap.close();
    } catch (problem) {
      if (!signal.aborted) await this.failed(key, problem, signal);
    }
  }

  private async failed(key: string, problem: unknown, signal: AbortSignal): Promise<void> {
    const status = problem instanceof RequestProblem ? problem.status : 0;
    if (problem instanceof RequestProblem && status >= 400 && status < 500) {
      this.failures.set(key, problem.code);
      this.arrived(key);
      return;
    }
    if (!this.away.has(key)) {
      this.away.add(key);
      this.arrived(key);
    }
    await new Promise((resolve) => {
      setTimeout(resolve, AGAIN_AFTER);
      signal.addEventListener("abort", resolve);
    });
  }

  private keep(key: string, blob: Blob): void {
    this.blobs.delete(key);
    this.blobs.set(key, blob);
    for (const oldest of this.blobs.keys()) {
      if (this.blobs.size <= MOST_BLOBS) break;
      this.blobs.delete(oldest);
    }
  }

  /** As many as are wanted, but two while one takes the other's place: what is painted, then what is wanted, in that order. */
  private mayStay(): ReadonlySet<string> {
    const wanted = this.wanted.map(({ key }) => key);
    const keys = this.painted === "" ? wanted : [this.painted, ...wanted];
    return new Set([...new Set(keys)].slice(0, Math.max(2, wanted.length)));
  }

  /** Lets go of what need not stay decoded, and of what has become too coarse. */
  private letGo(): void {
    const stays = this.mayStay();
    const coarse = this.wanted.filter((picture) => this.lacks(picture)).map(({ key }) => key);
    for (const [key, { bitmap }] of this.decoded) {
      if (key === this.painted || (stays.has(key) && !coarse.includes(key))) continue;
      bitmap.close();
      this.decoded.delete(key);
    }
  }
}

/** Whether a picture of these pixels is too coarse to be shown with those. */
function coarser(pixels: Size | undefined, shown: Size | undefined): boolean {
  if (pixels === undefined) return false;
  return shown === undefined || shown.width > pixels.width;
}
