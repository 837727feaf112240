import { samePage } from "../core/pages";
import type { SharedInk } from "../core/shared-ink";
import { RequestProblem, type Requests } from "../net/requests";
import { decodeInkPage } from "../wire/decode";
import type { MeetingId } from "../wire/ids";
import type { PageRef } from "../wire/messages";

const AGAIN_AFTER = 700;

/** Fetches the chunks of shared ink of pages that somebody looks at, each once. */
export class InkLoader {
  private readonly underWay: PageRef[] = [];

  constructor(
    private readonly requests: Requests,
    private readonly meeting: MeetingId,
    private readonly ink: SharedInk,
    private readonly changed: (page: PageRef) => void,
  ) {}

  /** Makes a page whole; does nothing where it is. */
  want(page: PageRef): void {
    if (this.ink.missing(page) === undefined) return;
    if (this.underWay.some((other) => samePage(other, page))) return;
    this.underWay.push(page);
    void this.load(page).finally(() => {
      this.underWay.splice(this.underWay.indexOf(page), 1);
    });
  }

  private async load(page: PageRef): Promise<void> {
    const changedAt = this.ink.missing(page);
    if (changedAt === undefined) return;
    const { document, revision, page: number } = page;
    const path = `${document}/${revision}/${number}/${changedAt}`;
    try {
      const chunk = await this.requests.json("GET", `/api/meetings/${this.meeting}/ink/${path}`);
      this.ink.fill(page, changedAt, decodeInkPage(chunk));
      this.changed(page);
    } catch (problem) {
      // The page has moved on (404), or the line is down: its newest state is asked for again.
      const refused = problem instanceof RequestProblem && [401, 403].includes(problem.status);
      if (refused) return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
      await this.load(page);
    }
  }
}
