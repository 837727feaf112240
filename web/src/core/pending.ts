import type { CommandId } from "../wire/ids";
import type { ClientMessageUnion, InkChangeUnion, PageRef } from "../wire/messages";
import { changedPage } from "./ink";
import { samePage } from "./pages";

/** The two layers of ink: one's own memo, and what everybody sees. */
export type Layer = "private" | "shared";

/** A change of ink that the server has not confirmed yet. */
export interface PendingInk {
  readonly id: CommandId;
  readonly layer: Layer;
  readonly change: InkChangeUnion;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
}

/** The message that asks for it; sent again under the same id until it is answered. */
export function asking({ id, layer, change }: PendingInk): ClientMessageUnion {
  return layer === "private"
    ? { type: "writeMemo", id, change }
    : { type: "command", id, command: { type: "writeSharedInk", change }, heard: null };
}

/**
 * Changes of ink on their way, in the order they were made. They leave when the durable change is
 * seen here, or when they are refused; until then they are drawn on top of what is durable.
 */
export class Pending {
  private readonly waiting = new Map<CommandId, PendingInk>();
  /** Answered as accepted, with the sequence of the durable change, which may still be to come. */
  private readonly confirmed = new Map<CommandId, number>();

  add(ink: PendingInk): void {
    this.waiting.set(ink.id, ink);
  }

  get(id: CommandId): PendingInk | undefined {
    return this.waiting.get(id);
  }

  confirm(id: CommandId, sequence: number): void {
    if (this.waiting.has(id)) this.confirmed.set(id, sequence);
  }

  /** Confirmed changes that are durable here too, told by the sequence that has arrived. */
  arrived(reached: (ink: PendingInk) => number): readonly CommandId[] {
    return [...this.confirmed]
      .filter(([id, sequence]) => {
        const ink = this.waiting.get(id);
        return ink === undefined || sequence <= reached(ink);
      })
      .map(([id]) => id);
  }

  remove(id: CommandId): PendingInk | undefined {
    const ink = this.waiting.get(id);
    this.waiting.delete(id);
    this.confirmed.delete(id);
    return ink;
  }

  /** What must be asked for (again), in order. */
  unanswered(): readonly PendingInk[] {
    return [...this.waiting.values()].filter(({ id }) => !this.confirmed.has(id));
  }

  on(page: PageRef, layer: Layer): readonly PendingInk[] {
    return [...this.waiting.values()].filter(
      (ink) => ink.layer === layer && samePage(changedPage(ink.change), page),
    );
  }
}
