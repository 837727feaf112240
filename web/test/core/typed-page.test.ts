import { describe, expect, it } from "vitest";
import { typedPage } from "../../src/core/typed-page";

const LABELS = ["表紙", "i", "ii", "1", "2", "3", "A-1"];
const typed = (text: string, labels: readonly string[] = LABELS) => typedPage(text, labels, 7);

describe("TAB14 the page box", () => {
  it("takes the number of the page in the file, in whatever width it is typed", () => {
    expect(typed("7")).toEqual({ is: "page", page: 7 });
    expect(typed(" ７ ")).toEqual({ is: "page", page: 7 });
    expect(typed("7ページ")).toEqual({ is: "page", page: 7 });
    expect(typed("5", [])).toEqual({ is: "page", page: 5 });
  });

  it("takes the number printed on a page", () => {
    expect(typed("ii")).toEqual({ is: "page", page: 3 });
    expect(typed("ＩＩ")).toEqual({ is: "page", page: 3 });
    expect(typed("表紙")).toEqual({ is: "page", page: 1 });
    expect(typed("a-1")).toEqual({ is: "page", page: 7 });
    expect(typed("p.3")).toEqual({ is: "page", page: 6 });
    expect(typed("p3")).toEqual({ is: "page", page: 6 });
  });

  it("offers the page on which a number is printed beside the page it counts", () => {
    expect(typed("3")).toEqual({ is: "page", page: 3, printed: 6 });
  });

  it("says of a number that it does not exist, and nothing of an empty box", () => {
    for (const text of ["8", "0", "-1", "1.5", "99999999999999999999", "ここ", "3 4"])
      expect(typed(text), text).toEqual({ is: "none" });
    expect(typed("")).toEqual({ is: "blank" });
    expect(typed("　")).toEqual({ is: "blank" });
    expect(typed("p.")).not.toEqual({ is: "page" });
  });

  it("finds printed numbers where they go on from another volume", () => {
    expect(typedPage("121", ["120", "121"], 2)).toEqual({ is: "page", page: 2 });
    expect(typedPage("2", ["120", "121"], 2)).toEqual({ is: "page", page: 2 });
  });
});
