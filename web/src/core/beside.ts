import type { MeetingDocument, PageRef } from "../wire/messages";
import { roomPage } from "./follow";
import type { Meeting } from "./meeting";
import { isOwnSheet } from "./own-sheets";
import { firstPage, pageOf, placed, samePage } from "./pages";
import { ancestors } from "./revisions";

/** A paper that can lie beside the page on screen. */
export interface BesidePaper {
  readonly document: MeetingDocument;
  /** Whether a newer revision has taken its place. */
  readonly old: boolean;
  /** How many newer revisions there are. */
  readonly ago: number;
}

/** The room's page before and now. */
export interface RoomTurn {
  readonly from: PageRef | null;
  readonly to: PageRef | null;
}

/** All papers of the agenda, each followed by its old revisions, the newest first. */
export function papersBeside({ agenda, revisions }: Meeting): readonly BesidePaper[] {
  const replaced = [...revisions.replaced].reverse();
  return agenda
    .flatMap(({ documents }) => documents)
    .flatMap((document) => [
      { document, old: false, ago: 0 },
      ...replaced
        .filter(({ before }) => before.document === document.document)
        .map(({ before }, index) => ({ document: before, old: true, ago: index + 1 })),
    ]);
}

/** The paper of a page, in just the revision that the page names; undefined once it is withdrawn. */
export function paperBeside(meeting: Meeting, page: PageRef): BesidePaper | undefined {
  return papersBeside(meeting).find(
    ({ document }) => document.document === page.document && document.revision === page.revision,
  );
}

/**
 * What lies beside a page first: the next one of its paper, else the next paper; beside a sheet of
 * one's own, what the room looks at.
 */
export function firstBeside(meeting: Meeting, page: PageRef): PageRef {
  if (isOwnSheet(page)) return roomPage(meeting) ?? firstPage(meeting.agenda) ?? page;
  const document = placed(meeting.agenda, page)?.document;
  if (document !== undefined && page.page < document.pages.length) {
    return pageOf(document, page.page + 1);
  }
  const papers = meeting.agenda.flatMap(({ documents }) => documents);
  const at = papers.findIndex((paper) => paper.document === page.document);
  const next = papers[at + 1] ?? papers[at - 1];
  return next === undefined ? page : pageOf(next, 1);
}

/** The same page in the newest old revision of its paper; undefined where there is none. */
export function oldBeside(meeting: Meeting, page: PageRef): PageRef | undefined {
  const old = papersBeside(meeting).find(
    (paper) => paper.old && paper.document.document === page.document,
  );
  if (old === undefined) return undefined;
  return besideOf(meeting, page, pageOf(old.document, 1)) ?? pageOf(old.document, 1);
}

/**
 * The page of an old revision from which the page on screen has come, so that both turn together;
 * undefined where that revision had no such page.
 */
export function besideOf(meeting: Meeting, page: PageRef, beside: PageRef): PageRef | undefined {
  return ancestors(meeting.revisions.replaced, page)
    .map((ancestor) => ancestor.page)
    .find(({ document, revision }) => document === beside.document && revision === beside.revision);
}

/**
 * Where the page beside is after the room has turned: beside a sheet of one's own it goes along with
 * the room, elsewhere it stays.
 */
export function besideAfter(page: PageRef | null, beside: PageRef, turn: RoomTurn): PageRef {
  return isOwnSheet(page) && samePage(beside, turn.from) ? (turn.to ?? beside) : beside;
}

/** Whether the paper beside is an old revision of the paper on screen. */
export function isOldOf(meeting: Meeting, page: PageRef, beside: PageRef): boolean {
  return page.document === beside.document && paperBeside(meeting, beside)?.old === true;
}
