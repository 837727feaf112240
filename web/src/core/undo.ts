import type { CommandId } from "../wire/ids";
import type { InkChangeUnion, PageRef } from "../wire/messages";
import { changedPage, opposite } from "./ink";
import { type PageKey, pageKey } from "./pages";
import type { Layer } from "./pending";

/** A change that its writer made on a layer, to be taken back or made again. */
export interface OwnChange {
  readonly command: CommandId;
  readonly layer: Layer;
  readonly change: InkChangeUnion;
}

interface Stacks {
  done: OwnChange[];
  undone: OwnChange[];
}

/**
 * Own changes, page by page: undo never touches a page that is not on screen. Undoing is a change of
 * its own, the opposite one.
 */
export class Undo {
  private readonly pages = new Map<PageKey, Stacks>();

  /** Notes a new change; what was undone before can no longer be redone. */
  note(own: OwnChange): void {
    const stacks = this.stacks(changedPage(own.change));
    stacks.done.push(own);
    stacks.undone = [];
  }

  /** Takes back the last change on a page: what to ask for, under a new command id. */
  undo(page: PageRef, command: CommandId): OwnChange | undefined {
    const stacks = this.stacks(page);
    const last = stacks.done.pop();
    if (last === undefined) return undefined;
    const back = { command, layer: last.layer, change: opposite(last.change) };
    stacks.undone.push(back);
    return back;
  }

  redo(page: PageRef, command: CommandId): OwnChange | undefined {
    const stacks = this.stacks(page);
    const last = stacks.undone.pop();
    if (last === undefined) return undefined;
    const again = { command, layer: last.layer, change: opposite(last.change) };
    stacks.done.push(again);
    return again;
  }

  /** A refused change never happened. */
  forget(command: CommandId): void {
    for (const stacks of this.pages.values()) {
      stacks.done = stacks.done.filter((own) => own.command !== command);
      stacks.undone = stacks.undone.filter((own) => own.command !== command);
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
