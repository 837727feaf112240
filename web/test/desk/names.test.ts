import { describe, expect, it } from "vitest";
import { parseNames } from "../../src/desk/names";

describe("names pasted for new seats", () => {
  it("DSK1 takes one name per line and drops empty lines, numbers and bullets", () => {
    const pasted = "1. 小林 一郎\r\n\n２　佐藤\n・鈴木　花子\n(高橋)\n";
    expect(parseNames(pasted, []).names).toEqual(["小林 一郎", "佐藤", "鈴木 花子", "(高橋)"]);
  });

  it("DSK1 joins the columns of a spreadsheet's row", () => {
    expect(parseNames("田中\t次郎\n", []).names).toEqual(["田中 次郎"]);
  });

  it("DSK1 tells who already has a seat, whatever the spaces and widths", () => {
    const parsed = parseNames("小林　一郎\n小林一郎\nｻﾄｳ", ["小林 一郎", "サトウ"]);
    expect(parsed.names).toEqual([]);
    expect(parsed.same).toEqual(["小林 一郎", "小林一郎", "ｻﾄｳ"]);
  });

  it("DSK1 tells names that are too long", () => {
    const long = "あ".repeat(61);
    expect(parseNames(`${long}\n森`, [])).toEqual({ names: ["森"], tooLong: [long], same: [] });
  });

  it("DSK1 leaves no control or direction characters in a name", () => {
    expect(parseNames("森\u202e\u0007下", []).names).toEqual(["森 下"]);
  });
});
