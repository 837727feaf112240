import type { ReactiveController, ReactiveControllerHost } from "lit";
import { sentenceOf } from "../net/requests";
import type { Outcome } from "../room/commands";
import { text } from "../text/text";
import type { MeetingCommandUnion } from "../wire/messages";
import type { DeskRoom } from "./room";

/** The sentence for an outcome that the clerk did not want, or nothing when it is done. */
export function outcomeSentence(outcome: Outcome): string | undefined {
  switch (outcome.is) {
    case "done":
      return undefined;
    case "refused":
      return text().desk.refusal[outcome.refusal];
    case "offline":
      return text().problem.offline;
  }
}

/**
 * What a component has asked for and not yet heard of, by place on the screen: a place is busy while
 * its command is under way, and a refusal stays there until the next try.
 */
export class Commands implements ReactiveController {
  private readonly underWay = new Set<string>();
  private readonly faults = new Map<string, string>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly room: () => DeskRoom,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  busy(place: string): boolean {
    return this.underWay.has(place);
  }

  fault(place: string): string | undefined {
    return this.faults.get(place);
  }

  forget(place: string): void {
    if (this.faults.delete(place)) this.host.requestUpdate();
  }

  /** Sends a command, unless this place still waits for one; true once it is done and durable. */
  send(place: string, command: MeetingCommandUnion): Promise<boolean> {
    return this.run(place, async () => outcomeSentence(await this.room().send(command)));
  }

  /** Makes a request, with the same rules; its problem's sentence is kept at the place. */
  ask(place: string, request: () => Promise<void>): Promise<boolean> {
    return this.run(place, () => request().then(() => undefined, sentenceOf));
  }

  private async run(place: string, work: () => Promise<string | undefined>): Promise<boolean> {
    if (this.underWay.has(place)) return false;
    this.underWay.add(place);
    this.faults.delete(place);
    this.host.requestUpdate();
    try {
      const fault = await work();
      if (fault !== undefined) this.faults.set(place, fault);
      return fault === undefined;
    } finally {
      this.underWay.delete(place);
      this.host.requestUpdate();
    }
  }
}
