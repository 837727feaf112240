import type { DocumentId, Epoch, SeatId } from "../wire/ids";
import type {
  AgendaItem,
  EventLine,
  Lease,
  MeetingDetails,
  MeetingDocument,
  MeetingEventUnion,
  MeetingSnapshot,
  PageOrigin,
  PendingRevision,
  Revisions,
  Seat,
  Stage,
} from "../wire/messages";
import { dropDocument, moveItem, placeDocument, replaceDocument, reviseItem } from "./agenda";
import { replacedPage, shownIn } from "./revisions";

/**
 * A meeting as the fold of its events, without the ink: the same rules as the server's Evolution.
 * Immutable; unchanged parts keep their identity.
 */
export interface Meeting {
  readonly epoch: Epoch;
  readonly sequence: number;
  readonly details: MeetingDetails;
  readonly agenda: readonly AgendaItem[];
  /** Documents under no item; the server sends them to clerks alone. */
  readonly shelf: readonly MeetingDocument[];
  /** What was replaced, and for clerks what waits to replace. */
  readonly revisions: Revisions;
  readonly seats: readonly Seat[];
  readonly stage: Stage;
}

export function fromSnapshot(snapshot: MeetingSnapshot): Meeting {
  const { epoch, sequence, details, agenda, shelf, revisions, seats, stage } = snapshot;
  return { epoch, sequence, details, agenda, shelf, revisions, seats, stage };
}

/** The events do not follow on what is here: the snapshot must be taken again. */
export class Gap extends Error {}

/** The meeting after an event; one that is already in it changes nothing. Throws `Gap`. */
export function evolve(meeting: Meeting, line: EventLine): Meeting {
  if (line.sequence <= meeting.sequence) return meeting;
  if (line.sequence !== meeting.sequence + 1) {
    throw new Gap(`event ${line.sequence} does not follow ${meeting.sequence}`);
  }
  const changes = line.event === null ? {} : apply(meeting, line.event);
  return { ...meeting, ...changes, sequence: line.sequence };
}

type Changes = Partial<Omit<Meeting, "epoch" | "sequence">>;

function apply(meeting: Meeting, event: MeetingEventUnion): Changes {
  const { agenda, shelf, revisions, seats, stage } = meeting;
  switch (event.type) {
    case "meetingCreated":
    case "meetingRevised":
      return { details: event.details };
    case "agendaItemAdded": {
      const { item, title, minutes } = event;
      return { agenda: [...agenda, { id: item, title, minutes, documents: [] }] };
    }
    case "agendaItemRevised":
      return { agenda: reviseItem(agenda, event.item, event.title, event.minutes) };
    case "agendaItemMoved":
      return { agenda: moveItem(agenda, event.item, event.place) };
    case "agendaItemRemoved":
      return {
        agenda: agenda.filter((item) => item.id !== event.item),
        stage: stage.item === event.item ? { ...stage, item: null } : stage,
      };
    case "documentReceived":
      return { shelf: [...shelf, event.document] };
    case "documentDiscarded":
      return {
        shelf: without(shelf, event.document),
        revisions: withoutPending(revisions, event.document),
      };
    case "revisionReceived":
      return {
        revisions: withPending(revisions, { revision: event.revision, proposal: event.proposal }),
      };
    case "revisionDiscarded":
      return { revisions: withoutPending(revisions, event.document) };
    case "documentReplaced":
      return replaced(meeting, event.revision, event.pages);
    case "documentPlaced":
      return {
        agenda: placeDocument(agenda, event.item, event.document),
        shelf: without(shelf, event.document.document),
      };
    case "markedForCollection": {
      const marked = (one: MeetingDocument) =>
        one.document === event.document ? { ...one, collecting: event.collecting } : one;
      return {
        agenda: agenda.map((item) => ({ ...item, documents: item.documents.map(marked) })),
        shelf: shelf.map(marked),
      };
    }
    case "documentWithdrawn":
      return withdraw(meeting, event.document);
    case "seatAdded": {
      const { seat, name, role } = event;
      return { seats: [...seats, { id: seat, name, role, generation: 1 }] };
    }
    case "seatRenamed":
      return { seats: changeSeat(seats, event.seat, (seat) => ({ ...seat, name: event.name })) };
    case "seatLinkRenewed": {
      const renewed = (seat: Seat) => ({ ...seat, generation: seat.generation + 1 });
      return { seats: changeSeat(seats, event.seat, renewed) };
    }
    case "seatRemoved":
      return {
        seats: seats.filter((seat) => seat.id !== event.seat),
        stage: { ...stage, asking: asks(stage.asking, event.seat, false) },
      };
    case "sharedInkWritten":
    case "screensGathered":
      return {};
    default:
      return { stage: onStage(meeting, event) };
  }
}

