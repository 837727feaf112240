import { fromSnapshot, type Meeting } from "../../src/core/meeting";
import type { StrokeId } from "../../src/wire/ids";
import type {
  EventLine,
  MeetingEventUnion,
  MeetingSnapshot,
  PageGeometry,
  PageRef,
  Stroke,
} from "../../src/wire/messages";

/** Ids of tests are plain strings; this is the one place that brands them. */
export function as<T>(value: unknown): T {
  return value as T;
}

/** A4, upright, in hundredths of a point. */
export const a4: PageGeometry = {
  cropLeft: 0,
  cropBottom: 0,
  width: 59_528,
  height: 84_189,
  rotation: 0,
  userUnit: 100,
};

export const page = (number: number, document = "doc-1"): PageRef =>
  as<PageRef>({ document, revision: "rev-1", page: number });

const sheet = {
  cropLeft: 0,
  cropBottom: 0,
  width: 59528,
  height: 84189,
  rotation: 0,
  userUnit: 100,
};

export const paper = (document: string, pages: number) => ({
  document,
  revision: "rev-1",
  content: "ab".repeat(32),
  title: document,
  pages: Array.from({ length: pages }, () => sheet),
});

/** An open meeting of two items, on page 1 of doc-1, presented by the chair. */
export const snapshot = (): MeetingSnapshot =>
  as<MeetingSnapshot>({
    municipality: "city",
    meeting: "m1",
    epoch: "epoch-1",
    sequence: 10,
    details: { title: "総務企画委員会", startsAt: "2026-11-24T13:30", place: "第2委員会室" },
    agenda: [
      { id: "item-1", title: "議案第1号", minutes: 10, documents: [paper("doc-1", 16)] },
      { id: "item-2", title: "議案第2号", minutes: 10, documents: [paper("doc-2", 4)] },
    ],
    shelf: [],
    revisions: { replaced: [], pending: [] },
    seats: [
      { id: "chair", name: "山田", role: "chair", generation: 1 },
      { id: "sato", name: "佐藤", role: "attendee", generation: 1 },
      { id: "clerk", name: "事務局", role: "clerk", generation: 1 },
    ],
    stage: {
      phase: "open",
      item: "item-1",
      shown: page(1),
      lease: { holder: "chair", term: 1, active: true },
      writing: { mode: "presenter", seats: [] },
      screens: { locked: false, wallBlank: false },
      asking: [],
    },
    ink: [],
  });

export const meeting = (): Meeting => fromSnapshot(snapshot());

export const line = (sequence: number, event: unknown, author = "chair"): EventLine =>
  as<EventLine>({
    sequence,
    version: 1,
    at: 0,
    author,
    command: `c${sequence}`,
    event: as<MeetingEventUnion>(event),
  });

export const stroke = (id: string, on: PageRef = page(1)): Stroke => ({
  id: as<StrokeId>(id),
  page: on,
  pen: { kind: "pen", color: "#1a3fd0", width: 150 },
  points: [100, 100, 128, 0, 50, 0, 0, 8],
  text: null,
});
