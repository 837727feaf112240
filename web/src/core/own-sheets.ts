import { text } from "../text/text";
import type { AgendaItemId, ContentHash, DocumentId, RevisionId } from "../wire/ids";
import type { AgendaItem, MeetingDocument, PageGeometry, PageRef } from "../wire/messages";

const COUNT = 12;
/** A4, upright, in hundredths of a point. */
const SHEET: PageGeometry = {
  cropLeft: 0,
  cropBottom: 0,
  width: 59_528,
  height: 84_189,
  rotation: 0,
  userUnit: 100,
};

/** The blank sheets that everybody has for memos of their own, in the form of a paper. */
export const ownSheets: MeetingDocument = {
  document: "own-sheets" as DocumentId,
  revision: "blank" as RevisionId,
  content: "" as ContentHash,
  pages: Array.from({ length: COUNT }, () => SHEET),
  collecting: null,
  get title() {
    return text().room.ownSheets.title;
  },
};

/** Where the sheets stand, as if they were in an agenda; no agenda has them. */
export const ownItem: AgendaItem = {
  id: ownSheets.document as string as AgendaItemId,
  minutes: 0,
  documents: [ownSheets],
  get title() {
    return text().room.ownSheets.whose;
  },
};

export function isOwnSheet(page: PageRef | null): boolean {
  return page?.document === ownSheets.document && page.revision === ownSheets.revision;
}
