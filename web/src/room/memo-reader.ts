import type { Memos } from "../core/memos";
import type { Requests } from "../net/requests";
import { decodeMemoHistory } from "../wire/decode";
import type { CommandId, DocumentId, MeetingId } from "../wire/ids";

/** Reads one's own memos of a document from the server, from where they stand here. */
export class MemoReader {
  private readonly underWay = new Set<DocumentId>();

  constructor(
    private readonly requests: Requests,
    private readonly meeting: MeetingId,
    private readonly memos: Memos,
    private readonly read: (document: DocumentId, commands: readonly CommandId[]) => void,
  ) {}

  /** A document is shown: its memos are read unless they are here. */
  want(document: DocumentId): void {
    if (this.memos.position(document) === undefined) this.readOn(document);
  }

  /** The line is back, or something is missing. */
  readOn(document: DocumentId): void {
    if (this.underWay.has(document)) return;
    this.underWay.add(document);
    void this.load(document)
      .catch(() => undefined)
      .finally(() => this.underWay.delete(document));
  }

  private async load(document: DocumentId): Promise<void> {
    const after = this.memos.position(document) ?? 0;
    const path = `/api/meetings/${this.meeting}/memos/${document}?after=${after}`;
    const { memos } = decodeMemoHistory(await this.requests.json("GET", path));
    this.memos.read(document, memos);
    this.read(
      document,
      memos.map(({ command }) => command),
    );
  }
}
