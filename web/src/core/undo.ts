import type { CommandId } from "../wire/ids";
import type { InkChangeUnion, PageRef } from "../wire/messages";
import { opposite } from "./ink";
import { type PageKey, pageKey } from "./pages";
import type { Layer } from "./pending";

/** A change that its writer made on a layer, to be taken back or made again. */
export interface OwnChange {
  readonly command: CommandId;
  readonly layer: Layer;
  readonly change: InkChangeUnion;
}

/** What was done with one movement of the hand, on both layers and old versions of a page. */
export type Step = readonly OwnChange[];

interface Stacks {
  done: Step[];
  undone: Step[];
}

/**
 * Own steps, page by page: undo never touches a page that is not on screen. Undoing is a step of its
 * own, the opposite one.
 */
export class Undo {
  private readonly pages = new Map<PageKey, Stacks>();

  /** Notes a new step on a page; what was undone before can no longer be redone. */
  note(page: PageRef, step: Step): void {
    const stacks = this.stacks(page);
    stacks.done.push(step);
    stacks.undone = [];
  }

  /** Takes back the last step on a page: what to ask for, under new command ids. */
  undo(page: PageRef, newId: () => CommandId): Step {
    const { done, undone } = this.stacks(page);
    return turned(done, undone, newId);
  }

  redo(page: PageRef, newId: () => CommandId): Step {
    const { done, undone } = this.stacks(page);
    return turned(undone, done, newId);
  }

  /** A refused change never happened. */
  forget(command: CommandId): void {
    const left = (steps: readonly Step[]) =>
      steps
        .map((step) => step.filter((own) => own.command !== command))
        .filter((step) => step.length > 0);
    for (const stacks of this.pages.values()) {
      stacks.done = left(stacks.done);
      stacks.undone = left(stacks.undone);
    }
  }

  canUndo(page: PageRef): boolean {
    return this.stacks(page).done.length > 0;
  }

  canRedo(page: PageRef): boolean {
    return this.stacks(page).undone.length > 0;
  }

  private stacks(page: PageRef): Stacks {
    const key = pageKey(page);
    let stacks = this.pages.get(key);
    if (stacks === undefined) {
      stacks = { done: [], undone: [] };
      this.pages.set(key, stacks);
    }
    return stacks;
  }
}

/** Takes the last step from one stack and puts its opposite, last change first, on the other. */
function turned(from: Step[], to: Step[], newId: () => CommandId): Step {
  const last = from.pop();
  if (last === undefined) return [];
  const step = [...last].reverse().map(({ layer, change }) => ({
    command: newId(),
    layer,
    change: opposite(change),
  }));
  to.push(step);
  return step;
}
