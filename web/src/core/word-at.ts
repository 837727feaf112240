/** A part of a text, in UTF-16. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

/** Japanese parts words by no space, but mostly where one kind of letters ends. */
const KINDS: readonly RegExp[] = [
  /[\p{Script=Han}々〆〇ヶ\uD800-\uDFFF]/u,
  /[\p{Script=Katakana}ー]/u,
  /\p{Script=Hiragana}/u,
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u,
];

/** The word that a letter of a text belongs to: the letters of its kind around it, a sign by itself. */
export function wordAt(text: string, at: number): TextPart {
  const kind = KINDS.find((letters) => letters.test(text.charAt(at)));
  if (kind === undefined) return { from: at, to: at + 1 };
  let from = at;
  let to = at + 1;
  while (from > 0 && kind.test(text.charAt(from - 1))) from--;
  while (to < text.length && kind.test(text.charAt(to))) to++;
  return { from, to };
}
