/** Identifiers as branded strings, so that one kind is never taken for another; each is 1 to 64 of A-Z a-z 0-9 - _. */
type Branded<Name extends string> = string & { readonly __brand: Name };

export type AccountId = Branded<"AccountId">;
export type AgendaItemId = Branded<"AgendaItemId">;
export type CommandId = Branded<"CommandId">;
/** The SHA-256 of an original as 64 hexadecimal digits. */
export type ContentHash = Branded<"ContentHash">;
export type DocumentId = Branded<"DocumentId">;
export type Epoch = Branded<"Epoch">;
export type MeetingId = Branded<"MeetingId">;
export type MunicipalityId = Branded<"MunicipalityId">;
export type RevisionId = Branded<"RevisionId">;
export type SeatId = Branded<"SeatId">;
export type StrokeId = Branded<"StrokeId">;

/**
 * The points of a stroke, four numbers a point: x, y in hundredths of a point of the crop box, pressure 0 to 255, time
 * in milliseconds. The first point is absolute, each later one the difference to the one before.
 */
export type StrokePoints = readonly number[];
