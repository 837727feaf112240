/** In ems. */
const LONGEST_LINE = 20;

/** No line begins with these: they hang over the end of the one before. */
const HANGING = "、。，．・」』）】〉》！？ー…";

/** How wide letters are, in ems: half for the narrow ones, one for all others. */
export function advance(text: string): number {
  let ems = 0;
  for (const letter of text) ems += UNSEEN.test(letter) ? 0 : narrow(letter) ? 0.5 : 1;
  return ems;
}

/** Letters that only say how another looks or runs, and have no place of their own. */
const UNSEEN =
  /^[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}]$/u;

function narrow(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x250 || (code >= 0xff61 && code <= 0xffdc);
}

/** Where the lines of a note end: at its own line ends, and where a line would get too long. */
export function lineBreaks(text: string): readonly string[] {
  return text.split("\n").flatMap((paragraph) => broken([...paragraph]));
}

function broken(letters: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  letters.forEach((letter, i) => {
    const fits = advance(letters.slice(start, i + 1).join("")) <= LONGEST_LINE;
    if (HANGING.includes(letter) || fits) return;
    const end = wordBegins(letters, start, i);
    lines.push(letters.slice(start, end).join(""));
    start = end;
  });
  lines.push(letters.slice(start).join(""));
  return lines;
}

/** The beginning of the word that goes on at a letter; that letter where the word fills a line. */
function wordBegins(letters: readonly string[], start: number, at: number): number {
  let begin = at;
  while (begin > start && ofWord(letters[begin - 1]) && ofWord(letters[begin])) begin -= 1;
  return begin > start ? begin : at;
}

function ofWord(letter: string | undefined): boolean {
  return letter !== undefined && narrow(letter) && letter !== " ";
}
