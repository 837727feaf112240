import { describe, expect, it } from "vitest";
import { roomEn } from "../../src/text/room-en";
import { roomJa } from "../../src/text/room-ja";

/** Every leaf of a catalogue, said with example values. */
function leaves(part: unknown, at = ""): [string, string][] {
  if (typeof part === "string") return [[at, part]];
  if (typeof part === "function") return leaves(part("佐藤さん", "資料2", 14), at);
  return Object.entries(part as object).flatMap(([key, value]) => leaves(value, `${at}.${key}`));
}

describe("TAB10 words of the meeting's screens", () => {
  it("say something everywhere, in both languages, under the same names", () => {
    const ja = leaves(roomJa);
    const en = leaves(roomEn);
    expect(en.map(([at]) => at)).toEqual(ja.map(([at]) => at));
    for (const [at, words] of [...ja, ...en]) expect(words.trim(), at).not.toBe("");
  });

  it("name the presenter's place in one sentence", () => {
    const { who, rest, page } = roomJa.back.at("議長", "資料2", 14);
    expect(who + rest + page).toBe("議長は資料2の14ページ");
  });
});
