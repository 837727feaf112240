import type { PageState } from "../wire/messages";

/** The most squares that a strip shows; more pages share squares. */
export const MOST_SQUARES = 40;

/** Pages as squares: a square of several pages is ready when all are, failed when one is. */
export function squares(pages: readonly PageState[], most = MOST_SQUARES): readonly PageState[] {
  const count = Math.min(pages.length, most);
  return Array.from({ length: count }, (_, square) => {
    const from = Math.floor((square * pages.length) / count);
    const to = Math.floor(((square + 1) * pages.length) / count);
    return merged(pages.slice(from, to));
  });
}

function merged(pages: readonly PageState[]): PageState {
  if (pages.includes("failed")) return "failed";
  return pages.every((page) => page === "ready") ? "ready" : "waiting";
}
