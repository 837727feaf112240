import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { isOwnSheet } from "../../core/own-sheets";
import { geometryOf, pageKey, samePage } from "../../core/pages";
import { handOf, surfaceOf, type Tools, withPen } from "../../core/tools";
import { turnedBack, turnedPage } from "../../core/turned";
import {
  type Box,
  boxOf,
  overflows,
  panned,
  type Size,
  type View,
  WHOLE_PAGE,
  zoomed,
} from "../../core/viewport";
import { displaySize } from "../../ink/transform";
import type { Change } from "../../room/listeners";
import { PageTexts } from "../../room/page-texts";
import type { Room } from "../../room/room";
import type { PageGeometry, PageRef } from "../../wire/messages";
import { shared } from "../styles";
import { afterPainting } from "./after-painting";
import { Detail, lookedAt } from "./detail";
import { Laser } from "./laser";
import { Moving } from "./moving";
import { overStage } from "./over-stage";
import type { Sheet } from "./own-stroke";
import { onTurned, paintRules, paintSheet, sized, wiped } from "./painter";
import { PartSharing } from "./part-sharing";
import { PenRest } from "./pen-rest";
import { type PenStage, PenWork } from "./pen-work";
import { picturesAround, wantedPage } from "./picture-path";
import { Pictures } from "./pictures";
import { Pointers } from "./pointers";
import { stageLook } from "./stage-look";
import { failureOf, stageChip, stageWord } from "./stage-word";
import { type TapStage, Taps } from "./taps";
import { TextSelection } from "./text-selection";
import { Turns, ViewKeys, type ViewStage } from "./view-keys";
import { WrittenInk } from "./written-ink";

/** What is painted: it stays until the next page can be painted. */
interface Painted {
  readonly page: PageRef;
  readonly geometry: PageGeometry;
}

const COMING_AFTER = 350;

/**
 * The page: its picture, the ink on it, and the pen. Three canvases as large as the stage: the page
 * with all ink that is written, strokes that others are drawing, and the stroke under the own pen.
 */
@customElement("kairan-stage")
export class PageStage extends LitElement implements PenStage, TapStage, ViewStage {
  static override styles = [shared, stageLook];

