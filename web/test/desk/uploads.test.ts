import { describe, expect, it } from "vitest";
import {
  percent,
  progressed,
  staged,
  starting,
  titleOf,
  type Upload,
  waiting,
  without,
} from "../../src/desk/uploads";

function queue(...names: string[]): readonly Upload[] {
  return names.map((name) => waiting(name, { name: `${name}.pdf`, size: 1_000 }, undefined));
}

const ids = (uploads: readonly Upload[]) => uploads.map(({ id }) => id);

describe("the queue of uploads", () => {
  it("DSK3 sends two files at once, in the order they came", () => {
    const uploads = queue("a", "b", "c");
    expect(ids(starting(uploads))).toEqual(["a", "b"]);
    expect(ids(starting(staged(uploads, "a", { at: "checking" })))).toEqual(["b"]);
  });

  it("DSK3 a failed file does not hold up the others", () => {
    const failed = { at: "failed", sentence: "x", again: true } as const;
    const uploads = staged(staged(queue("a", "b", "c"), "a", failed), "b", { at: "placing" });
    expect(ids(starting(uploads))).toEqual(["c"]);
  });

  it("DSK3 shows 100 percent only when every byte is out", () => {
    const sending = staged(queue("a"), "a", { at: "sending", sent: 0 });
    const almost = progressed(sending, "a", 999);
    expect(almost.map(percent)).toEqual([99]);
    const out = progressed(almost, "a", 1_000);
    expect(out.map(({ stage }) => stage.at)).toEqual(["checking"]);
    expect(out.map(percent)).toEqual([100]);
  });

  it("DSK3 says that a file is converted when it is no PDF", () => {
    const word = waiting("a", { name: "予算.docx", size: 10 }, undefined);
    const out = progressed([{ ...word, stage: { at: "sending", sent: 0 } }], "a", 10);
    expect(out.map(({ stage }) => stage.at)).toEqual(["converting"]);
    expect(out.map(percent)).toEqual([100]);
  });

  it("DSK3 late progress of a failed or dropped file changes nothing", () => {
    const failed = staged(queue("a"), "a", { at: "failed", sentence: "x", again: false });
    expect(progressed(failed, "a", 500)).toEqual(failed);
    expect(progressed(without(failed, "a"), "a", 500)).toEqual([]);
  });

  it("DSK3 names a document after its file", () => {
    expect(titleOf("資料1 補正予算書.PDF")).toBe("資料1 補正予算書");
    expect(titleOf("予算.XLSX")).toBe("予算");
    expect(titleOf("写真.jpeg")).toBe("写真");
    expect(titleOf(".pdf")).toBe(".pdf");
    expect(titleOf("か\u3099.pdf")).toBe("が");
    expect(titleOf(`${"あ".repeat(300)}.pdf`)).toHaveLength(120);
  });
});
