import type { Language } from "../text/text";

/** A local moment such as 2026-11-24T13:30 as people say it: 11月24日（火）13:30. */
export function longMoment(moment: string, language: Language): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const locale = language === "ja" ? "ja-JP" : "en-GB";
  const day = new Intl.DateTimeFormat(locale, {
    month: "long",
    day: "numeric",
    weekday: "short",
  }).format(date);
  return language === "ja"
    ? `${day.replace("(", "（").replace(")", "）")}${clock(date)}`
    : `${day}, ${clock(date)}`;
}

/** Hours and minutes, 24 hours a day. */
export function clock(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
