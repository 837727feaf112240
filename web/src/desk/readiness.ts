import type { Here } from "../core/meeting";
import type { Catalogue } from "../text/ja";
import type { RevisionId, SeatId } from "../wire/ids";
import type {
  AgendaItem,
  MeetingDocument,
  PaperProgress,
  Phase,
  Revisions,
  Seat,
  TabletReadiness,
} from "../wire/messages";

type Words = Catalogue["desk"]["ready"];

/** What readiness is counted from. */
export interface Prepared {
  readonly phase: Phase;
  readonly agenda: readonly AgendaItem[];
  readonly shelf: readonly MeetingDocument[];
  readonly revisions: Revisions;
  readonly seats: readonly Seat[];
  readonly present: Here;
  readonly papers: ReadonlyMap<RevisionId, PaperProgress>;
  readonly tablets: readonly TabletReadiness[];
}

/** What the tablet of a seat holds; undefined where none has said so yet. */
export function tabletOf(
  { tablets }: Pick<Prepared, "tablets">,
  seat: SeatId,
): TabletReadiness | undefined {
  return tablets.find((tablet) => tablet.seat === seat);
}

/** Whether another paper of the meeting is the very same file. */
export function isTwice(
  { agenda, shelf }: Pick<Prepared, "agenda" | "shelf">,
  { document, content }: MeetingDocument,
): boolean {
  const papers = [...agenda.flatMap((item) => item.documents), ...shelf];
  return papers.some((other) => other.content === content && other.document !== document);
}

/** Whether every page that there is to hold is there. */
export function isComplete(tablet: TabletReadiness | undefined): boolean {
  return tablet !== undefined && tablet.of > 0 && tablet.held === tablet.of;
}

export interface PageCount {
  readonly ready: number;
  readonly failed: number;
  readonly all: number;
}

/** Pages of one document; a revision nobody has reported on yet counts as waiting. */
export function pagesOf(document: MeetingDocument, progress: PaperProgress | undefined): PageCount {
  const all = document.pages.length;
  if (progress?.revision !== document.revision) return { ready: 0, failed: 0, all };
  const count = (state: string) => progress.pages.filter((page) => page === state).length;
  return { ready: count("ready"), failed: count("failed"), all };
}

export function pagesInAll(prepared: Prepared): PageCount {
  const documents = [...prepared.agenda.flatMap((item) => item.documents), ...prepared.shelf];
  return documents
    .map((document) => pagesOf(document, prepared.papers.get(document.revision)))
    .reduce(
      (sum, one) => ({
        ready: sum.ready + one.ready,
        failed: sum.failed + one.failed,
        all: sum.all + one.all,
      }),
      { ready: 0, failed: 0, all: 0 },
    );
}

/** The people who are expected: every seat but the clerks' and the walls'. */
export function expected(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(({ role }) => role === "chair" || role === "attendee");
}

/** One thing that is missing, and whether a meeting can do without it. */
export interface Lack {
  readonly sentence: string;
  readonly grave: boolean;
}

/** What is missing, in words, the gravest first; empty when everything is ready. */
export function lacks(words: Words, prepared: Prepared): readonly Lack[] {
  if (prepared.phase === "closed") return [];
  const found: Lack[] = [];
  const lack = (is: boolean, sentence: string, grave = false) => {
    if (is) found.push({ sentence, grave });
  };
  const people = expected(prepared.seats);
  const pages = pagesInAll(prepared);
  const papers = prepared.agenda.flatMap((item) => item.documents).length;
  const open = pages.all - pages.ready - pages.failed;
  const absent = people.filter((seat) => !prepared.present.has(seat.id)).length;
  lack(!people.some(({ role }) => role === "chair"), words.noChair, true);
  lack(prepared.agenda.length === 0, words.noItems, true);
  lack(prepared.agenda.length > 0 && papers === 0, words.noPapers, true);
  lack(pages.failed > 0, words.pagesFailed(pages.failed), true);
  lack(prepared.shelf.length > 0, words.onShelf(prepared.shelf.length));
  const replacing = prepared.revisions.pending.length;
  lack(replacing > 0, words.replacing(replacing));
  lack(open > 0, words.pagesWaiting(open));
  const filling = people.filter((seat) => {
    const tablet = tabletOf(prepared, seat.id);
    return prepared.present.has(seat.id) && tablet !== undefined && tablet.held < tablet.of;
  }).length;
  lack(filling > 0, words.filling(filling));
  lack(absent > 0, words.absent(absent));
  return found;
}
