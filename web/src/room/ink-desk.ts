import { newId } from "../core/identifiers";
import { changedPage } from "../core/ink";
import type { Memos } from "../core/memos";
import { asking, type Layer, Pending, type PendingInk } from "../core/pending";
import type { Ancestor } from "../core/revisions";
import type { SharedInk } from "../core/shared-ink";
import { type OwnChange, Undo } from "../core/undo";
import { type VisibleStroke, visibleStrokes } from "../core/visible";
import type { PendingStore } from "../net/pending-store";
import type { CommandId, SeatId } from "../wire/ids";
import type { ClientMessageUnion, InkChangeUnion, PageRef, Refusal } from "../wire/messages";

export interface InkDeskOptions {
  readonly seat: SeatId;
  readonly shared: SharedInk;
  readonly memos: Memos;
  readonly store: PendingStore;
  /** The pages of old revisions that a page has come from. */
  ancestors(page: PageRef): readonly Ancestor[];
  say(message: ClientMessageUnion): boolean;
  /** The sequence that has arrived here of the stream that a change belongs to. */
  reached(ink: PendingInk): number;
  changed(page: PageRef): void;
  refused(ink: PendingInk, refusal: Refusal): void;
  /** A memo waits for its paper, which was withdrawn. */
  waits(): void;
}

/**
 * Where ink is written: a change is on screen at once, waits in the store until the server has it,
 * is asked for again under the same id after every break, and goes away with a word when refused.
 */
export class InkDesk {
  private readonly pending = new Pending();
  private readonly history = new Undo();
  /** Memos on papers that were withdrawn: asked for again when a paper is placed. */
  private readonly held = new Set<CommandId>();
  private left = false;
  /** When this person last wrote here, in milliseconds since 1970; 0 before. */
  wroteAt = 0;
  /** A second page on screen that the pen writes on too. */
  beside: PageRef | null = null;

  constructor(private readonly options: InkDeskOptions) {}

  /** Takes up what a former page of this browser could not deliver. */
  async recover(): Promise<void> {
    for (const ink of await this.options.store.all()) {
      if (this.pending.get(ink.id) !== undefined) continue;
      this.pending.add(ink);
      this.options.say(asking(ink));
      this.options.changed(changedPage(ink.change));
    }
  }

  /** Forgets what waits, and takes nothing any more: its writer leaves this browser. */
  forgetWaiting(): Promise<void> {
    this.left = true;
    return this.options.store.clear();
  }

  write(layer: Layer, change: InkChangeUnion): void {
    this.writeTogether(changedPage(change), [[layer, change]]);
  }

  /** Writes what one movement of the hand on a page has changed: undo takes it back as one. */
  writeTogether(page: PageRef, changes: readonly (readonly [Layer, InkChangeUnion])[]): void {
    if (changes.length === 0) return;
    const step = changes.map(([layer, change]) => ({ command: newId<CommandId>(), layer, change }));
    this.history.note(page, step);
    for (const own of step) this.ask(own);
  }

  /** Takes back what was done last on this page, or on the one beside it. */
  undo(page: PageRef): void {
    for (const own of this.history.undo(this.onScreen(page), newId)) this.ask(own);
  }

  redo(page: PageRef): void {
    for (const own of this.history.redo(this.onScreen(page), newId)) this.ask(own);
  }

  canUndo(page: PageRef): boolean {
    return this.history.canUndo(this.onScreen(page));
  }

  canRedo(page: PageRef): boolean {
    return this.history.canRedo(this.onScreen(page));
  }

  /** The line is back: everything unanswered is asked for again, in order. */
  online(): void {
    for (const ink of this.pending.unanswered()) this.options.say(asking(ink));
  }

  /** True when the answer was to a change of ink. */
  accepted(id: CommandId, sequence: number): boolean {
    if (this.pending.get(id) === undefined) return false;
    this.pending.confirm(id, sequence);
    this.settle();
    return true;
  }

  /** True when the answer was to a change of ink. */
  refused(id: CommandId, refusal: Refusal): boolean {
    if (this.waitsForPaper(id, refusal)) {
      if (!this.held.has(id)) this.options.waits();
      this.held.add(id);
      return true;
    }
    const ink = this.drop(id);
    if (ink === undefined) return false;
    this.history.forget(id);
    this.options.refused(ink, refusal);
    return true;
  }

  /** A paper was placed: it may be the one that memos wait for. */
  placed(): void {
    for (const ink of this.pending.unanswered()) {
      if (this.held.delete(ink.id)) this.options.say(asking(ink));
    }
  }

  /** A memo is not lost with a paper that went while the line was down; what all see is. */
  private waitsForPaper(id: CommandId, refusal: Refusal): boolean {
    return refusal === "unknownPage" && this.pending.get(id)?.layer === "private";
  }

  /** The durable change of a command is here. */
  durable(command: CommandId | null): void {
    if (command !== null) this.drop(command);
  }

  /** Lets go of confirmed changes whose durable form has arrived. */
  settle(): void {
    for (const id of this.pending.arrived(this.options.reached)) this.drop(id);
  }

  /** How many changes the server has not confirmed and may confirm now. */
  waiting(): number {
    return this.pending.unanswered().filter(({ id }) => !this.held.has(id)).length;
  }

  /** The same with those of other tabs: all that would be lost with this browser. */
  async waitingAnywhere(): Promise<number> {
    const stored = await this.options.store.all();
    const others = stored.filter(({ id }) => this.pending.get(id) === undefined);
    return this.pending.unanswered().length + others.length;
  }

  /** What a layer shows on a page, with what was written on it before the paper was replaced. */
  visible(page: PageRef, layer: Layer): readonly VisibleStroke[] {
    return layer === "shared" ? this.visibleShared(page) : this.visibleMemos(page);
  }

  /** Durable ink of equal pages has moved here; only what is on its way still names the old page. */
  private visibleShared(page: PageRef): readonly VisibleStroke[] {
    const { shared, seat } = this.options;
    const pending = this.places(page).flatMap((place) => this.pending.on(place, "shared"));
    return visibleStrokes(shared.on(page), pending, seat);
  }

  private visibleMemos(page: PageRef): readonly VisibleStroke[] {
    const places = [...this.options.ancestors(page), { page, equal: true }];
    return places.flatMap((place) => this.memosOn(place.page, !place.equal));
  }

  /** The memos that were written on just this page of just this revision. */
  memosOn(page: PageRef, old = false): readonly VisibleStroke[] {
    const { memos, seat } = this.options;
    return visibleStrokes(memos.on(page), this.pending.on(page, "private"), seat, old);
  }

  private onScreen(page: PageRef): readonly PageRef[] {
    const { beside } = this;
    return beside === null ? this.places(page) : [...this.places(page), ...this.places(beside)];
  }

  /** The page, and those that were the same before the paper was replaced. */
  private places(page: PageRef): readonly PageRef[] {
    const before = this.options.ancestors(page).filter(({ equal }) => equal);
    return [page, ...before.map((ancestor) => ancestor.page)];
  }

  private ask({ command, layer, change }: OwnChange): void {
    if (this.left) return;
    this.wroteAt = Date.now();
    const ink: PendingInk = { id: command, layer, change, at: this.wroteAt };
    this.pending.add(ink);
    void this.options.store.put(ink);
    this.options.say(asking(ink));
    this.options.changed(changedPage(change));
  }

  private drop(id: CommandId): PendingInk | undefined {
    const ink = this.pending.remove(id);
    if (ink === undefined) return undefined;
    this.held.delete(id);
    void this.options.store.remove(id);
    this.options.changed(changedPage(ink.change));
    return ink;
  }
}
