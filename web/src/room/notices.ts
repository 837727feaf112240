import type { PageRef } from "../wire/messages";

/** One short sentence for the person, with a key so that the same one is not stacked. */
export interface Notice {
  readonly kind:
    | "refusedInk"
    | "refused"
    | "offline"
    | "offlineTurn"
    | "copied"
    | "notCopied"
    | "locked"
    | "lockedSheets"
    | "gathered"
    | "pageCame"
    | "penOnly"
    | "notErased"
    | "stayed"
    | "presenting"
    | "presentingLost"
    | "asked"
    | "declined"
    | "withoutPaper"
    | "closed"
    | "noteGone"
    | "replaced"
    | "withdrawn"
    | "noPage"
    | "alsoPrinted"
    | "address";
  readonly code: string;
  /** A page that the notice offers to go to. */
  readonly page?: PageRef;
}

/** What says why another page came: that one came says nothing more. */
const SAY_MORE: ReadonlySet<Notice["kind"]> = new Set(["gathered", "replaced", "withdrawn"]);

/** What is said of the page on screen alone. */
const OF_A_PAGE: ReadonlySet<Notice["kind"]> = new Set(["pageCame", "noPage"]);

/** The newest notice and when it goes; the screen says it once and lets it fade. */
export class Notices {
  current: Notice | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly changed: () => void,
    private readonly lasts = 6_000,
  ) {}

  show(notice: Notice): void {
    if (notice.kind === "pageCame" && this.current && SAY_MORE.has(this.current.kind)) return;
    clearTimeout(this.timer);
    this.current = notice;
    this.timer = setTimeout(() => this.clear(), this.lasts);
    this.changed();
  }

  /** The person has gone on: what was said or offered of the page before is no longer true. */
  wentOn(): void {
    const { current } = this;
    if (current !== undefined && (current.page !== undefined || OF_A_PAGE.has(current.kind)))
      this.clear();
  }

  clear(): void {
    clearTimeout(this.timer);
    this.current = undefined;
    this.changed();
  }
}
