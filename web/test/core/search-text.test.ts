import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { matchOn } from "../../src/core/page-match";
import { lettersOf, searchText } from "../../src/core/search-text";

const folding = readFileSync(
  new URL("../../../src/test/resources/search/folding.txt", import.meta.url),
  "utf8",
);

const cases = folding
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("|") as [string, string]);

test.each(cases)("FND2 FND7 the tablet takes “%s” for “%s”, as the server does", (shown, plain) => {
  expect(searchText(shown).letters).toBe(plain);
  expect(lettersOf(shown)).toBe(plain);
});

test("FND7 a place is given in the text as people see it, marks and spaces included", () => {
  const text = "第１回　補正 予 算（ﾀﾌﾞﾚｯﾄ）";
  expect(matchOn({ text, runs: [] }, searchText("予算"))?.match).toBe("予 算");
  expect(matchOn({ text, runs: [] }, searchText("タブレット"))?.match).toBe("ﾀﾌﾞﾚｯﾄ");
  expect(matchOn({ text: "のののの", runs: [] }, searchText("のの"))?.count).toBe(2);
  expect(matchOn({ text: "ビール", runs: [] }, searchText("ビル"))).toBeUndefined();
  expect(matchOn({ text, runs: [] }, searchText("「」"))).toBeUndefined();
});

test("FND7 a place has a box for each run that it touches, in the run's direction", () => {
  const text = "予算書の\n概要";
  const flat = [0, 4, 1000, 2000, 400, 100, 0];
  const down = [5, 2, 3000, 500, 100, 200, 1];
  const found = (asked: string, runs: number[]) =>
    matchOn({ text, runs }, searchText(asked))?.boxes;
  expect(found("算書", flat)).toEqual([{ left: 1100, top: 2000, width: 200, height: 100 }]);
  expect(found("の概", [...flat, ...down])).toEqual([
    { left: 1300, top: 2000, width: 100, height: 100 },
    { left: 3000, top: 500, width: 100, height: 100 },
  ]);
  expect(found("予算", [...flat.slice(0, 6), 2])).toEqual([
    { left: 1200, top: 2000, width: 200, height: 100 },
  ]);
});
