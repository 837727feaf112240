import { describe, expect, it, test } from "vitest";
import { isTwice, lacks, type Prepared, pagesInAll } from "../../src/desk/readiness";
import { squares } from "../../src/desk/squares";
import { deskJa } from "../../src/text/desk-ja";
import type { AgendaItemId, ContentHash, DocumentId, RevisionId, SeatId } from "../../src/wire/ids";
import type {
  MeetingDocument,
  PageState,
  PaperProgress,
  Role,
  Seat,
} from "../../src/wire/messages";

const words = deskJa.ready;
const seat = (id: string, role: Role): Seat => ({
  id: id as SeatId,
  name: id,
  role,
  generation: 0,
});
const page = { cropBottom: 0, cropLeft: 0, height: 842, rotation: 0, userUnit: 1, width: 595 };

function paper(id: string, pages: number): MeetingDocument {
  return {
    document: id as DocumentId,
    revision: `${id}-1` as RevisionId,
    content: "0".repeat(64) as ContentHash,
    title: id,
    pages: Array(pages).fill(page),
    collecting: null,
  };
}

function progress(id: string, pages: PageState[]): readonly [RevisionId, PaperProgress] {
  const document = id as DocumentId;
  const revision = `${id}-1` as RevisionId;
  return [revision, { document, revision, rendition: "r", pages, failures: [] }];
}

const nothingYet: Prepared = {
  phase: "preparing",
  agenda: [],
  shelf: [],
  revisions: { replaced: [], pending: [] },
  seats: [seat("clerk", "clerk")],
  present: new Set(),
  papers: new Map(),
  tablets: [],
};

const item = { id: "i" as AgendaItemId, title: "議案", minutes: 5, documents: [paper("a", 3)] };

test("DST5 a tablet that is here and still lacks pages is said in words, one that is away is not", () => {
  const seats = [seat("chair", "chair"), seat("sato", "attendee"), seat("ito", "attendee")];
  const tablets = seats.map(({ id }, at) => ({
    seat: id,
    here: at < 2,
    held: at === 0 ? 3 : 1,
    of: 3,
  }));
  const present = new Set([seats[0]?.id, seats[1]?.id].filter((id) => id !== undefined));
  const said = lacks(words, { ...nothingYet, seats, tablets, present, agenda: [item] });
  expect(said.map(({ sentence }) => sentence)).toContain("1台がページを受信中です");
});

describe("readiness", () => {
  it("DSK4 says in words what an empty meeting lacks", () => {
    expect(lacks(words, nothingYet).map(({ sentence }) => sentence)).toEqual([
      words.noChair,
      words.noItems,
    ]);
  });

  it("DSK4 counts people who are absent, not clerks or monitors", () => {
    const seats = [seat("chair", "chair"), seat("a", "attendee"), seat("m", "monitor")];
    const prepared = {
      ...nothingYet,
      seats,
      agenda: [item],
      present: new Set(["chair" as SeatId]),
    };
    const papers = new Map([progress("a", ["ready", "ready", "ready"])]);
    expect(lacks(words, { ...prepared, papers })).toEqual([
      { sentence: words.absent(1), grave: false },
    ]);
  });

  it("DSK4 counts pages; a document nobody has reported on is waiting", () => {
    const papers = new Map([progress("a", ["ready", "failed", "waiting"])]);
    const prepared = { ...nothingYet, agenda: [item], shelf: [paper("b", 2)], papers };
    expect(pagesInAll(prepared)).toEqual({ ready: 1, failed: 1, all: 5 });
    const sentences = lacks(words, prepared).map(({ sentence }) => sentence);
    expect(sentences).toContain(words.pagesFailed(1));
    expect(sentences).toContain(words.pagesWaiting(3));
    expect(sentences).toContain(words.onShelf(1));
  });

  it("DSK4 a closed meeting lacks nothing", () => {
    expect(lacks(words, { ...nothingYet, phase: "closed" })).toEqual([]);
  });
});

describe("the strip of pages", () => {
  it("DSK5 shows one square a page while there are few", () => {
    expect(squares(["ready", "waiting", "failed"])).toEqual(["ready", "waiting", "failed"]);
  });

  it("DSK5 joins many pages without hiding a failed or waiting one", () => {
    const pages: PageState[] = Array(300).fill("ready");
    pages[137] = "failed";
    pages[299] = "waiting";
    const shown = squares(pages);
    expect(shown).toHaveLength(40);
    expect(shown.filter((state) => state === "failed")).toHaveLength(1);
    expect(shown.at(-1)).toBe("waiting");
  });
});

test("DSK11 the same file twice in a meeting is told, wherever the papers lie", () => {
  const agenda = [{ id: "i" as AgendaItemId, title: "i", minutes: 5, documents: [paper("a", 1)] }];
  const other = { ...paper("c", 1), content: "1".repeat(64) as ContentHash };
  const shelf = [paper("b", 1), other];
  expect(isTwice({ agenda, shelf }, paper("a", 1))).toBe(true);
  expect(isTwice({ agenda, shelf }, paper("b", 1))).toBe(true);
  expect(isTwice({ agenda, shelf }, other)).toBe(false);
  expect(isTwice({ agenda, shelf: [] }, paper("a", 1))).toBe(false);
});
