import type { Touch } from "./own-stroke";

/** What one pointer does on the page from touching it to leaving it. */
export interface Deed {
  /** Strokes that are not painted on the page meanwhile. */
  readonly hidden: ReadonlySet<string>;
  /**
   * @param ahead where the pointer is thought to go next; the next call may say otherwise
   */
  move(touches: readonly Touch[], ahead: readonly Touch[]): void;
  end(): void;
  /** It was no writing after all: nothing has happened. */
  cancel(): void;
}

export const NONE_HIDDEN: ReadonlySet<string> = new Set();
