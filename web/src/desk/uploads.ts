import type { AgendaItemId, DocumentId } from "../wire/ids";

/** Where one file is on its way to the meeting. */
export type UploadStage =
  | { readonly at: "waiting" }
  | { readonly at: "sending"; readonly sent: number }
  | { readonly at: "converting" }
  | { readonly at: "checking" }
  | { readonly at: "arrived"; readonly document: DocumentId }
  | { readonly at: "placing" }
  | { readonly at: "failed"; readonly sentence: string; readonly again: boolean };

/** One file that the clerk gave us; it leaves the list once its document is in the meeting. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** The item it was dropped on, if any. */
  readonly item: AgendaItemId | undefined;
  /** The paper that it is to replace, if any. */
  readonly of: DocumentId | undefined;
  readonly stage: UploadStage;
}

/** How many files travel at once; the rest waits, so that one slow line shows honest progress. */
export const AT_ONCE = 2;

export function waiting(
  id: string,
  file: { readonly name: string; readonly size: number },
  item: AgendaItemId | undefined,
  of?: DocumentId,
): Upload {
  return { id, name: file.name, bytes: file.size, item, of, stage: { at: "waiting" } };
}

const OFF_THE_WIRE: ReadonlySet<UploadStage["at"]> = new Set(["waiting", "arrived", "failed"]);

/** The uploads that shall start now. */
export function starting(uploads: readonly Upload[]): readonly Upload[] {
  const busy = uploads.filter(({ stage }) => !OFF_THE_WIRE.has(stage.at)).length;
  const free = Math.max(0, AT_ONCE - busy);
  return uploads.filter(({ stage }) => stage.at === "waiting").slice(0, free);
}

/** A paper on the server, and the item in which its place is. */
export interface Placeable {
  readonly id: string;
  readonly item: AgendaItemId;
  readonly document: DocumentId;
}

/** The papers that shall be put into their items now: none before those that were chosen before it. */
export function placeable(uploads: readonly Upload[]): readonly Placeable[] {
  const taken = new Set<AgendaItemId>();
  const next: Placeable[] = [];
  for (const { id, item, stage } of uploads) {
    if (item === undefined || stage.at === "failed" || taken.has(item)) continue;
    taken.add(item);
    if (stage.at === "arrived") next.push({ id, item, document: stage.document });
  }
  return next;
}

export function staged(
  uploads: readonly Upload[],
  id: string,
  stage: UploadStage,
): readonly Upload[] {
  return uploads.map((upload) => (upload.id === id ? { ...upload, stage } : upload));
}

/** Progress of the bytes: when all are out, the server converts or checks. Late news of an ended upload is ignored. */
export function progressed(
  uploads: readonly Upload[],
  id: string,
  sent: number,
): readonly Upload[] {
  return uploads.map((upload) => {
    if (upload.id !== id || upload.stage.at !== "sending") return upload;
    if (sent < upload.bytes) return { ...upload, stage: { at: "sending", sent } };
    return { ...upload, stage: { at: isPdf(upload.name) ? "checking" : "converting" } };
  });
}

export function without(uploads: readonly Upload[], id: string): readonly Upload[] {
  return uploads.filter((upload) => upload.id !== id);
}

/** Percent of the bytes that are out; never 100 before all are. */
export function percent(upload: Upload): number {
  switch (upload.stage.at) {
    case "sending":
      return upload.bytes === 0
        ? 0
        : Math.min(99, Math.floor((100 * upload.stage.sent) / upload.bytes));
    case "converting":
    case "checking":
    case "arrived":
    case "placing":
      return 100;
    case "waiting":
    case "failed":
      return 0;
  }
}

/** What the file picker offers: the server says which of them it can take. */
export const ACCEPTED =
  "application/pdf,.pdf,.docx,.docm,.doc,.odt,.rtf,.xlsx,.xlsm,.xls,.ods,.pptx,.pptm,.ppt,.odp,.jpg,.jpeg,.png,.tif,.tiff";

function isPdf(name: string): boolean {
  return /\.pdf$/i.test(name);
}

/** A document's title, from the name of its file. */
export function titleOf(fileName: string): string {
  const plain = fileName
    .normalize("NFC")
    .replace(/\.(pdf|doc[xm]?|odt|rtf|xls[xm]?|ods|ppt[xm]?|odp|jpe?g|png|tiff?)$/i, "")
    .trim();
  return plain === "" ? fileName : plain.slice(0, 120);
}
