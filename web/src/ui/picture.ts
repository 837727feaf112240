import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { RequestProblem, type Requests } from "../net/requests";
import type { MeetingId } from "../wire/ids";

/** One picture of a page: everything its address is made of. */
export interface PicturePlace {
  readonly meeting: MeetingId;
  readonly content: string;
  readonly rendition: string;
  readonly page: number;
  readonly rung: "thumbnail" | "screen";
}

export function picturePath({ meeting, content, rendition, page, rung }: PicturePlace): string {
  return `/api/meetings/${meeting}/pictures/${content}/${rendition}/${page}/${rung}`;
}

const AGAIN_AFTER = 2_000;

/** Shows one picture of a page once it is on screen; the slot stands in for it until then. */
@customElement("kairan-picture")
export class Picture extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      place-items: center;
      overflow: hidden;
      background: var(--desk);
      border: 1px solid var(--line);
    }

    img {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: contain;
      background: var(--paper);
    }
  `;

  @property({ attribute: false }) requests!: Requests;
  @property({ attribute: false }) place: PicturePlace | undefined;
  @property() alt = "";
  @state() private url: string | undefined;
  private path = "";
  private seen = false;
  private gone = new AbortController();
  private readonly eye = new IntersectionObserver((entries) =>
    this.looked(entries.at(-1)?.isIntersecting ?? false),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.url === undefined) this.eye.observe(this);
  }

  override disconnectedCallback(): void {
    this.eye.disconnect();
    this.seen = false;
    this.letGo();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return this.url === undefined
      ? html`<slot></slot>`
      : html`<img src=${this.url} alt=${this.alt || nothing} decoding="async" />`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("place")) this.fetchIfNew();
  }

  /** What leaves the screen before it came is not waited for. */
  private looked(seen: boolean): void {
    if (seen === this.seen) return;
    this.seen = seen;
    if (seen) this.fetchIfNew();
    else if (this.url === undefined) this.letGo();
  }

  private fetchIfNew(): void {
    const path = this.place ? picturePath(this.place) : "";
    if (!this.seen || path === this.path) return;
    this.drop();
    this.path = path;
    if (path !== "" && this.place !== undefined) void this.load(this.place, this.gone.signal);
  }

  private async load(place: PicturePlace, signal: AbortSignal): Promise<void> {
    try {
      const blob = await this.blob(place, signal);
      if (signal.aborted) return;
      this.url = URL.createObjectURL(blob);
      this.eye.disconnect();
    } catch (failure) {
      const busy = failure instanceof RequestProblem && [0, 503].includes(failure.status);
      if (!signal.aborted && busy) {
        setTimeout(() => !signal.aborted && void this.load(place, signal), AGAIN_AFTER);
      }
    }
  }

  /** Without a network the picture that was fetched ahead stands in for its thumbnail. */
  private blob(place: PicturePlace, signal: AbortSignal): Promise<Blob> {
    const asked = this.requests.blob(picturePath(place), signal);
    if (place.rung === "screen") return asked;
    return asked.catch((failure: unknown) => {
      if (!(failure instanceof RequestProblem) || failure.status !== 0) throw failure;
      return this.requests.blob(picturePath({ ...place, rung: "screen" }), signal);
    });
  }

  private letGo(): void {
    this.drop();
    this.path = "";
  }

  private drop(): void {
    this.gone.abort();
    this.gone = new AbortController();
    if (this.url !== undefined) URL.revokeObjectURL(this.url);
    this.url = undefined;
  }
}
