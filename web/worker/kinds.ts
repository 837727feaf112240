/** What a request reads: nothing that is kept, what never changes, or what must be the newest. */
export type Kind = "other" | "fixed" | "newest";

const MEETING = /^\/api\/meetings\/([A-Za-z0-9_-]{1,64})\/([a-z]+)(\/.*)?$/;
const FIXED = new Set(["pictures", "words", "ink"]);
const NEWEST = new Set(["snapshot", "papers", "memos"]);

export function kindOf(path: string): Kind {
  const what = MEETING.exec(path)?.[2] ?? "";
  if (FIXED.has(what)) return "fixed";
  return NEWEST.has(what) ? "newest" : "other";
}

/** Where an answer is kept: one store for each meeting, so that leaving it empties it. */
export interface Key {
  readonly store: string;
  readonly url: string;
}

export function storeOf(meeting: string): string {
  return `kairan-papers-${meeting}`;
}

/**
 * The key of an answer. It holds a mark of the session that read it: two people who share a tablet
 * never see what the other one read, not even without a network.
 */
export async function keptKey(url: URL, authorization: string | null): Promise<Key> {
  const meeting = MEETING.exec(url.pathname)?.[1] ?? "";
  const bytes = new TextEncoder().encode(authorization ?? "");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const mark = [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const kept = new URL(url);
  kept.searchParams.set("kept-for", mark);
  return { store: storeOf(meeting), url: kept.href };
}
