import type { DocumentId, RevisionId, SeatId, StrokeId, StrokePoints } from "./ids";
import type { InkChangeUnion, InkEntry, InkPage, PageRef, Pen, Stroke } from "./messages";
import {
  DecodeProblem,
  type Decoder,
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

export const pageRef = record<PageRef>({
  document: id<DocumentId>(),
  revision: id<RevisionId>(),
  page: whole,
});

export const pen = record<Pen>({
  kind: oneOf("pen", "marker", "stamp", "note"),
  color: text,
  width: whole,
});

export const points: Decoder<StrokePoints> = (value, at) => {
  const good =
    Array.isArray(value) &&
    value.length > 0 &&
    value.length % 4 === 0 &&
    value.every((number) => Number.isSafeInteger(number));
  if (!good) throw new DecodeProblem(`${at} is no list of points`);
  return value as number[];
};

export const stroke = record<Stroke>({
  id: id<StrokeId>(),
  page: pageRef,
  pen,
  points,
  text: nullable(text),
});

export const inkChange = family<InkChangeUnion>({
  draw: { stroke },
  erase: { page: pageRef, strokes: list(id<StrokeId>()) },
  restore: { page: pageRef, strokes: list(id<StrokeId>()) },
  move: { page: pageRef, strokes: list(id<StrokeId>()), dx: whole, dy: whole },
});

export const inkPage = record<InkPage>({
  entries: list(record<InkEntry>({ stroke, author: id<SeatId>(), erased: flag })),
});
