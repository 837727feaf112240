import { describe, expect, test } from "vitest";
import { noteText } from "../../src/core/notes";

describe("INK13 the words of a note", () => {
  test.each([
    ["as they are typed", "予算\n 確認", "予算\n 確認"],
    ["line ends of all kinds", "一\r\n二\r三", "一\n二\n三"],
    ["pasted from a table", "一\t二", "一 二"],
    ["without control characters", "一\u0000\u0007二\u009f", "一二"],
    ["without blanks at their end", "一 二 \n\n　", "一 二"],
    ["composed, as a Mac pastes it", "か\u3099", "が"],
    ["without marks that turn the writing", "一\u202e二\u2066", "一二"],
    ["with the variant of a name's kanji", "葛\u{e0100}城", "葛\u{e0100}城"],
    ["nothing", " \n", ""],
  ])("%s", (_name, typed, words) => {
    expect(noteText(typed)).toBe(words);
  });

  test("at most 500 units, no letter cut in half", () => {
    expect(noteText("あ".repeat(600))).toHaveLength(500);
    expect(noteText(`${"あ".repeat(499)}👍`)).toBe("あ".repeat(499));
  });
});
