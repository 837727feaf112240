import { describe, expect, it } from "vitest";
import { paragraphs } from "../../src/core/paragraphs";

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
});
