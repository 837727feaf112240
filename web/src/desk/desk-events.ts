import type { AgendaItemId, DocumentId } from "../wire/ids";

/** Files that the clerk gave, and the item they are for, if any. */
export interface FilesGiven {
  readonly files: readonly File[];
  readonly item: AgendaItemId | undefined;
  /** The paper that the file is to replace, if any. */
  readonly of?: DocumentId;
}

/** Says a sentence in the desk's live region. */
export function announce(from: HTMLElement, sentence: string): void {
  from.dispatchEvent(
    new CustomEvent("announce", { detail: sentence, bubbles: true, composed: true }),
  );
}

/** Hands files to the desk, which uploads them. */
export function giveFiles(from: HTMLElement, given: FilesGiven): void {
  from.dispatchEvent(new CustomEvent("files", { detail: given, bubbles: true, composed: true }));
}

/** Opens the comparison of a paper with the revision that waits to replace it. */
export function showReplacement(from: HTMLElement, document: DocumentId): void {
  from.dispatchEvent(
    new CustomEvent("replace", { detail: document, bubbles: true, composed: true }),
  );
}
