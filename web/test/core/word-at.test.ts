import { expect, test } from "vitest";
import { wordAt } from "../../src/core/word-at";

const TEXT = "総務企画委員会は、Wi-Fi を8時にデータで送る。";

function word(part: string): string {
  const { from, to } = wordAt(TEXT, TEXT.indexOf(part));
  return TEXT.slice(from, to);
}

test("TXT7 a word is the letters of one kind", () => {
  expect(word("企画")).toBe("総務企画委員会");
  expect(word("は")).toBe("は");
  expect(word("Fi")).toBe("Fi");
  expect(word("ータ")).toBe("データ");
  expect(word("8")).toBe("8");
});

test("TXT7 a sign is by itself", () => {
  expect(word("、")).toBe("、");
  expect(word("。")).toBe("。");
});
