import type { Meeting } from "../core/meeting";
import type { Staying } from "../offline/kept";
import type { DocumentId } from "../wire/ids";
import type { MeetingDocument, Seat } from "../wire/messages";
import type { SmallStore } from "./own-marks";

const HOUR = 3_600_000;
const NOTED_EVERY = 60_000;
const LOOK_EVERY = 60_000;

interface Told {
  readonly meeting: Meeting | undefined;
  readonly seat: Seat | undefined;
}

/**
 * The papers that are to be collected: they go when their meeting is closed, or when this browser
 * has heard nothing from the server for their hours. A clock that was set back is no way round it.
 */
export class Collection {
  private heardAt: number;
  private noted = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly key: string,
    private readonly room: () => Told,
    private readonly store: () => SmallStore,
    private readonly now: () => number = Date.now,
  ) {
    this.heardAt = this.read() ?? now();
  }

  /** The server said something just now. */
  heard(): void {
    this.heardAt = this.now();
    if (Math.abs(this.heardAt - this.noted) < NOTED_EVERY) return;
    this.noted = this.heardAt;
    try {
      this.store().setItem(this.key, String(this.heardAt));
    } catch {
      // A browser that keeps nothing keeps no papers either.
    }
  }

  has(document: DocumentId): boolean {
    const { meeting } = this.room();
    return (meeting?.agenda ?? []).some(({ documents }) =>
      documents.some((one) => one.document === document && this.isOver(one)),
    );
  }

  /** What may stay in this browser: no paper that was withdrawn, and nothing of one that is over. */
  staying({ agenda, revisions }: Meeting): Staying {
    const papers = agenda.flatMap(({ documents }) => documents);
    const collected = new Set(
      papers.filter((one) => this.isOver(one)).map(({ document }) => document),
    );
    const shown = [...papers, ...revisions.replaced.map(({ before }) => before)];
    const stay = shown.filter(({ document }) => !collected.has(document));
    return { contents: new Set(stay.map(({ content }) => content)), collected };
  }

  /** Whether its words may be copied: what is collected must not stay in another place. */
  mayCopy({ collecting }: MeetingDocument): boolean {
    return collecting === null || this.room().seat?.role === "clerk";
  }

  /** Tells when another paper is over, for tablets on which nothing else happens. */
  watch(over: () => void): void {
    let before = this.count();
    this.timer = setInterval(() => {
      const now = this.count();
      if (now !== before) over();
      before = now;
    }, LOOK_EVERY);
  }

  close(): void {
    clearInterval(this.timer);
  }

  forget(): void {
    try {
      this.store().removeItem(this.key);
    } catch {
      // As above.
    }
  }

  private count(): number {
    const documents = (this.room().meeting?.agenda ?? []).flatMap((item) => item.documents);
    return documents.filter((one) => this.isOver(one)).length;
  }

  private isOver({ collecting }: MeetingDocument): boolean {
    const { meeting, seat } = this.room();
    if (collecting === null || seat?.role === "clerk") return false;
    const since = this.now() - this.heardAt;
    const late = since > collecting.offlineHours * HOUR || since < -HOUR;
    return late || meeting?.stage.phase === "closed";
  }

  private read(): number | undefined {
    try {
      const kept = Number(this.store().getItem(this.key));
      return kept > 0 ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}
