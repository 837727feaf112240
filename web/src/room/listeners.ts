/** What can change in a room, so that a listener does only what it must. */
export type Change =
  | "meeting"
  | "reading"
  | "ink"
  | "live"
  | "part"
  | "line"
  | "people"
  | "papers"
  | "held"
  | "lost"
  | "found"
  | "outline"
  | "marks";

/** Who wants to know of changes. */
export class Listeners {
  private readonly all = new Set<(change: Change) => void>();

  add(listener: (change: Change) => void, signal: AbortSignal): void {
    this.all.add(listener);
    signal.addEventListener("abort", () => this.all.delete(listener));
  }

  tell(change: Change): void {
    for (const listener of this.all) listener(change);
  }
}