  @property({ attribute: false }) room!: Room;
  @property({ attribute: false }) tools: Tools | undefined;
  @property({ type: Boolean, reflect: true }) dark = false;
  /** Where the person looks; the owner may set another fit. */
  @property({ attribute: false }) view: View = WHOLE_PAGE;
  /** Whether the presenter's enlargement is taken over. */
  @property({ type: Boolean }) followPart = false;
  @state() private late = false;
  @query(".page") private pageCanvas!: HTMLCanvasElement;
  @query(".others") private othersCanvas!: HTMLCanvasElement;
  @query(".wet") wet!: HTMLCanvasElement;
  @query(".surface") surface!: HTMLElement;
  private painted: Painted | undefined;
  private size: Size = { width: 0, height: 0 };
  private pictures: Pictures | undefined;
  private detail: Detail | undefined;
  private pointers: Pointers | undefined;
  private over = new AbortController();
  private frame = 0;
  private shownKey = "";
  private lateTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly sizes = new ResizeObserver(() => this.resized());
  readonly texts = new PageTexts(() => this.room);
  readonly pen = new PenWork(this);
  readonly laser = new Laser(
    () => this.room,
    () => this.paintOthers(),
  );
  private readonly words = new TextSelection(this);
  private readonly moving = new Moving(this);
  private readonly written = new WrittenInk(
    () => this.room,
    () => this.repaint(),
  );
  private readonly taps = new Taps(this);
  private readonly rest = new PenRest(() => this.look());
  readonly viewing = new ViewKeys(this);
  private readonly turns = new Turns();
  private readonly parts = new PartSharing(() => this.room);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.begin();
  }

  override disconnectedCallback(): void {
    this.over.abort();
    this.sizes.disconnect();
    this.pictures?.close();
    this.detail?.close();
    this.parts.close();
    this.rest.close();
    this.written.close();
    cancelAnimationFrame(this.frame);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`
      <canvas class="page"></canvas>
      <canvas class="others"></canvas>
      <canvas class="wet"></canvas>
      <div class="surface ${this.tools ? surfaceOf(this.tools) : ""}"></div>
      ${overStage(this.pen, this.words, this.size, this.room)}
      ${this.dark ? nothing : stageChip(this.room, this.painted?.page, this.keeping)}
      ${this.word()}
    `;
  }

  override firstUpdated(): void {
    this.begin();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("view")) this.wantPictures();
    if (changed.has("view") || changed.has("tools")) this.repaint();
    if (changed.has("followPart")) this.takePart();
    this.parts.look(
      () => this.sheet(),
      () => this.size,
    );
    this.toggleAttribute("shared-pen", this.writesForAll);
  }

  /** Paints soon, once however often it is asked. */
  repaint(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private begin(): void {
    this.over = new AbortController();
    const { signal } = this.over;
    this.pictures = new Pictures(this.room.ahead, (key) => key === this.shownKey && this.look());
    this.detail = new Detail(this.room.requests, () => this.repaint());
    this.sizes.observe(this);
    this.room.listeners.add((change) => this.changed(change), signal);
    if (this.tools !== undefined) this.pointers = new Pointers(this.surface, this.work(), signal);
    this.resized();
    this.look();
  }

  private work(): ConstructorParameters<typeof Pointers>[1] {
    return {
      hand: (event) => this.hand(event),
      begin: (kind, touch, quietFor) => this.pen.begin(kind, touch, quietFor),
      move: (touches, ahead) => this.pen.move(touches, ahead),
      end: () => this.pen.end(),
      cancel: () => this.pen.cancel(),
      pan: (dx, dy) => this.moveView((stage, box) => panned(this.view, stage, box, dx, dy)),
      zoom: (factor, x, y) =>
        this.moveView((stage, box) => zoomed(this.view, stage, box, factor, { x, y }), true),
      swipe: (by) => this.swipe(by),
      tap: (touch) => this.tools?.tool === "hand" && this.taps.tap(touch),
      rest: () => this.repaint(),
      words: this.words,
      mayPoint: () => this.laser.allowed,
      point: (touch) => this.laser.point(this.sheet(), touch),
    };
  }

  private hand(event: PointerEvent): ReturnType<typeof handOf> {
    if (this.tools === undefined) return "none";
    const tools = event.pointerType === "pen" ? withPen(this.tools) : this.tools;
    if (tools !== this.tools) {
      this.tools = tools;
      this.dispatchEvent(new CustomEvent("pen-seen", { detail: tools }));
    }
    return handOf(tools, event.pointerType, (event.buttons & 32) !== 0);
  }

  moveView(next: (stage: Size, box: Box) => View, always = false): void {
    const box = this.sheet()?.box;
    if (box === undefined || !(always || overflows(this.size, box))) return;
    this.looks(next(this.size, box));
  }

  /** Takes another view and tells the owner, whose next rendering would undo it otherwise. */
  looks(view: View): void {
    this.view = view;
    this.dispatchEvent(new CustomEvent("view-changed", { detail: view }));
  }

  swipe(by: 1 | -1): boolean {
    const box = this.sheet()?.box;
    if (box !== undefined && overflows(this.size, box)) return false;
    this.room.reader.goBy(by);
    return true;
  }

  private changed(change: Change): void {
    if (change === "meeting" || change === "reading" || change === "papers") this.look();
    else if (change === "ink") this.inkChanged();
    else if (change === "found") this.repaint();
    else if (change === "live") this.paintOthers();
    else if (change === "part") this.takePart();
  }

  private inkChanged(): void {
    const page = wantedPage(this.room);
    if (page !== null) this.written.build(page);
    this.repaint();
    this.requestUpdate();
  }

  /** Looks at what the presenter has enlarged, where this screen follows that. */
  private takePart(): void {
    const view = this.followPart ? this.parts.wanted(this.sheet(), this.size) : undefined;
    if (view !== undefined) this.looks({ ...view, turn: this.view.turn });
  }

  /** Looks which page is wanted, fetches it and its neighbours, and shows it as soon as it can. */
  private look(): void {
    const wanted = wantedPage(this.room);
    if (wanted === null) {
      this.painted = undefined;
      this.requestUpdate();
    } else this.room.want(wanted);
    if (this.turnTo(wanted)) {
      afterPainting(() => this.isConnected && this.wantPictures());
    } else {
      this.wantPictures();
      this.repaint();
    }
  }

  private wantPictures(): void {
    const { room, size: stage, view, margin } = this;
    const wanted = wantedPage(room);
    if (wanted === null) return;
    const { show, near } = picturesAround(room, wanted, { stage, view, margin });
    const painted = this.painted === undefined ? "" : pageKey(this.painted.page);
    if (show.length > 0) this.pictures?.want(show, near, painted);
    this.written.build(wanted);
  }

  /** Paints another page once its picture is here, but never under a moving pen; true where it did. */
  private turnTo(page: PageRef | null): boolean {
    const key = page === null ? "" : pageKey(page);
    if (key !== this.shownKey) {
      this.shownKey = key;
      this.late = false;
      clearTimeout(this.lateTimer);
      this.lateTimer = setTimeout(() => {
        this.late = true;
        this.repaint();
      }, COMING_AFTER);
    }
    if (page === null) return false;
    if (this.kept(page)) {
      this.requestUpdate();
      return false;
    }
    const geometry = geometryOf(this.room.meeting?.agenda ?? [], page);
    if (geometry === undefined || !(isOwnSheet(page) || this.pictures?.get(key))) {
      this.requestUpdate();
      return false;
    }
    if (samePage(this.painted?.page ?? null, page)) return false;
    this.lookAnew(page);
    this.painted = { page, geometry };
    clearTimeout(this.lateTimer);
    if (this.rest.released()) this.room.notices.show({ kind: "pageCame", code: "pageCame" });
    this.takePart();
    this.paint();
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent("page-painted", { detail: page }));
    return true;
  }

  /** Whoever looks closely goes on at the top; another paper lies whole, turned as it was left. */
  private lookAnew(page: PageRef): void {
    const { view, painted } = this;
    if (painted !== undefined) this.turns.keep(painted.page.document, view.turn);
    const turn = this.turns.of(page.document);
    const other = painted !== undefined && painted.page.document !== page.document;
    const closely = view.zoom > 1 || view.fit === "width";
    if (other && view.zoom > 1) this.looks({ ...WHOLE_PAGE, fit: view.fit, y: 0, turn });
    else if (closely || turn !== view.turn) this.looks({ ...view, turn, y: closely ? 0 : view.y });
  }

  /** A page that the room turned to waits for the pen; one that the own hand chose does not. */
  private kept(page: PageRef): boolean {
    const busy = this.pointers?.busy ?? false;
    if (samePage(this.painted?.page ?? null, page) || this.painted === undefined) return busy;
    const { reader } = this.room;
    const rooms = !reader.presenting && !reader.free;
    return rooms ? this.rest.keeps(busy, performance.now()) : busy;
  }

  private get writesForAll(): boolean {
    return this.tools?.layer === "shared" && this.tools.tool !== "hand";
  }

  private get keeping(): boolean {
    return this.rest.keeping(this.pointers?.busy ?? false, performance.now());
  }

  private get margin(): number {
    return this.dark ? 16 : 12;
  }

  /** The page on the stage, with its place there. */
  sheet(): Sheet | undefined {
    if (this.painted === undefined || this.size.width === 0 || this.lacking()) return undefined;
    const { page, geometry } = this.painted;
    const shown = turnedPage(geometry, this.view.turn);
    const box = boxOf(this.size, displaySize(shown), this.view, this.margin);
    return { page, geometry: shown, paper: geometry, box };
  }

  private paint(): void {
    sized(this.pageCanvas, this.size.width, this.size.height);
    const brush = wiped(this.pageCanvas);
    const sheet = this.sheet();
    this.words.painted();
    this.detail?.look(lookedAt(this.room, sheet, this.size, this.view.turn));
    if (brush !== undefined && sheet !== undefined) {
      const back = turnedBack(this.size, sheet.box, this.view.turn);
      onTurned(brush, this.size, this.view.turn);
      paintSheet(brush, back.box, this.pictures?.get(pageKey(sheet.page)));
      if (isOwnSheet(sheet.page)) paintRules(brush, back.box);
      this.detail?.paint(brush, back.box);
      const memos = this.dark ? "none" : this.writesForAll ? "pale" : "shown";
      this.written.paint(brush, sheet, { memos, hidden: this.pen.hidden });
    }
    this.paintOthers();
  }

  private paintOthers(): void {
    if (this.othersCanvas !== null) this.moving.paint(this.othersCanvas, this.size, this.sheet());
  }

  /** The stroke is over: what was wet is on the page in the same frame, or gone. */
  clearWet(wrote = true): void {
    wiped(this.wet);
    if (wrote) this.rest.lifted(performance.now());
    else this.rest.forget();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.paint();
    // The pointer is let go of after this call; a page that came meanwhile is turned to then.
    queueMicrotask(() => this.look());
  }

  private resized(): void {
    const { clientWidth, clientHeight } = this;
    this.size = { width: clientWidth, height: clientHeight };
    sized(this.wet, clientWidth, clientHeight);
    this.wantPictures();
    this.repaint();
    this.requestUpdate();
  }

  /** Whether the wanted page cannot be shown and must not be mistaken for the old one. */
  private lacking(): boolean {
    const page = this.room.reader.page;
    if (page === null || this.painted === undefined) return page === null;
    if (samePage(page, this.painted.page)) return false;
    if (this.keeping) return false;
    return this.late || this.failure(page) !== undefined;
  }

  private failure(page: PageRef): string | undefined {
    return failureOf(this.room, this.pictures?.lack(pageKey(page)), page);
  }

  /** What to say in place of a page that is not there. */
  private word(): TemplateResult | undefined {
    const page = this.room.reader.page;
    const there = page !== null && samePage(page, this.painted?.page ?? null);
    if (this.room.meeting === undefined || there) return undefined;
    const failure = page === null ? undefined : this.failure(page);
    if (page !== null && failure === undefined && !this.late) return undefined;
    if (this.painted !== undefined && !this.lacking()) return undefined;
    return stageWord(this.room.meeting, page, failure, !this.dark);
  }
}
