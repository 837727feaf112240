import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { pageKey, picturePath, samePage } from "../../core/pages";
import {
  type Box,
  boxOf,
  overflows,
  panned,
  type Size,
  tappedTwice,
  type View,
  WHOLE_PAGE,
  zoomed,
} from "../../core/viewport";
import { displaySize } from "../../ink/transform";
import type { Room } from "../../room/room";
import { text } from "../../text/text";
import type { MeetingDocument, PageGeometry, PageRef } from "../../wire/messages";
import { Detail } from "../stage/detail";
import { DoubleTap } from "../stage/double-tap";
import { onPage, onTurned, paintSheet, paintStrokes, sized, wiped } from "../stage/painter";
import { type PictureAt, Pictures } from "../stage/pictures";
import { Pointers, type PointerWork } from "../stage/pointers";
import { stageLook } from "../stage/stage-look";
import { failureOf } from "../stage/stage-word";
import { shared } from "../styles";

const COMING_AFTER = 350;

/** A page to look at: its picture and its ink, near or far. A swipe fires `turn`. */
@customElement("kairan-beside-page")
export class BesidePage extends LitElement {
  static override styles = [
    shared,
    stageLook,
    css`
      :host {
        flex: 1;
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;
  @property({ attribute: false }) document!: MeetingDocument;
  @property({ attribute: false }) page!: PageRef;
  @state() private late = false;
  @query("canvas") private canvas!: HTMLCanvasElement;
  @query(".surface") private surface!: HTMLElement;
  private view: View = WHOLE_PAGE;
  private size: Size = { width: 0, height: 0 };
  private painted: { readonly page: PageRef; readonly geometry: PageGeometry } | undefined;
  private pictures: Pictures | undefined;
  private detail: Detail | undefined;
  private over = new AbortController();
  private frame = 0;
  private lateTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly double = new DoubleTap();
  private readonly sizes = new ResizeObserver(() => this.resized());

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.begin();
  }

  override disconnectedCallback(): void {
    this.over.abort();
    this.sizes.disconnect();
    this.pictures?.close();
    this.detail?.close();
    clearTimeout(this.lateTimer);
    cancelAnimationFrame(this.frame);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { title } = this.document;
    const words = text().room.stage;
    return html`
      <canvas role="img" aria-label=${words.page(title, this.page.page)}></canvas>
      <div class="surface hand"></div>
      ${this.word()}
    `;
  }

  override firstUpdated(): void {
    this.begin();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("page") && changed.get("page") !== undefined) this.turned();
    this.look();
  }

  private begin(): void {
    this.over = new AbortController();
    const { signal } = this.over;
    this.pictures = new Pictures(this.room.ahead, () => this.look());
    this.detail = new Detail(this.room.requests, () => this.repaint());
    this.sizes.observe(this);
    this.room.listeners.add((change) => {
      if (change === "ink") this.repaint();
      else if (change === "papers" || change === "meeting") this.look();
    }, signal);
    new Pointers(this.surface, this.work(), signal);
    this.resized();
    this.turned();
    this.look();
  }

  /** Only to look at: fingers move, zoom and turn. */
  private work(): PointerWork {
    return {
      hand: () => "none",
      begin: () => false,
      move: () => undefined,
      end: () => undefined,
      cancel: () => undefined,
      pan: (dx, dy) => this.moves((stage, box) => panned(this.view, stage, box, dx, dy)),
      zoom: (factor, x, y) =>
        this.moves((stage, box) => zoomed(this.view, stage, box, factor, { x, y }), true),
      swipe: (by) => this.swipe(by),
      tap: (touch) =>
        this.double.tap(touch) &&
        this.moves((stage, box) => tappedTwice(this.view, stage, box, touch), true),
      rest: () => this.repaint(),
      mayPoint: () => false,
      point: () => undefined,
    };
  }

  private moves(next: (stage: Size, box: Box) => View, always = false): void {
    const box = this.box();
    if (box === undefined || !(always || overflows(this.size, box))) return;
    this.view = next(this.size, box);
    this.repaint();
  }

  private swipe(by: 1 | -1): boolean {
    const box = this.box();
    if (box !== undefined && overflows(this.size, box)) return false;
    this.dispatchEvent(new CustomEvent("turn", { detail: by }));
    return true;
  }

  /** The old page stays until the new one is here, but not for long enough to be taken for it. */
  private turned(): void {
    this.late = false;
    clearTimeout(this.lateTimer);
    this.lateTimer = setTimeout(() => {
      this.late = true;
      this.repaint();
    }, COMING_AFTER);
  }

  private look(): void {
    const picture = this.picture(this.page);
    if (picture === undefined || this.pictures === undefined) return;
    const painted = this.painted === undefined ? "" : pageKey(this.painted.page);
    this.pictures.want([picture], [], painted);
    this.room.want(this.page);
    const geometry = this.document.pages[this.page.page - 1];
    if (geometry !== undefined && this.pictures.get(picture.key) !== undefined && !this.there()) {
      if (this.view.zoom > 1) this.view = { ...this.view, y: 0 };
      this.painted = { page: this.page, geometry };
      this.requestUpdate();
    }
    this.repaint();
  }

  /** Old revisions are drawn as the new ones are. */
  private picture(page: PageRef): PictureAt | undefined {
    const { papers, session } = this.room;
    const rendition = (papers.get(page.revision) ?? [...papers.values()][0])?.rendition;
    if (rendition === undefined) return undefined;
    const path = picturePath(session.meeting, this.document.content, rendition, page.page);
    return { key: pageKey(page), path };
  }

  private there(): boolean {
    return samePage(this.page, this.painted?.page ?? null);
  }

  private box(): Box | undefined {
    if (this.painted === undefined || this.size.width === 0) return undefined;
    const { collection } = this.room;
    if (collection.has(this.page.document) || collection.has(this.painted.page.document)) {
      return undefined;
    }
    if (!this.there() && this.late) return undefined;
    return boxOf(this.size, displaySize(this.painted.geometry), this.view, 12);
  }

  private repaint(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private paint(): void {
    sized(this.canvas, this.size.width, this.size.height);
    const brush = wiped(this.canvas);
    const box = this.box();
    const { painted } = this;
    const picture = painted && box && this.there() ? this.picture(painted.page) : undefined;
    this.detail?.look(
      painted && box && picture && { picture, geometry: painted.geometry, box, stage: this.size },
    );
    if (brush === undefined || box === undefined || painted === undefined) return;
    const { page, geometry } = painted;
    onTurned(brush, this.size, 0);
    paintSheet(brush, box, this.pictures?.get(pageKey(page)));
    this.detail?.paint(brush, box);
    onPage(brush, geometry, box);
    brush.save();
    const edge = new Path2D();
    edge.rect(0, 0, geometry.width, geometry.height);
    brush.clip(edge);
    for (const layer of ["shared", "private"] as const) {
      paintStrokes(brush, this.room.ink.visible(page, layer), Date.now());
    }
    brush.restore();
  }

  private resized(): void {
    this.size = { width: this.clientWidth, height: this.clientHeight };
    this.repaint();
  }

  /** A page that is not there says so. */
  private word(): TemplateResult | typeof nothing {
    if (this.there() && !this.room.collection.has(this.page.document)) return nothing;
    const words = text().room.stage;
    const { title } = this.document;
    const { page } = this;
    const failed = failureOf(this.room, this.pictures?.lack(pageKey(page)), page) !== undefined;
    if (!failed && !this.late) return nothing;
    const says = failed ? words.failed(title, page.page) : words.coming;
    return html`<div class="word" role="status"><strong>${says}</strong></div>`;
  }
}
