import table from "../../../src/main/resources/io/kairan/document/kanji-variants.txt?raw";

/**
 * A text as search sees it: full and half width, katakana and hiragana, capitals and small letters,
 * old and new forms of kanji are one; everything that is neither letter nor digit is left out. The
 * server's SearchText does the same (src/test/resources/search/folding.txt).
 */
export interface SearchText {
  readonly letters: string;
  /** Of each UTF-16 unit of the letters, where the letter that people see begins and ends. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/** What makes words differ although it is no letter. */
const KEPT = new Set("ー々〆〇");
const LETTER = /^[\p{L}\p{Nd}]$/u;
const MARK = /^[\p{Mn}\uFF9E\uFF9F]$/u;
/** In UTF-16. */
const MOST_MARKS = 8;

const FORMS: ReadonlyMap<string, string> = new Map(
  table
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" "))
    .flatMap((group) => {
      const [first, ...others] = group.trim();
      return first === undefined ? [] : others.map((other) => [other, first] as const);
    }),
);

/** Papers repeat few letters many times. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

export function searchText(shown: string): SearchText {
  let letters = "";
  const begins: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < shown.length; ) {
    const end = clusterEnd(shown, at);
    const plain = plainOf(shown.slice(at, end));
    letters += plain;
    for (let unit = 0; unit < plain.length; unit++) {
      begins.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { letters, begins, ends };
}

/** The letters alone, for texts in which most that is looked for is not. */
export function lettersOf(shown: string): string {
  let letters = "";
  for (let at = 0; at < shown.length; ) {
    const end = clusterEnd(shown, at);
    letters += plainOf(shown.slice(at, end));
    at = end;
  }
  return letters;
}

/** A letter with the marks that belong to it, so that a mark is joined to its letter. */
function clusterEnd(text: string, begin: number): number {
  let end = begin + sizeAt(text, begin);
  const last = Math.min(text.length, end + MOST_MARKS);
  while (end < last && MARK.test(String.fromCodePoint(text.codePointAt(end) ?? 0))) {
    end += sizeAt(text, end);
  }
  return end;
}

function sizeAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function plainOf(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const plain = [...cluster.normalize("NFKC").toLowerCase()]
    .filter((letter) => LETTER.test(letter) || KEPT.has(letter))
    .map(hiragana)
    .map((letter) => FORMS.get(letter) ?? letter)
    .join("");
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(cluster, plain);
  return plain;
}

function hiragana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter;
}