type StageEvent = Extract<
  MeetingEventUnion,
  {
    type:
      | "meetingOpened"
      | "meetingClosed"
      | "pageTurned"
      | "agendaItemStarted"
      | "presentingGranted"
      | "presentingAsked"
      | "screensLocked"
      | "wallBlanked"
      | "sharedWritingAllowed";
  }
>;

function onStage({ stage, agenda }: Meeting, event: StageEvent): Stage {
  switch (event.type) {
    case "meetingOpened":
      return { ...stage, phase: "open" };
    case "meetingClosed":
      return { ...stage, phase: "closed" };
    case "pageTurned": {
      const holds = ({ document }: MeetingDocument) => document === event.page.document;
      const item = agenda.find((candidate) => candidate.documents.some(holds))?.id ?? stage.item;
      return { ...stage, shown: event.page, item };
    }
    case "agendaItemStarted":
      return { ...stage, item: event.item };
    case "presentingGranted":
      return granted(stage, { holder: event.to, term: event.term, active: event.active });
    case "presentingAsked":
      return { ...stage, asking: asks(stage.asking, event.seat, event.asking) };
    case "screensLocked":
      return { ...stage, screens: { ...stage.screens, locked: event.locked } };
    case "wallBlanked":
      return { ...stage, screens: { ...stage.screens, wallBlank: event.blank } };
    case "sharedWritingAllowed":
      return { ...stage, writing: event.writing };
  }
}

/** A lease that nobody uses unlocks the screens; who holds it asks no longer. */
function granted(stage: Stage, lease: Lease): Stage {
  const screens = lease.active ? stage.screens : { ...stage.screens, locked: false };
  const asking = lease.holder === null ? stage.asking : asks(stage.asking, lease.holder, false);
  return { ...stage, lease, screens, asking };
}

function asks(asking: readonly SeatId[], seat: SeatId, asks: boolean): SeatId[] {
  const others = asking.filter((other) => other !== seat);
  return asks ? [...others, seat] : others;
}

function withPending(revisions: Revisions, waiting: PendingRevision): Revisions {
  const { replaced, pending } = withoutPending(revisions, waiting.revision.document);
  return { replaced, pending: [...pending, waiting] };
}

function withoutPending({ replaced, pending }: Revisions, document: DocumentId): Revisions {
  return { replaced, pending: pending.filter(({ revision }) => revision.document !== document) };
}

/** The page on show moves along; the ink is not kept here. */
function replaced(
  { agenda, revisions, stage }: Meeting,
  revision: MeetingDocument,
  pages: PageOrigin[],
): Changes {
  const before = agenda
    .flatMap((item) => item.documents)
    .find(({ document }) => document === revision.document);
  if (before === undefined) return {};
  const replacement = { before, after: revision.revision, pages };
  const { pending } = withoutPending(revisions, revision.document);
  const { shown } = stage;
  return {
    agenda: replaceDocument(agenda, { ...revision, collecting: before.collecting }),
    revisions: { replaced: [...revisions.replaced, replacement], pending },
    stage:
      shown !== null && replacedPage(replacement, shown)
        ? { ...stage, shown: shownIn(replacement, shown) }
        : stage,
  };
}

function withdraw(
  { agenda, shelf, stage }: Meeting,
  document: MeetingDocument["document"],
): Changes {
  const withdrawn = agenda
    .flatMap((item) => item.documents)
    .find((placed) => placed.document === document);
  return {
    agenda: dropDocument(agenda, document),
    shelf: withdrawn === undefined ? shelf : [...shelf, withdrawn],
    stage: stage.shown?.document === document ? { ...stage, shown: null } : stage,
  };
}

function without(shelf: readonly MeetingDocument[], id: MeetingDocument["document"]) {
  return shelf.filter((document) => document.document !== id);
}

function changeSeat(seats: readonly Seat[], id: SeatId, change: (seat: Seat) => Seat) {
  return seats.map((seat) => (seat.id === id ? change(seat) : seat));
}

/** Who is in the meeting at the moment. */
export interface Here {
  has(seat: SeatId): boolean;
}

/** What the server said: these alone, or everybody but these. */
export function whoIsHere({
  everybody,
  named,
}: {
  readonly everybody: boolean;
  readonly named: readonly SeatId[];
}): Here {
  const seats = new Set(named);
  return { has: (seat) => seats.has(seat) !== everybody };
}
