import type { Language } from "../text/text";

/**
 * The hall's local time in words, `11月24日（火）13:30`: the day and time as they were typed,
 * whatever the time zone of this browser.
 */
export function momentText(startsAt: string, language: Language, withYear = false): string {
  const day = new Date(`${startsAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return startsAt;
  const time = startsAt.slice(11, 16);
  const locale = language === "ja" ? "ja-JP" : "en-GB";
  const year = withYear ? ({ year: "numeric" } as const) : {};
  const month = language === "ja" ? "long" : "short";
  const options = { ...year, month, day: "numeric", timeZone: "UTC" } as const;
  const date = new Intl.DateTimeFormat(locale, options).format(day);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(
    day,
  );
  return language === "ja" ? `${date}（${weekday}）${time}` : `${weekday} ${date}, ${time}`;
}

/** A good first guess for a new meeting: the next full hour of this clock, as a form field wants it. */
export function nextFullHour(now: Date): string {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours() + 1);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}`;
  return `${day}T${two(next.getHours())}:00`;
}

/** A size that a person can compare: 12 KB, 3.4 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
