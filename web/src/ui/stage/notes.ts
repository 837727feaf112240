import { newId } from "../../core/identifiers";
import { noteText } from "../../core/notes";
import { geometryOf, placed, samePage } from "../../core/pages";
import type { Layer } from "../../core/pending";
import { successor } from "../../core/revisions";
import { fitted, mayShare, notePen } from "../../core/tools";
import type { VisibleStroke } from "../../core/visible";
import { touchesInk } from "../../ink/hit";
import { fromDisplay } from "../../ink/transform";
import type { StrokeId } from "../../wire/ids";
import type { InkChangeUnion, PageRef, Pen, Stroke } from "../../wire/messages";
import { type Deed, NONE_HIDDEN } from "./deed";
import type { Sheet, Touch } from "./own-stroke";
import { onPage, paintStrokes } from "./painter";
import type { PenStage } from "./pen-work";
import { lettersAt } from "./placing";

/** A note that is being typed: bound to its page, whatever page comes on screen meanwhile. */
export interface Draft {
  readonly sheet: Sheet;
  readonly layer: Layer;
  readonly pen: Pen;
  /** Tells it from the draft before, so that each has a card of its own. */
  readonly key: StrokeId;
  /** The note that it takes the place of. */
  readonly of: Stroke | undefined;
  /** Where it was asked for, in pixels of the stage. */
  readonly at: Touch;
  /** Whether it goes there, which a note that is only worded anew does not. */
  readonly goes: boolean;
  readonly text: string;
}

/** The typed notes of a stage: at most one is being typed. */
export class Notes {
  draft: Draft | undefined;
  /** The note that is being typed anew. */
  hidden: ReadonlySet<string> = NONE_HIDDEN;

  constructor(private readonly stage: PenStage) {}

  /** A tap with the note in the hand: on an own note it is taken up, elsewhere one is begun, or goes there. */
  begin(sheet: Sheet, touch: Touch): Deed {
    let at = touch;
    return {
      hidden: this.hidden,
      move: (touches) => {
        at = touches.at(-1) ?? at;
      },
      end: () => this.tapped(sheet, at),
      cancel: () => undefined,
    };
  }

  type(text: string): void {
    if (this.draft === undefined) return;
    this.draft = { ...this.draft, text };
    this.stage.repaint();
  }

  /** Puts the draft on its page; one without words takes away the note that it was. */
  done(): void {
    if (this.draft === undefined) return;
    const { draft, gone } = this.whereNow(this.draft);
    this.forget();
    const note = written(draft);
    const { of } = draft;
    if (of !== undefined && note?.text === of.text && !draft.goes) return;
    const changes: (readonly [Layer, InkChangeUnion])[] = [];
    if (of !== undefined) {
      changes.push([draft.layer, { type: "erase", page: of.page, strokes: [of.id] }]);
    }
    if (note !== undefined) {
      const layer = gone === undefined ? this.layerOf(draft) : "private";
      changes.push([layer, { type: "draw", stroke: note }]);
      if (gone !== undefined) this.stage.room.notices.show({ kind: "noteGone", code: gone });
    }
    this.stage.room.ink.writeTogether(draft.sheet.page, changes);
  }

  /** A draft goes where its page has gone while it was typed; `gone` says why that is nowhere. */
  private whereNow(draft: Draft): {
    readonly draft: Draft;
    readonly gone?: "withdrawn" | "removed";
  } {
    const { meeting } = this.stage.room;
    const { page, geometry: seen, paper } = draft.sheet;
    const stays = draft.of !== undefined && !draft.goes;
    if (meeting === undefined || stays || placed(meeting.agenda, page) !== undefined)
      return { draft };
    const now = successor(meeting.revisions.replaced, page);
    const there = now && geometryOf(meeting.agenda, now);
    if (now !== undefined && there !== undefined) {
      const rotation = (there.rotation + seen.rotation - paper.rotation + 360) % 360;
      const sheet = { ...draft.sheet, page: now, geometry: { ...there, rotation }, paper: there };
      return { draft: { ...draft, sheet } };
    }
    const papers = meeting.agenda.flatMap(({ documents }) => documents);
    const removed = papers.some(({ document }) => document === page.document);
    return { draft, gone: removed ? "removed" : "withdrawn" };
  }

  /** Its card goes away, or the whole page does: what was typed is not lost. */
  left(key: StrokeId): void {
    if (this.draft?.key === key) this.done();
  }

  forget(): void {
    this.take(undefined);
  }

  /** Whether a note on this page is being typed. */
  isOn(page: PageRef): boolean {
    return samePage(this.draft?.sheet.page ?? null, page);
  }

  /** Shows the draft on its page as it will be. */
  paint(brush: CanvasRenderingContext2D, { page, geometry, box }: Sheet): void {
    const { draft } = this;
    if (draft === undefined || !this.isOn(page)) return;
    const stroke = written(draft) ?? written({ ...draft, text: "…" });
    if (stroke === undefined) return;
    onPage(brush, geometry, box);
    const author = this.stage.room.session.seat;
    paintStrokes(brush, [{ stroke, author, since: null, old: false }], 0);
  }

  private tapped(sheet: Sheet, at: Touch): void {
    const { draft, stage } = this;
    const { tools } = stage;
    if (tools === undefined) return;
    if (draft !== undefined && samePage(draft.sheet.page, sheet.page)) {
      this.take({ ...draft, sheet, at, goes: true });
      return;
    }
    this.done();
    const { layer } = tools;
    const pen = fitted(notePen(tools), sheet.paper);
    this.take(
      this.takenUp(sheet, at) ?? {
        sheet,
        layer,
        pen,
        key: newId(),
        of: undefined,
        at,
        goes: true,
        text: "",
      },
    );
  }

  private take(draft: Draft | undefined): void {
    this.draft = draft;
    this.hidden = draft?.of === undefined ? NONE_HIDDEN : new Set([draft.of.id]);
    this.stage.repaint();
    this.stage.requestUpdate();
  }

  /** The uppermost own note under a tap. */
  private takenUp(sheet: Sheet, at: Touch): Draft | undefined {
    const { geometry, box, page } = sheet;
    const { ink, session } = this.stage.room;
    const place = fromDisplay(geometry, {
      x: (at.x - box.x) / box.width,
      y: (at.y - box.y) / box.height,
    });
    const mine = ({ stroke, author }: VisibleStroke) =>
      stroke.pen.kind === "note" &&
      author === session.seat &&
      touchesInk(geometry, stroke, place, 0);
    for (const layer of ["private", "shared"] as const) {
      const of = ink.visible(page, layer).filter(mine).at(-1)?.stroke;
      if (of !== undefined) {
        return { sheet, layer, pen: of.pen, key: of.id, of, at, goes: false, text: of.text ?? "" };
      }
    }
    return undefined;
  }

  /** Words that may no longer be shown to all are kept for their writer. */
  private layerOf({ layer, sheet }: Draft): Layer {
    const { meeting, session } = this.stage.room;
    const shares = meeting !== undefined && mayShare(meeting, session.seat, sheet.page);
    return layer === "shared" && !shares ? "private" : layer;
  }
}

/** The note that a draft becomes; undefined where it says nothing. */
function written({ sheet, pen, text, of, at, goes }: Draft): Stroke | undefined {
  const words = noteText(text);
  if (words.trim() === "") return undefined;
  const id = newId<StrokeId>();
  return of === undefined || goes
    ? lettersAt(sheet, at, pen, words, id)
    : { ...of, id, text: words };
}
