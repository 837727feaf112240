import { describe, expect, it } from "vitest";
import { evolve, Gap } from "../../src/core/meeting";
import { line, meeting, page, paper } from "./fixtures";

describe("a meeting as the fold of its events", () => {
  it("moves the room and its agenda item with a page turn", () => {
    const { stage } = evolve(meeting(), line(11, { type: "pageTurned", page: page(2, "doc-2") }));
    expect(stage).toMatchObject({ shown: page(2, "doc-2"), item: "item-2" });
  });

  it("counts an event that this seat may not see", () => {
    expect(evolve(meeting(), { ...line(11, null) }).sequence).toBe(11);
  });

  it("passes over what is already in it", () => {
    const before = meeting();
    expect(evolve(before, line(10, { type: "meetingClosed" }))).toBe(before);
  });

  it("does not go on over a gap", () => {
    expect(() => evolve(meeting(), line(12, { type: "meetingClosed" }))).toThrow(Gap);
  });

  it("shows nothing after the page on show was withdrawn", () => {
    const after = evolve(meeting(), line(11, { type: "documentWithdrawn", document: "doc-1" }));
    expect(after.stage.shown).toBeNull();
    expect(after.agenda[0]?.documents).toEqual([]);
  });

  it("moves a document that is placed again to its new item", () => {
    const event = { type: "documentPlaced", item: "item-2", document: paper("doc-1", 16) };
    const { agenda } = evolve(meeting(), line(11, event));
    expect(agenda.map((item) => item.documents.map((d) => d.document))).toEqual([
      [],
      ["doc-2", "doc-1"],
    ]);
  });

  it("DSK8 keeps a document's place when it only gets another title", () => {
    const place = (sequence: number, title: string, id: string) =>
      line(sequence, {
        type: "documentPlaced",
        item: "item-2",
        document: { ...paper(id, 16), title },
      });
    const two = evolve(meeting(), place(11, "資料1", "doc-1"));
    const { agenda } = evolve(two, place(12, "資料2（訂正）", "doc-2"));
    const [, item] = agenda;
    expect(item?.documents.map((d) => d.document)).toEqual(["doc-2", "doc-1"]);
    expect(item?.documents[0]?.title).toBe("資料2（訂正）");
  });

  it("moves an item to a place counted without it", () => {
    const event = { type: "agendaItemMoved", item: "item-1", place: 1 };
    const { agenda } = evolve(meeting(), line(11, event));
    expect(agenda.map((item) => item.id)).toEqual(["item-2", "item-1"]);
  });
});
