import { describe, expect, it } from "vitest";
import {
  anyFault,
  detailsFaults,
  detailsOf,
  loginFault,
  parseMinutes,
  passwordFault,
  requiredText,
} from "../../src/desk/fields";
import { deskJa } from "../../src/text/desk-ja";

const words = deskJa.field;

describe("fields", () => {
  it("DSK2 a title must say something and fit", () => {
    expect(requiredText(words, "  ")).toBe(words.required);
    expect(requiredText(words, "あ".repeat(121))).toBe(words.tooLong(120));
    expect(requiredText(words, "a\u0000b")).toBe(words.control);
    expect(requiredText(words, "総務企画委員会")).toBeUndefined();
  });

  it("DSK2 minutes are 0 to 1440, in whatever width, and may be left out", () => {
    expect(["", "20", "２０", "1440"].map(parseMinutes)).toEqual([0, 20, 20, 1440]);
    expect(["-1", "1.5", "1441", "二十"].map(parseMinutes)).toEqual(Array(4).fill(undefined));
  });

  it("DSK2 a login is small letters, digits and a few marks", () => {
    expect(loginFault(words, "soumu.01")).toBeUndefined();
    expect(loginFault(words, "-so")).toBe(words.login);
    expect(loginFault(words, "総務課")).toBe(words.login);
  });

  it("DSK2 a password is long enough", () => {
    expect(passwordFault(words, "")).toBe(words.required);
    expect(passwordFault(words, "a".repeat(9))).toBe(words.passwordShort(10));
    expect(passwordFault(words, "a".repeat(10))).toBeUndefined();
  });

  it("DSK2 a meeting needs a title and a time; seconds of the browser are cut", () => {
    const faults = detailsFaults(words, { title: "", startsAt: "", place: "" });
    expect(faults).toEqual({ title: words.required, startsAt: words.moment, place: undefined });
    const form = { title: " 会議 ", startsAt: "2026-11-24T13:30:00", place: "" };
    expect(anyFault(detailsFaults(words, form))).toBe(false);
    expect(detailsOf(form)).toEqual({ title: "会議", startsAt: "2026-11-24T13:30", place: "" });
  });
});
