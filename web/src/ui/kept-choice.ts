/** How the screen is to be is a person's own, not the tablet's: whoever comes next begins anew. */
const PERSONAL = [
  "kairan.screen",
  "kairan.wordSize",
  "kairan.followPart",
  "kairan.pens",
  "kairan.freeMarker",
  "kairan.language",
] as const;

export type ChoiceKey = (typeof PERSONAL)[number];

/** What a person chose for this browser; null where nothing was, or nothing can be read. */
export function keptChoice(key: ChoiceKey): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice, or forgets it with null. A browser that keeps nothing shows it as chosen until it is closed. */
export function keepChoice(key: ChoiceKey, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // It is full, or closed to us: the choice holds until then.
  }
}

/** Everything that its person chose leaves this browser. */
export function forgetChoices(): void {
  for (const key of PERSONAL) keepChoice(key, null);
}
