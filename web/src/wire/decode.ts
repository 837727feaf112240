import { details, meetingDocument, meetingEvent, pageOrigin, role, sharedWriting } from "./events";
import type {
  AgendaItemId,
  CommandId,
  DocumentId,
  Epoch,
  MeetingId,
  MunicipalityId,
  RevisionId,
  SeatId,
  StrokeId,
} from "./ids";
import { inkChange, inkPage, pageRef, pen, points } from "./ink";
import type {
  AgendaItem,
  Drawing,
  DrawingOf,
  EventLine,
  InkChunk,
  InkPage,
  Lease,
  MeetingSnapshot,
  MemoEvent,
  MemoHistory,
  PageFailure,
  PagePart,
  PaperProgress,
  PendingRevision,
  Refusal,
  Replacement,
  Revisions,
  Screens,
  Seat,
  ServerMessageUnion,
  SessionOpened,
  Spot,
  Stage,
  TabletReadiness,
} from "./messages";
import {
  DecodeProblem,
  family,
  flag,
  id,
  list,
  nullable,
  oneOf,
  record,
  text,
  whole,
} from "./schema";

const seat = id<SeatId>();
const command = id<CommandId>();

const eventLine = record<EventLine>({
  sequence: whole,
  version: nullable(whole),
  at: nullable(whole),
  author: nullable(seat),
  command: nullable(command),
  event: nullable(meetingEvent),
});

const memoEvent = record<MemoEvent>({
  document: id<DocumentId>(),
  sequence: whole,
  command,
  change: inkChange,
});

const drawing = record<Drawing>({
  stroke: id<StrokeId>(),
  page: pageRef,
  pen,
  first: whole,
  points: nullable(points),
});

const paperProgress = record<PaperProgress>({
  document: id<DocumentId>(),
  revision: id<RevisionId>(),
  rendition: id<string>(),
  pages: list(oneOf("waiting", "ready", "failed")),
  failures: list(record<PageFailure>({ page: whole, code: text })),
});

const serverMessage = family<ServerMessageUnion>({
  welcome: {
    protocol: whole,
    meeting: id<MeetingId>(),
    seat,
    epoch: nullable(id<Epoch>()),
    sequence: whole,
    resumed: flag,
    serverTime: whole,
  },
  events: { events: list(eventLine) },
  accepted: { id: command, sequence: whole },
  refused: { id: command, refusal: (value, at) => text(value, at) as Refusal },
  malformed: { id: nullable(command), reason: text },
  memos: { memos: list(memoEvent) },
  drawings: { drawings: list(record<DrawingOf>({ author: seat, drawing })) },
  presence: { everybody: flag, named: list(seat), following: whole },
  pointer: { spot: nullable(record<Spot>({ page: pageRef, x: whole, y: whole })) },
  partShown: {
    part: nullable(
      record<PagePart>({ page: pageRef, left: whole, top: whole, width: whole, height: whole }),
    ),
  },
  papers: { papers: list(paperProgress), mark: nullable(text) },
  fetch: { grant: whole, revision: id<RevisionId>(), page: whole },
  readiness: {
    tablets: list(record<TabletReadiness>({ seat, here: flag, held: whole, of: whole })),
  },
  disk: { trouble: nullable(oneOf("databaseFailed", "diskFull")) },
  pong: { number: whole },
});

const seatRecord = record<Seat>({ id: seat, name: text, role, generation: whole });

const snapshot = record<MeetingSnapshot>({
  municipality: id<MunicipalityId>(),
  meeting: id<MeetingId>(),
  epoch: id<Epoch>(),
  sequence: whole,
  details,
  agenda: list(
    record<AgendaItem>({
      id: id<AgendaItemId>(),
      title: text,
      minutes: whole,
      documents: list(meetingDocument),
    }),
  ),
  shelf: list(meetingDocument),
  revisions: record<Revisions>({
    replaced: list(
      record<Replacement>({
        before: meetingDocument,
        after: id<RevisionId>(),
        pages: list(pageOrigin),
      }),
    ),
    pending: list(
      record<PendingRevision>({ revision: meetingDocument, proposal: list(pageOrigin) }),
    ),
  }),
  seats: list(seatRecord),
  stage: record<Stage>({
    phase: oneOf("preparing", "open", "closed"),
    item: nullable(id<AgendaItemId>()),
    shown: nullable(pageRef),
    lease: record<Lease>({ holder: nullable(seat), term: whole, active: flag }),
    writing: sharedWriting,
    screens: record<Screens>({ locked: flag, wallBlank: flag }),
    asking: list(seat),
  }),
  ink: list(record<InkChunk>({ page: pageRef, changedAt: whole })),
});

const sessionOpened = record<SessionOpened>({
  token: text,
  meeting: id<MeetingId>(),
  seat: seatRecord,
});

/** Reads a frame of the WebSocket; throws a `DecodeProblem` on anything else. */
export function decodeServerMessage(frame: string): ServerMessageUnion {
  return serverMessage(parsed(frame), "message");
}

export function decodeSnapshot(value: unknown): MeetingSnapshot {
  return snapshot(value, "snapshot");
}

export function decodeInkPage(value: unknown): InkPage {
  return inkPage(value, "ink");
}

export function decodeMemoHistory(value: unknown): MemoHistory {
  return record<MemoHistory>({ memos: list(memoEvent) })(value, "memos");
}

export function decodeSessionOpened(value: unknown): SessionOpened {
  return sessionOpened(value, "session");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DecodeProblem("message is no JSON");
  }
}
