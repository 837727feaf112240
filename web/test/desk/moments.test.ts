import { describe, expect, it } from "vitest";
import { newestFirst } from "../../src/desk/account";
import { momentText, nextFullHour, sizeText } from "../../src/desk/moments";
import { problemOf } from "../../src/net/requests";
import type { MeetingId } from "../../src/wire/ids";

describe("what the desk says", () => {
  it("DSK6 shows the hall's own time, in both languages", () => {
    expect(momentText("2026-11-24T13:30", "ja")).toBe("11月24日（火）13:30");
    expect(momentText("2026-11-24T13:30", "ja", true)).toBe("2026年11月24日（火）13:30");
    expect(momentText("2026-11-24T13:30", "en", true)).toBe("Tue 24 Nov 2026, 13:30");
  });

  it("DSK6 proposes the next full hour, over the end of a day", () => {
    expect(nextFullHour(new Date(2026, 11, 31, 23, 40))).toBe("2027-01-01T00:00");
  });

  it("DSK6 says sizes that people can compare", () => {
    expect([900, 12_300, 3_400_000].map(sizeText)).toEqual(["900 B", "12 KB", "3.4 MB"]);
  });

  it("DSK6 lists the newest meeting first", () => {
    const meeting = (id: string, startsAt: string) => ({
      meeting: id as MeetingId,
      phase: "preparing" as const,
      details: { title: id, startsAt, place: "" },
    });
    const list = [meeting("old", "2025-01-01T10:00"), meeting("new", "2026-01-01T10:00")];
    expect(newestFirst(list).map((one) => one.meeting)).toEqual(["new", "old"]);
  });

  it("DSK7 says a refusal of the server in the clerk's language", () => {
    const body = JSON.stringify({
      code: "notPdf",
      detail: "PDFではありません。",
      title: "Not a PDF.",
    });
    expect(problemOf(422, body, "ja").message).toBe("PDFではありません。");
    expect(problemOf(422, body, "en").message).toBe("Not a PDF.");
    expect(problemOf(422, body, "en").code).toBe("notPdf");
  });
});
