import type { ReactiveController, ReactiveControllerHost } from "lit";
import { newId } from "../core/identifiers";
import { RequestProblem, sentenceOf } from "../net/requests";
import { text } from "../text/text";
import type { DocumentId } from "../wire/ids";
import type { UploadedDocument } from "../wire/messages";
import { outcomeSentence } from "./commands";
import { announce, type FilesGiven, showReplacement } from "./desk-events";
import type { DeskRoom } from "./room";
import { sendFile } from "./sending";
import {
  type Placeable,
  placeable,
  progressed,
  staged,
  starting,
  titleOf,
  type Upload,
  waiting,
  without,
} from "./uploads";

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Carries the clerk's files to the meeting, a few at once, and says where each of them is. Their papers stand in an item
 * in the order in which the files were given.
 */
export class Uploader implements ReactiveController {
  uploads: readonly Upload[] = [];
  private readonly files = new Map<string, File>();
  private readonly stops = new Map<string, AbortController>();

  constructor(
    private readonly host: Host,
    private readonly room: () => DeskRoom,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const stop of this.stops.values()) stop.abort();
  }

  add({ files, item, of }: FilesGiven): void {
    const added = files.map((file) => {
      const id = newId<string>();
      this.files.set(id, file);
      return waiting(id, file, item, of);
    });
    this.set([...this.uploads, ...added]);
    this.startMore();
  }

  /** Stops an upload, or takes a failed one from the list. */
  drop(id: string): void {
    this.stops.get(id)?.abort();
    this.files.delete(id);
    this.set(without(this.uploads, id));
    this.goOn();
  }

  again(id: string): void {
    this.set(staged(this.uploads, id, { at: "waiting" }));
    this.startMore();
  }

  private goOn(): void {
    for (const paper of placeable(this.uploads)) void this.place(paper);
    this.startMore();
  }

  private startMore(): void {
    for (const upload of starting(this.uploads)) void this.carry(upload);
  }

  private async carry({ id, item, of }: Upload): Promise<void> {
    const file = this.files.get(id);
    if (!file) return;
    const stop = new AbortController();
    this.stops.set(id, stop);
    this.set(staged(this.uploads, id, { at: "sending", sent: 0 }));
    try {
      const progress = (sent: number) => this.set(progressed(this.uploads, id, sent));
      const { requests, meeting } = this.room();
      const uploaded = await sendFile(requests, { meeting, of, file }, progress, stop.signal);
      if (of !== undefined) this.received(id, of);
      else if (item === undefined) this.done(id, uploaded.document.title);
      else this.arrived(id, uploaded);
    } catch (failure) {
      if (stop.signal.aborted) this.set(without(this.uploads, id));
      else this.failed(id, failure);
    } finally {
      this.stops.delete(id);
      this.goOn();
    }
  }

  /** The paper is on the server; it gets its place when those before it have theirs. */
  private arrived(id: string, { document: { document } }: UploadedDocument): void {
    this.set(staged(this.uploads, id, { at: "arrived", document }));
  }

  private async place({ id, item, document }: Placeable): Promise<void> {
    this.set(staged(this.uploads, id, { at: "placing" }));
    const title = titleOf(this.files.get(id)?.name ?? "");
    const fault = outcomeSentence(
      await this.room().send({ type: "placeDocument", document, item, title }),
    );
    if (fault === undefined) this.done(id, title);
    else this.set(staged(this.uploads, id, { at: "failed", sentence: fault, again: false }));
    this.goOn();
  }

  private done(id: string, title: string): void {
    announce(this.host, text().desk.upload.done(this.files.get(id)?.name ?? title));
    this.files.delete(id);
    this.set(without(this.uploads, id));
  }

  /** A new revision is here: the comparison is what the clerk wants to see now. */
  private received(id: string, of: DocumentId): void {
    this.files.delete(id);
    this.set(without(this.uploads, id));
    showReplacement(this.host, of);
  }

  /** What broke off may be sent again; what the gate refused stays refused. */
  private failed(id: string, failure: unknown): void {
    const status = failure instanceof RequestProblem ? failure.status : 0;
    const again = status === 0 || status === 429 || status >= 500;
    this.set(staged(this.uploads, id, { at: "failed", sentence: sentenceOf(failure), again }));
  }

  private set(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    this.host.requestUpdate();
  }
}
