import type { Memos } from "../core/memos";
import type { Requests } from "../net/requests";
import { keepAnswer } from "../offline/kept";
import { decodeMemoHistory } from "../wire/decode";
import type { CommandId, DocumentId, MeetingId } from "../wire/ids";
import type { MemoEvent } from "../wire/messages";

/** What reading memos needs of the room. */
export interface MemoRoom {
  readonly requests: Requests;
  readonly meeting: MeetingId;
  readonly memos: Memos;
  online(): boolean;
  read(commands: readonly CommandId[]): void;
}

/**
 * Reads one's own memos of a document from the server, from where they stand here. Each answer is
 * kept under where it began, and so is what comes over the socket: without a network they are read
 * one after the other.
 */
export class MemoReader {
  private readonly underWay = new Set<DocumentId>();

  constructor(private readonly room: MemoRoom) {}

  /** A document is shown: its memos are read unless they are here. */
  want(document: DocumentId): void {
    if (this.room.memos.position(document) === undefined) this.readOn(document);
  }

  /** The line is back, or something is missing. */
  readOn(document: DocumentId): void {
    if (this.underWay.has(document)) return;
    this.underWay.add(document);
    void this.load(document)
      .catch(() => undefined)
      .finally(() => this.underWay.delete(document));
  }

  /** A memo came by itself; it is there after a reload without a network too. */
  heard(memo: MemoEvent): void {
    const path = this.path(memo.document, memo.sequence - 1);
    void keepAnswer(path, this.room.requests, { memos: [memo] });
  }

  private async load(document: DocumentId): Promise<void> {
    const { requests, memos: all } = this.room;
    for (let after = -1; after !== (all.position(document) ?? 0); ) {
      after = all.position(document) ?? 0;
      const answer = await requests.json("GET", this.path(document, after));
      const { memos } = decodeMemoHistory(answer);
      all.read(document, memos);
      this.room.read(memos.map(({ command }) => command));
      if (this.room.online()) return;
    }
  }

  private path(document: DocumentId, after: number): string {
    return `/api/meetings/${this.room.meeting}/memos/${document}?after=${after}`;
  }
}
