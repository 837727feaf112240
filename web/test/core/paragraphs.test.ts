import { describe, expect, it } from "vitest";
import { pageLines } from "../../src/core/page-lines";
import { paragraphs as ofLines } from "../../src/core/paragraphs";

const paragraphs = (lines: readonly string[]) =>
  ofLines(lines.map((text) => ({ text, row: false })));

/** Runs of one line each, or of pieces of a line: its words, left edge, top, in letters of 10. */
function placed(pieces: readonly (readonly [string, number, number])[], turn = 0) {
  let text = "";
  const runs: number[] = [];
  pieces.forEach(([words, left, top], i) => {
    const [, , before] = pieces[i - 1] ?? ["", 0, Number.NaN];
    if (i > 0) text += before === top && words.startsWith(" ") ? "" : "\n";
    const letters = words.trimStart();
    text += words.slice(0, words.length - letters.length);
    runs.push(text.length, letters.length, left, top, letters.length * 10, 10, turn);
    text += letters;
  });
  return { text, runs };
}

describe("TXT8 a page as plain text", () => {
  it("puts sentences together that the paper's column broke", () => {
    expect(
      paragraphs([
        "○委員長（長谷川　誠）",
        "　ただいまから総務企画委員会を開会いたします。出席委員は定足数に達しております。本",
        "日の議事は、お手元の次第のとおり進めさせていただきます。",
        "○委員長",
        "　はじめに、庁内ネットワークの更新について、情報システム課から説明をお願いします。",
        "　次に移ります。",
      ]),
    ).toEqual([
      "○委員長（長谷川　誠）",
      "　ただいまから総務企画委員会を開会いたします。出席委員は定足数に達しております。本日の議事は、お手元の次第のとおり進めさせていただきます。",
      "○委員長",
      "　はじめに、庁内ネットワークの更新について、情報システム課から説明をお願いします。",
      "　次に移ります。",
    ]);
  });

  it("leaves tables, lists and headings as they are", () => {
    const table = ["議会費", "総務費", "1,284", "民生費", "56,120"];
    expect(paragraphs(table)).toEqual(table);
    const list = [
      "・会議資料の印刷は年間およそ三十一万枚に上り、差し替えのたびに作り直す",
      "・無線の環境は平成二十八年に整えたもので、同時につなげるのは二十台程度",
      "第2条　この規程は公布の日から施行し、令和八年度の予算から適用するものとす",
    ];
    expect(paragraphs(list)).toEqual(list);
    const labels = ["出席委員 長谷川委員長、渡辺、山本、小川、加藤の各委員", "説 明 員 総務課長"];
    expect(paragraphs(labels)).toEqual(labels);
    expect(paragraphs([])).toEqual([]);
  });

  it("parts Latin words", () => {
    const long = "The committee meets again in two weeks to hear what";
    expect(paragraphs([long, "the petitioners have to say."])).toEqual([
      `${long} the petitioners have to say.`,
    ]);
  });

  it("keeps the rows of a table, and parts their cells", () => {
    const page = placed([
      ["節", 60, 100],
      ["補正額", 200, 100],
      ["1", 60, 130],
      [" 役務費", 80, 130],
      ["357,402", 200, 131],
      [" 庁内無線網の更新", 290, 131],
      ["計", 60, 160],
      [" 225,834", 200, 160],
      ["△", 290, 161],
    ]);
    expect(pageLines(page)).toEqual([
      { text: "節　補正額", row: true },
      { text: "1 役務費　357,402　庁内無線網の更新", row: true },
      { text: "計　225,834　△", row: true },
    ]);
    expect(ofLines(pageLines(page))).toEqual([
      "節　補正額",
      "1 役務費　357,402　庁内無線網の更新",
      "計　225,834　△",
    ]);
  });

  it("takes lines below each other, columns beside each other and vertical lines for no rows", () => {
    const below = placed([
      ["会議の記録", 60, 100],
      ["記録の扱い", 60, 114],
    ]);
    const columns = placed([
      ["左の段の終わり", 60, 400],
      ["右の段の始まり", 300, 100],
    ]);
    const vertical = placed(
      [
        ["縦書き", 60, 100],
        ["の行", 80, 100],
      ],
      90,
    );
    for (const page of [below, columns, vertical]) {
      expect(pageLines(page).map(({ text }) => text)).toEqual(page.text.split("\n"));
      expect(pageLines(page).every(({ row }) => !row)).toBe(true);
    }
  });
});
