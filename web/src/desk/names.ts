/** How many characters a seat's name may have; the server holds the same rule. */
export const LONGEST_NAME = 60;

/** What a pasted list of names comes to. */
export interface ParsedNames {
  /** The names that can be added, in order, each once. */
  readonly names: readonly string[];
  /** The names that are too long. */
  readonly tooLong: readonly string[];
  /** The names that already have a seat, or stand twice in the list. */
  readonly same: readonly string[];
}

/**
 * Reads a list of names as people paste it: one per line, from a text, a spreadsheet (tabs become
 * spaces) or a numbered list. Numbers and bullets before a name are dropped, spaces are joined.
 */
export function parseNames(pasted: string, taken: readonly string[]): ParsedNames {
  const seen = new Set(taken.map(key));
  const names: string[] = [];
  const tooLong: string[] = [];
  const same: string[] = [];
  for (const line of pasted.normalize("NFC").split(/\r\n|[\r\n\u2028\u2029]/)) {
    const name = tidy(line);
    if (name === "") continue;
    if (name.length > LONGEST_NAME) tooLong.push(name);
    else if (seen.has(key(name))) same.push(name);
    else {
      seen.add(key(name));
      names.push(name);
    }
  }
  return { names, tooLong, same };
}

function tidy(line: string): string {
  return line
    .replace(/\p{Cc}|\p{Bidi_Control}/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:[0-9０-９]{1,3}[.)．）、:：]|[・•*●○■□-])\s*/u, "")
    .replace(/^[0-9０-９]{1,3}\s+(?=\S)/u, "")
    .trim();
}

/** Two names are the same person's when they differ only in spaces or width of characters. */
function key(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "");
}
