import type { Catalogue } from "../text/ja";
import type { MeetingDetails } from "../wire/messages";

/** The sentence for a field that cannot be taken, or nothing. */
export type Fault = string | undefined;

type Words = Catalogue["desk"]["field"];

export const LONGEST_TEXT = 120;
export const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 200;
const MOST_MINUTES = 1440;
const LOGIN = /^[a-z0-9][a-z0-9._@-]{2,59}$/;
const CONTROL = /\p{Cc}/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

export function requiredText(words: Words, value: string, most = LONGEST_TEXT): Fault {
  return value.trim() === "" ? words.required : optionalText(words, value, most);
}

export function optionalText(words: Words, value: string, most = LONGEST_TEXT): Fault {
  const trimmed = value.trim();
  if (trimmed.length > most) return words.tooLong(most);
  return CONTROL.test(trimmed) ? words.control : undefined;
}

export function loginFault(words: Words, value: string): Fault {
  if (value === "") return words.required;
  return LOGIN.test(value) ? undefined : words.login;
}

/** The server counts in the same units, those of UTF-16. */
export function passwordFault(words: Words, value: string): Fault {
  if (value === "") return words.required;
  if (value.length < SHORTEST_PASSWORD) return words.passwordShort(SHORTEST_PASSWORD);
  return value.length > LONGEST_PASSWORD ? words.tooLong(LONGEST_PASSWORD) : undefined;
}

/** Minutes of an item: empty means that nobody said. */
export function parseMinutes(value: string): number | undefined {
  const plain = value.normalize("NFKC").trim();
  if (plain === "") return 0;
  if (!/^\d{1,4}$/.test(plain)) return undefined;
  const minutes = Number(plain);
  return minutes <= MOST_MINUTES ? minutes : undefined;
}

/** The details of a meeting from a form, or the faults of its fields. */
export interface DetailsForm {
  readonly title: string;
  readonly startsAt: string;
  readonly place: string;
}

export interface DetailsFaults {
  readonly title: Fault;
  readonly startsAt: Fault;
  readonly place: Fault;
}

export function detailsFaults(words: Words, form: DetailsForm): DetailsFaults {
  return {
    title: requiredText(words, form.title),
    startsAt: MOMENT.test(form.startsAt) ? undefined : words.moment,
    place: optionalText(words, form.place),
  };
}

/** A browser may add seconds to the local time; the wire has none. */
export function detailsOf(form: DetailsForm): MeetingDetails {
  return {
    title: form.title.trim(),
    startsAt: form.startsAt.slice(0, 16),
    place: form.place.trim(),
  };
}

export function anyFault(faults: object): boolean {
  return Object.values(faults).some((fault) => fault !== undefined);
}
