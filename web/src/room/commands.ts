import { newId } from "../core/identifiers";
import type { CommandId } from "../wire/ids";
import type { ClientMessageUnion, Heard, MeetingCommandUnion, Refusal } from "../wire/messages";

/** What became of a command: done and durable, refused, or it never got through. */
export type Outcome =
  | { readonly is: "done" }
  | { readonly is: "refused"; readonly refusal: Refusal }
  | { readonly is: "offline" };

const PATIENCE = 10_000;

/** What moves everybody's screen: where a broken line holds it back, the server shall not obey it later. */
const MOVES_ALL: ReadonlySet<MeetingCommandUnion["type"]> = new Set([
  "turnPage",
  "startAgendaItem",
  "handOver",
  "takePresenting",
  "gatherScreens",
  "lockScreens",
  "blankWall",
]);

/**
 * Commands that are asked for once and now: page turns, presenting, the agenda. They never wait for
 * a broken line, since nobody wants yesterday's page turn.
 */
export class Commands {
  private readonly asked = new Map<CommandId, (outcome: Outcome) => void>();

  constructor(
    private readonly say: (message: ClientMessageUnion) => boolean,
    private readonly heard: () => Heard,
  ) {}

  send(command: MeetingCommandUnion, id: CommandId = newId<CommandId>()): Promise<Outcome> {
    return new Promise((resolve) => {
      const late = setTimeout(() => this.answer(id, { is: "offline" }), PATIENCE);
      this.asked.set(id, (outcome) => {
        clearTimeout(late);
        resolve(outcome);
      });
      const heard = MOVES_ALL.has(command.type) ? this.heard() : null;
      if (!this.say({ type: "command", id, command, heard })) this.answer(id, { is: "offline" });
    });
  }

  /** True when the answer was to one of these. */
  answer(id: CommandId, outcome: Outcome): boolean {
    const resolve = this.asked.get(id);
    this.asked.delete(id);
    resolve?.(outcome);
    return resolve !== undefined;
  }

  /** The line broke: what is under way may or may not have been done; the catch-up will tell. */
  lineBroke(): void {
    for (const id of [...this.asked.keys()]) this.answer(id, { is: "offline" });
  }
}
