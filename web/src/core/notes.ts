import { MOST_OF_NOTE } from "../ink/lettering";

/**
 * What becomes of typed or pasted text in a note: letters are composed, line ends are U+000A, tabs are spaces; other
 * control characters, marks that turn the direction of writing, and blanks at the end are nothing.
 */
export function noteText(typed: string): string {
  const plain = typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "");
  return whole(plain.slice(0, MOST_OF_NOTE)).replace(/\s+$/u, "");
}

/** A letter of two units is not cut in half. */
function whole(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
