import { samePage } from "../core/pages";
import type { SharedInk } from "../core/shared-ink";
import { RequestProblem, type Requests } from "../net/requests";
import { decodeInkPage } from "../wire/decode";
import type { MeetingId } from "../wire/ids";
import type { PageRef } from "../wire/messages";
import { decodePaperInk } from "../wire/packed";

const AGAIN_AFTER = 700;

/**
 * Fetches the shared ink of pages that somebody looks at, each once; then that of the whole paper, so
 * that it is there when the network is not.
 */
export class InkLoader {
  private readonly underWay: PageRef[] = [];
  private readonly askedPapers = new Set<string>();

  constructor(
    private readonly requests: Requests,
    private readonly meeting: MeetingId,
    private readonly ink: SharedInk,
    private readonly changed: (page: PageRef) => void,
  ) {}

  /** Makes a page whole, and then its paper; does nothing where they are. */
  want(page: PageRef): void {
    if (this.ink.missing(page) === undefined) {
      void this.loadPaper(page);
      return;
    }
    if (this.underWay.some((other) => samePage(other, page))) return;
    this.underWay.push(page);
    void this.load(page).finally(() => {
      this.underWay.splice(this.underWay.indexOf(page), 1);
      void this.loadPaper(page);
    });
  }

  private async loadPaper(page: PageRef): Promise<void> {
    const changedAt = this.ink.missingOf(page);
    if (changedAt === undefined) return;
    const path = `${page.document}/${page.revision}/${changedAt}`;
    if (this.askedPapers.has(path)) return;
    this.askedPapers.add(path);
    try {
      const body = await this.requests.json("GET", `/api/meetings/${this.meeting}/ink/${path}`);
      for (const { page: other, changedAt: at, ink } of decodePaperInk(body, page)) {
        this.ink.fill(other, at, ink);
        this.changed(other);
      }
    } catch {
      // Written on meanwhile, or the line is down: its pages are asked for when somebody looks.
    }
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
