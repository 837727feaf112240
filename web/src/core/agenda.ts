import type { AgendaItemId, DocumentId } from "../wire/ids";
import type { AgendaItem, MeetingDocument } from "../wire/messages";

type Agenda = readonly AgendaItem[];

export function reviseItem(
  agenda: Agenda,
  id: AgendaItemId,
  title: string,
  minutes: number,
): Agenda {
  return agenda.map((item) => (item.id === id ? { ...item, title, minutes } : item));
}

/** Moves an item to a place, counted from 0 in the agenda without it. */
export function moveItem(agenda: Agenda, id: AgendaItemId, place: number): Agenda {
  const moving = agenda.find((item) => item.id === id);
  if (moving === undefined) return agenda;
  const next = agenda.filter((item) => item.id !== id);
  next.splice(Math.max(0, Math.min(next.length, place)), 0, moving);
  return next;
}

/**
 * Puts a document last under an item; it leaves the item under which it stood before. One that
 * stands there already keeps its place.
 */
export function placeDocument(agenda: Agenda, id: AgendaItemId, document: MeetingDocument): Agenda {
  const here = agenda.find((item) => item.id === id)?.documents ?? [];
  if (here.some((placed) => placed.document === document.document)) {
    const documents = here.map((placed) =>
      placed.document === document.document ? document : placed,
    );
    return agenda.map((item) => (item.id === id ? { ...item, documents } : item));
  }
  return dropDocument(agenda, document.document).map((item) =>
    item.id === id ? { ...item, documents: [...item.documents, document] } : item,
  );
}

export function placedDocument(agenda: Agenda, id: DocumentId): MeetingDocument | undefined {
  return agenda.flatMap((item) => item.documents).find(({ document }) => document === id);
}

/** A document goes on in another revision, wherever it stands. */
export function replaceDocument(agenda: Agenda, revision: MeetingDocument): Agenda {
  const next = (document: MeetingDocument) =>
    document.document === revision.document ? revision : document;
  return agenda.map((item) => ({ ...item, documents: item.documents.map(next) }));
}

export function dropDocument(agenda: Agenda, id: DocumentId): Agenda {
  return agenda.map((item) =>
    item.documents.some((document) => document.document === id)
      ? { ...item, documents: item.documents.filter((document) => document.document !== id) }
      : item,
  );
}
