import { evolve, fromSnapshot, Gap, type Meeting } from "../core/meeting";
import { RequestProblem, type Requests } from "../net/requests";
import { decodeSnapshot } from "../wire/decode";
import type { MeetingId } from "../wire/ids";
import type { EventLine, MeetingSnapshot, Welcome } from "../wire/messages";

const AGAIN_AFTER = 800;

export interface CatchUpOptions {
  readonly requests: Requests;
  readonly meeting: MeetingId;
  /** A whole new beginning. */
  began(meeting: Meeting, snapshot: MeetingSnapshot): void;
  /** One event further; `line.event` is null where this seat may not see it. */
  happened(meeting: Meeting, line: EventLine): void;
  /** The session is not accepted any more. */
  ended(): void;
}

/**
 * Keeps the meeting complete: takes the snapshot when the server cannot resume, holds back events
 * until it is here, and applies what follows in gapless order.
 */
export class CatchUp {
  meeting: Meeting | undefined;
  private needed: { readonly epoch: string; readonly sequence: number } | undefined;
  private held: EventLine[] = [];
  private loading = false;
  private over = false;

  constructor(private readonly options: CatchUpOptions) {}

  /** The first snapshot is fetched while the line is still being opened. */
  start(): void {
    void this.load();
  }

  stop(): void {
    this.over = true;
  }

  welcome({ resumed, epoch, sequence }: Welcome): void {
    if (resumed) return;
    this.needed = { epoch: epoch ?? this.meeting?.epoch ?? "", sequence };
    this.held = [];
    if (!this.enough(this.meeting)) void this.load();
  }

  events(lines: readonly EventLine[]): void {
    if (this.meeting === undefined || !this.enough(this.meeting)) {
      this.held.push(...lines);
      return;
    }
    try {
      for (const line of lines) this.step(line);
    } catch (problem) {
      if (!(problem instanceof Gap)) throw problem;
      this.needed = { epoch: this.meeting.epoch, sequence: lines.at(-1)?.sequence ?? 0 };
      void this.load();
    }
  }

  private step(line: EventLine): void {
    const before = this.meeting;
    if (before === undefined) return;
    const after = evolve(before, line);
    if (after === before) return;
    this.meeting = after;
    this.options.happened(after, line);
  }

  private enough(here: Meeting | undefined): boolean {
    const { needed } = this;
    if (needed === undefined) return true;
    return here !== undefined && here.epoch === needed.epoch && here.sequence >= needed.sequence;
  }

  private async load(): Promise<void> {
    if (this.loading || this.over) return;
    this.loading = true;
    try {
      const { requests, meeting } = this.options;
      this.take(decodeSnapshot(await requests.json("GET", `/api/meetings/${meeting}/snapshot`)));
    } catch (problem) {
      const status = problem instanceof RequestProblem ? problem.status : 0;
      if ([401, 403, 404].includes(status)) {
        this.over = true;
        this.options.ended();
      }
    } finally {
      this.loading = false;
    }
    if (this.meeting === undefined || !this.enough(this.meeting)) {
      setTimeout(() => void this.load(), AGAIN_AFTER);
    }
  }

  private take(snapshot: MeetingSnapshot): void {
    const next = fromSnapshot(snapshot);
    const known = this.meeting;
    if (known?.epoch === next.epoch && known.sequence >= next.sequence) return;
    if (!this.enough(next)) return;
    this.meeting = next;
    this.options.began(next, snapshot);
    const { held } = this;
    this.held = [];
    this.events(held);
  }
}
