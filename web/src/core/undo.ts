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

interface Kept {
  readonly step: Step;
  /** Which it is of all that were done and undone, counted from 1. */
  readonly at: number;
}

interface Stacks {
  done: Kept[];
  undone: Kept[];
}

/**
 * Own steps, page by page: undo never touches a page that is not on screen. Undoing is a step of its
 * own, the opposite one.
 */
export class Undo {
  private readonly pages = new Map<PageKey, Stacks>();
  private count = 0;

  /** Notes a new step on a page; what was undone before can no longer be redone. */
  note(page: PageRef, step: Step): void {
    const stacks = this.stacks(page);
    stacks.done.push(this.kept(step));
    stacks.undone = [];
  }

  /** Takes back the last step on these pages: what to ask for, under new command ids. */
  undo(pages: readonly PageRef[], newId: () => CommandId): Step {
    const { done, undone } = this.newest(pages, "done");
    return this.turned(done, undone, newId);
  }

  /** Does again what was undone last on these pages. */
  redo(pages: readonly PageRef[], newId: () => CommandId): Step {
    const { done, undone } = this.newest(pages, "undone");
    return this.turned(undone, done, newId);
  }

  /** A refused change never happened. */
  forget(command: CommandId): void {
    const left = (steps: readonly Kept[]) =>
      steps
        .map(({ step, at }) => ({ step: step.filter((own) => own.command !== command), at }))
        .filter(({ step }) => step.length > 0);
    for (const stacks of this.pages.values()) {
      stacks.done = left(stacks.done);
      stacks.undone = left(stacks.undone);
    }
  }

  canUndo(pages: readonly PageRef[]): boolean {
    return this.newest(pages, "done").done.length > 0;
  }

  canRedo(pages: readonly PageRef[]): boolean {
    return this.newest(pages, "undone").undone.length > 0;
  }

  private kept(step: Step): Kept {
    this.count++;
    return { step, at: this.count };
  }

  /** Of these pages the one whose stack ends with the newest step. */
  private newest(pages: readonly PageRef[], stack: keyof Stacks): Stacks {
    let newest: Stacks = { done: [], undone: [] };
    for (const page of pages) {
      const stacks = this.stacks(page);
      if ((stacks[stack].at(-1)?.at ?? 0) > (newest[stack].at(-1)?.at ?? 0)) newest = stacks;
    }
    return newest;
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

  /** Takes the last step from one stack and puts its opposite, last change first, on the other. */
  private turned(from: Kept[], to: Kept[], newId: () => CommandId): Step {
    const last = from.pop();
    if (last === undefined) return [];
    const step = [...last.step].reverse().map(({ layer, change }) => ({
      command: newId(),
      layer,
      change: opposite(change),
    }));
    to.push(this.kept(step));
    return step;
  }
}
