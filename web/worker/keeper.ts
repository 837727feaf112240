import type { Key } from "./kinds";

/** An answer on its way that is to be kept, unless it is let go of before. */
interface Coming {
  readonly key: Key;
  unwanted: boolean;
}

/** What may stay of a meeting: all of it but contents that are not named, or nothing. */
export interface LettingGo {
  readonly store: string;
  readonly contents: ReadonlySet<string> | "none";
  /** The papers of which ink and memos go too. */
  readonly collected?: ReadonlySet<string>;
}

/** The content that an address is of, if it is a picture's or words'. */
function contentOf(url: string): string | undefined {
  return /\/(?:pictures|words)\/([0-9a-f]{64})\//.exec(url)?.[1];
}

/** The paper that an address is of, if it is its ink's or its memos'. */
function documentOf(url: string): string | undefined {
  return /\/api\/meetings\/[^/]+\/(?:ink|memos)\/([A-Za-z0-9_-]+)/.exec(url)?.[1];
}

function goes({ contents, collected }: LettingGo, url: string): boolean {
  if (contents === "none") return true;
  const document = documentOf(url);
  if (document !== undefined) return collected?.has(document) === true;
  const content = contentOf(url);
  return content !== undefined && !contents.has(content);
}

/** Deletes what is kept and may not stay; a browser that keeps nothing has nothing to let go of. */
export async function letGo(stores: CacheStorage, going: LettingGo): Promise<void> {
  if (going.contents === "none") {
    await stores.delete(going.store);
    return;
  }
  try {
    const store = await stores.open(going.store);
    for (const { url } of await store.keys()) {
      if (goes(going, url)) await store.delete(url);
    }
  } catch {
    // Without storage there is nothing to let go of.
  }
}

/**
 * Answers that are kept for when the Wi-Fi is gone. What is let go of while it is still on its way
 * is answered and not kept.
 */
export class Keeper {
  private readonly coming = new Set<Coming>();

  constructor(private readonly stores: CacheStorage) {}

  /** What never changes under its address is fetched once. */
  async fixed(key: Key, ask: () => Promise<Response>): Promise<Response> {
    const store = await this.opened(key.store);
    return (await store?.match(key.url, { ignoreVary: true })) ?? this.kept(key, ask);
  }

  /** What changes comes from the server, and from here only when nobody answers. */
  async newest(key: Key, ask: () => Promise<Response>): Promise<Response> {
    try {
      return await this.kept(key, ask);
    } catch (gone) {
      const store = await this.opened(key.store);
      const kept = await store?.match(key.url, { ignoreVary: true });
      if (kept === undefined) throw gone;
      return kept;
    }
  }

  /** Lets go of what is kept and of what is on its way. */
  async letGo(going: LettingGo): Promise<void> {
    for (const coming of this.coming) {
      if (coming.key.store === going.store && goes(going, coming.key.url)) coming.unwanted = true;
    }
    await letGo(this.stores, going);
  }

  private async kept(key: Key, ask: () => Promise<Response>): Promise<Response> {
    const coming: Coming = { key, unwanted: false };
    this.coming.add(coming);
    try {
      const answer = await ask();
      if (answer.status === 200) await this.keep(coming, answer.clone());
      return answer;
    } finally {
      this.coming.delete(coming);
    }
  }

  private async keep(coming: Coming, answer: Response): Promise<void> {
    if (coming.unwanted) return;
    try {
      const store = await this.opened(coming.key.store);
      await store?.put(coming.key.url, answer);
      if (coming.unwanted) await store?.delete(coming.key.url);
    } catch {
      // The tablet is full; what is kept so far stays.
    }
  }

  /** A browser without room for it reads from the network alone. */
  private async opened(name: string): Promise<Cache | undefined> {
    try {
      return await this.stores.open(name);
    } catch {
      return undefined;
    }
  }
}
