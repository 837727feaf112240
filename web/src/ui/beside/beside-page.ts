import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { pageKey, picturePath, samePage } from "../../core/pages";
import { surfaceOf, type Tools } from "../../core/tools";
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
import { PageTexts } from "../../room/page-texts";
import type { Room } from "../../room/room";
import { text } from "../../text/text";
import type { MeetingDocument, PageGeometry, PageRef } from "../../wire/messages";
import { Detail } from "../stage/detail";
import { DoubleTap } from "../stage/double-tap";
import { overPen } from "../stage/over-stage";
import type { Sheet } from "../stage/own-stroke";
import { onPage, onTurned, paintSheet, sized, wiped } from "../stage/painter";
import { type PictureAt, Pictures } from "../stage/pictures";
import { Pointers, type PointerWork } from "../stage/pointers";
import { stageLook } from "../stage/stage-look";
import { AWAY, failureOf } from "../stage/stage-word";
import { WrittenInk } from "../stage/written-ink";
import { shared } from "../styles";
import { BesidePen, type BesideSheet } from "./beside-pen";

const COMING_AFTER = 350;

/**
 * A page to look at and to write own memos on: its picture and its ink, near or far. A swipe fires `turn`, a pen's first
 * contact `pen-seen`.
 */
@customElement("kairan-beside-page")
export class BesidePage extends LitElement implements BesideSheet {
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
  @property({ attribute: false }) tools: Tools | undefined;
  @state() private late = false;
  @query(".page") private canvas!: HTMLCanvasElement;
  @query(".wet") wet!: HTMLCanvasElement;
  @query(".surface") private surface!: HTMLElement;
  private view: View = WHOLE_PAGE;
  private size: Size = { width: 0, height: 0 };
  private painted: { readonly page: PageRef; readonly geometry: PageGeometry } | undefined;
  private pictures: Pictures | undefined;
  private detail: Detail | undefined;
  private pointers: Pointers | undefined;
  private over = new AbortController();
  private frame = 0;
  readonly texts = new PageTexts(() => this.room);
  private readonly pen = new BesidePen(this);
  private readonly written = new WrittenInk(
    () => this.room,
    () => this.repaint(),
  );
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
    this.written.close();
    clearTimeout(this.lateTimer);
    cancelAnimationFrame(this.frame);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { title } = this.document;
    const words = text().room.stage;
    return html`
      <canvas class="page" role="img" aria-label=${words.page(title, this.page.page)}></canvas>
      <canvas class="wet"></canvas>
      <div class="surface ${this.pen.mayWrite ? surfaceOf(this.tools) : "hand"}"></div>
      ${overPen(this.pen.work, this.size, this.room)}
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
    this.pictures = new Pictures(this.room.ahead, () => {
      this.look();
      this.requestUpdate();
    });
    this.detail = new Detail(this.room.requests, () => this.repaint());
    this.sizes.observe(this);
    this.room.listeners.add((change) => {
      if (change === "ink") this.inkChanged();
      else if (change === "papers" || change === "meeting") this.look();
    }, signal);
    this.pointers = new Pointers(this.surface, this.work(), signal);
    this.resized();
    this.turned();
    this.look();
  }

  private inkChanged(): void {
    this.repaint();
    this.requestUpdate();
  }

  private work(): PointerWork {
    const { work } = this.pen;
    return {
      hand: (event) => this.pen.hand(event),
      begin: (kind, touch, quietFor) => work.begin(kind, touch, quietFor),
      move: (touches, ahead) => work.move(touches, ahead),
      end: () => work.end(),
      cancel: () => work.cancel(),
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

  penSeen(tools: Tools): void {
    this.tools = tools;
    this.dispatchEvent(
      new CustomEvent("pen-seen", { detail: tools, bubbles: true, composed: true }),
    );
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

  /** Fetches the page's picture, and shows it as soon as it can, but never under a moving pen. */
  look(): void {
    const picture = this.picture(this.page);
    if (picture === undefined || this.pictures === undefined) return;
    const painted = this.painted === undefined ? "" : pageKey(this.painted.page);
    this.pictures.want([picture], [], painted);
    this.room.want(this.page);
    const geometry = this.document.pages[this.page.page - 1];
    const busy = this.pointers?.busy === true;
    if (geometry && !busy && this.pictures.get(picture.key) !== undefined && !this.there()) {
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

  /** The page that is painted, with its place. */
  sheet(): Sheet | undefined {
    const box = this.box();
    if (box === undefined || this.painted === undefined) return undefined;
    const { page, geometry } = this.painted;
    return { page, geometry, paper: geometry, box };
  }

  repaint(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  paint(): void {
    sized(this.canvas, this.size.width, this.size.height);
    const brush = wiped(this.canvas);
    const sheet = this.sheet();
    const picture = sheet && this.there() ? this.picture(sheet.page) : undefined;
    this.detail?.look(sheet && picture && { ...sheet, picture, stage: this.size });
    if (brush === undefined || sheet === undefined) return;
    onTurned(brush, this.size, 0);
    paintSheet(brush, sheet.box, this.pictures?.get(pageKey(sheet.page)));
    this.detail?.paint(brush, sheet.box);
    this.written.paint(brush, sheet, { memos: "shown", hidden: this.pen.work.hidden });
    onPage(brush, sheet.geometry, sheet.box);
    this.pen.work.paintOver(brush, sheet);
  }

  private resized(): void {
    this.size = { width: this.clientWidth, height: this.clientHeight };
    sized(this.wet, this.size.width, this.size.height);
    this.repaint();
  }

  /** A page that is not there says so. */
  private word(): TemplateResult | typeof nothing {
    if (this.there() && !this.room.collection.has(this.page.document)) return nothing;
    const words = text().room.stage;
    const { title } = this.document;
    const { page } = this;
    const failure = failureOf(this.room, this.pictures?.lack(pageKey(page)), page);
    if (failure === undefined && !this.late) return nothing;
    if (failure === AWAY) {
      return html`<div class="word" role="status"><strong>${words.away(title, page.page)}</strong><span>${words.awayHint}</span></div>`;
    }
    const says = failure === undefined ? words.coming : words.failed(title, page.page);
    return html`<div class="word" role="status"><strong>${says}</strong></div>`;
  }
}
