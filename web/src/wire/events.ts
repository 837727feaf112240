import type {
  AgendaItemId,
  ContentHash,
  DocumentId,
  MeetingId,
  MunicipalityId,
  RevisionId,
  SeatId,
} from "./ids";
import { inkChange, pageRef } from "./ink";
import type {
  Collecting,
  MeetingDetails,
  MeetingDocument,
  MeetingEventUnion,
  PageGeometry,
  PageOrigin,
  SharedWriting,
} from "./messages";
import { family, flag, id, list, nullable, oneOf, record, text, whole } from "./schema";

export const details = record<MeetingDetails>({ title: text, startsAt: text, place: text });

const geometry = record<PageGeometry>({
  cropLeft: whole,
  cropBottom: whole,
  width: whole,
  height: whole,
  rotation: whole,
  userUnit: whole,
});

const collecting = nullable(record<Collecting>({ offlineHours: whole }));

export const meetingDocument = record<MeetingDocument>({
  document: id<DocumentId>(),
  revision: id<RevisionId>(),
  content: id<ContentHash>(),
  title: text,
  pages: list(geometry),
  collecting,
});

export const pageOrigin = record<PageOrigin>({ from: whole, equal: flag });

export const role = oneOf("chair", "attendee", "clerk", "monitor");

export const sharedWriting = record<SharedWriting>({
  mode: oneOf("off", "presenter", "named", "everybody"),
  seats: list(id<SeatId>()),
});

const item = id<AgendaItemId>();
const seat = id<SeatId>();
const document = id<DocumentId>();

/** Everything that can have happened in a meeting. */
export const meetingEvent = family<MeetingEventUnion>({
  meetingCreated: {
    municipality: id<MunicipalityId>(),
    meeting: id<MeetingId>(),
    details,
  },
  meetingRevised: { details },
  agendaItemAdded: { item, title: text, minutes: whole },
  agendaItemRevised: { item, title: text, minutes: whole },
  agendaItemMoved: { item, place: whole },
  agendaItemRemoved: { item },
  documentReceived: { document: meetingDocument },
  documentDiscarded: { document },
  documentPlaced: { item, document: meetingDocument },
  documentWithdrawn: { document },
  markedForCollection: { document, collecting },
  revisionReceived: { revision: meetingDocument, proposal: list(pageOrigin) },
  revisionDiscarded: { document, revision: id<RevisionId>() },
  documentReplaced: { revision: meetingDocument, pages: list(pageOrigin) },
  seatAdded: { seat, name: text, role },
  seatRenamed: { seat, name: text },
  seatLinkRenewed: { seat },
  seatRemoved: { seat },
  meetingOpened: {},
  meetingClosed: {},
  pageTurned: { page: pageRef },
  agendaItemStarted: { item },
  presentingGranted: { to: nullable(seat), term: whole, active: flag },
  presentingAsked: { seat, asking: flag },
  screensGathered: {},
  screensLocked: { locked: flag },
  wallBlanked: { blank: flag },
  sharedWritingAllowed: { writing: sharedWriting },
  sharedInkWritten: { change: inkChange },
});
