import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Meeting } from "../../src/core/meeting";
import { Collection } from "../../src/room/collection";
import type { DocumentId } from "../../src/wire/ids";
import type { Collecting, MeetingDocument, Seat } from "../../src/wire/messages";

const SECRET = "secret" as DocumentId;
const PLAIN = "plain" as DocumentId;
const HOUR = 3_600_000;

let now: number;
let phase: string;
let role: string;
let kept: Map<string, string>;

/** A meeting with one paper to collect, which was replaced once, and a plain one. */
function meeting(): Meeting {
  const documents = [
    { document: SECRET, content: "aa", collecting: { offlineHours: 3 } },
    { document: PLAIN, content: "bb", collecting: null },
  ];
  const revisions = { replaced: [{ before: { document: SECRET, content: "cc" } }] };
  return { agenda: [{ documents }], revisions, stage: { phase } } as unknown as Meeting;
}

function collection(): Collection {
  return new Collection(
    "heard",
    () => ({ meeting: meeting(), seat: { role } as Seat }),
    () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    () => now,
  );
}

beforeEach(() => {
  now = 1_800_000_000_000;
  phase = "open";
  role = "attendee";
  kept = new Map();
});

describe("COL2 when the meeting is closed", () => {
  test("what is to be collected goes, and nothing else", () => {
    const papers = collection();
    expect(papers.has(SECRET)).toBe(false);
    phase = "closed";
    expect(papers.has(SECRET)).toBe(true);
    expect(papers.has(PLAIN)).toBe(false);
  });

  test("nothing of it may stay in this browser", () => {
    const papers = collection();
    expect(papers.staying(meeting())).toEqual({
      contents: new Set(["aa", "bb", "cc"]),
      collected: new Set(),
    });
    phase = "closed";
    expect(papers.staying(meeting())).toEqual({
      contents: new Set(["bb"]),
      collected: new Set([SECRET]),
    });
  });

  test("the clerk still has it", () => {
    phase = "closed";
    role = "clerk";
    expect(collection().has(SECRET)).toBe(false);
  });
});

describe("COL3 without a word from the server", () => {
  test("the paper goes after its hours, also when the tablet was off meanwhile", () => {
    const before = collection();
    before.heard();
    now += 2 * HOUR;
    expect(before.has(SECRET)).toBe(false);
    expect(collection().has(SECRET)).toBe(false);
    now += 2 * HOUR;
    expect(before.has(SECRET)).toBe(true);
    const again = collection();
    expect(again.has(SECRET)).toBe(true);
    expect(again.has(PLAIN)).toBe(false);
    again.heard();
    expect(again.has(SECRET)).toBe(false);
  });

  test("a tablet that only lies there is told when the hours are over, once", () => {
    vi.useFakeTimers();
    const papers = collection();
    let told = 0;
    papers.watch(() => told++);
    vi.advanceTimersByTime(120_000);
    expect(told).toBe(0);
    now += 4 * HOUR;
    vi.advanceTimersByTime(180_000);
    expect(told).toBe(1);
    papers.close();
    vi.useRealTimers();
  });

  test("a clock that is set back is no way round it", () => {
    collection().heard();
    now -= 2 * HOUR;
    expect(collection().has(SECRET)).toBe(true);
  });

  test("nothing is left of it on a tablet that somebody leaves", () => {
    const papers = collection();
    papers.heard();
    papers.forget();
    expect(kept.size).toBe(0);
  });
});

describe("COL4 while a paper is marked", () => {
  const paper = (collecting: Collecting | null) => ({ collecting }) as MeetingDocument;

  test("nobody but the clerk copies its words", () => {
    expect(collection().mayCopy(paper({ offlineHours: 3 }))).toBe(false);
    expect(collection().mayCopy(paper(null))).toBe(true);
    role = "clerk";
    expect(collection().mayCopy(paper({ offlineHours: 3 }))).toBe(true);
  });
});
