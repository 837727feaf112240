/** What a number typed into the page box means. */
export type TypedPage =
  | { readonly is: "blank" }
  | { readonly is: "none" }
  | {
      readonly is: "page";
      readonly page: number;
      /** Another page on which just this is printed. */
      readonly printed?: number;
    };

const DECORATION = /^(?:p{1,2}\.?\s*)?(.+?)\s*(?:ページ|頁|枚目)?$/i;
const PRINTED = /^p{1,2}\.?\s*\S/i;

/**
 * Reads what was typed: the number of the page in the file, as everywhere in Kairan, else the number
 * that is printed on it. With "p." before it the printed number comes first.
 *
 * @param labels the printed numbers; empty where they are simply counted
 */
export function typedPage(typed: string, labels: readonly string[], pages: number): TypedPage {
  const plain = folded(typed);
  const bare = DECORATION.exec(plain)?.[1] ?? "";
  if (bare === "") return { is: "blank" };
  const counted = /^\d+$/.test(bare) ? Number.parseInt(bare, 10) : 0;
  const there = counted >= 1 && counted <= pages ? counted : undefined;
  const printed = labelled(plain, labels) ?? labelled(bare, labels);
  if (printed !== undefined && (there === undefined || PRINTED.test(plain))) {
    return { is: "page", page: printed };
  }
  if (there === undefined) return { is: "none" };
  const other = printed !== undefined && printed !== there;
  return other ? { is: "page", page: there, printed } : { is: "page", page: there };
}

function labelled(typed: string, labels: readonly string[]): number | undefined {
  const at = labels.findIndex((label) => folded(label) === typed);
  return at < 0 ? undefined : at + 1;
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
