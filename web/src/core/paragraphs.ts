import type { PageLine } from "./page-lines";

/** A line that is at least so long, in shares of the longest one, was broken because it was full. */
const FULL = 0.85;

/** How many letters make a column of text; in shorter lines the longest says nothing. */
const COLUMN = 20;

/** What begins a paragraph: an indent, the sign of a speaker, a point or a number, or a label in spaced letters. */
const BEGINS =
  /^[\s　]|^[○●◎◇◆■□・※〇（(【「『①-⑳]|^第?[0-9０-９一二三四五六七八九十]+[.．、条項号 　]|^\S[ 　]\S[ 　]/u;

/** Ends that close a sentence or a heading. */
const ENDS = /[。．！？!?：:」』）)]$/u;

/**
 * Lines of a page as paragraphs, so that a sentence is not broken where the paper's column ended.
 * A line goes on in the next one where it is full and the next one begins nothing; a row of a table
 * stands alone.
 */
export function paragraphs(lines: readonly PageLine[]): readonly string[] {
  const prose = lines.filter(({ row }) => !row);
  const longest = Math.max(0, ...prose.map(({ text }) => [...text].length));
  const found: string[] = [];
  let goesOn = false;
  for (const { text, row } of lines) {
    const before = found.at(-1);
    if (before !== undefined && goesOn && !row && !BEGINS.test(text)) {
      found[found.length - 1] = joined(before, text);
    } else {
      found.push(text);
    }
    const full = [...text].length >= longest * FULL;
    goesOn = !row && longest >= COLUMN && full && !ENDS.test(text);
  }
  return found;
}

/** Words of Latin letters are parted by a space, Japanese is not. */
function joined(before: string, after: string): string {
  const latin = /[!-~]$/.test(before) && /^[!-~]/.test(after);
  return latin ? `${before} ${after}` : before + after;
}
