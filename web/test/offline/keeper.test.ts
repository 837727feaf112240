import { describe, expect, it } from "vitest";
import { Keeper } from "../../worker/keeper";
import { storeOf } from "../../worker/kinds";

const STORE = storeOf("m");
const PAPER = "a".repeat(64);
const OTHER = "b".repeat(64);

const picture = (content: string) => ({
  store: STORE,
  url: `https://hall/api/meetings/m/pictures/${content}/1/screen.png`,
});

/** The browser's storage, as far as it is used; every call takes a turn of the event loop. */
class Storage {
  readonly kept = new Map<string, Map<string, Response>>();

  async open(name: string) {
    const store = this.kept.get(name) ?? new Map<string, Response>();
    this.kept.set(name, store);
    return {
      match: async (url: string) => store.get(url),
      put: async (url: string, answer: Response) => {
        await Promise.resolve();
        store.set(url, answer);
      },
      delete: async (url: string) => store.delete(url),
      keys: async () => [...store.keys()].map((url) => ({ url })),
    };
  }

  async delete(name: string) {
    return this.kept.delete(name);
  }

  urls(): string[] {
    return [...this.kept.values()].flatMap((store) => [...store.keys()]);
  }
}

function begin() {
  const storage = new Storage();
  const keeper = new Keeper(storage as unknown as CacheStorage);
  let answer = (_: Response) => {};
  const ask = () => new Promise<Response>((resolve) => (answer = resolve));
  return { storage, keeper, ask, arrive: () => answer(new Response("picture")) };
}

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

describe("what is kept for when the Wi-Fi is gone", () => {
  it("COL2 what is still on its way when its paper is collected is shown and not kept", async () => {
    for (const before of [0, 1, 2, 3, 4, 5, 6, 8, 10, 14, 20]) {
      const { storage, keeper, ask, arrive } = begin();
      const answer = keeper.fixed(picture(PAPER), ask);
      await turns(10);
      arrive();
      await turns(before);
      await keeper.letGo({ store: STORE, contents: new Set([OTHER]) });
      expect(await (await answer).text()).toBe("picture");
      expect(storage.urls(), `let go ${before} turns after the answer`).toEqual([]);
    }
  });

  it("COL2 ink and memos of a collected paper go with it, and those of others stay", async () => {
    const { storage, keeper } = begin();
    const kept = (path: string) => `https://hall/api/meetings/m/${path}`;
    const ours = [kept("ink/secret/rev/1/7?kept-for=me"), kept("memos/secret?after=0&kept-for=me")];
    const others = [kept("ink/plain/rev/1/7"), kept("memos/plain?after=0"), kept("snapshot")];
    for (const url of [...ours, ...others]) {
      await keeper.newest({ store: STORE, url }, async () => new Response("kept"));
    }
    const contents = new Set<string>();
    await keeper.letGo({ store: STORE, contents });
    expect(storage.urls()).toEqual([...ours, ...others]);
    await keeper.letGo({ store: STORE, contents, collected: new Set(["secret"]) });
    expect(storage.urls()).toEqual(others);
  });

  it("OFF1 what may stay is kept, and fetched once", async () => {
    const { storage, keeper, ask, arrive } = begin();
    const answer = keeper.fixed(picture(OTHER), ask);
    await turns(10);
    await keeper.letGo({ store: STORE, contents: new Set([OTHER]) });
    arrive();
    await answer;
    expect(storage.urls()).toEqual([picture(OTHER).url]);
    const again = await keeper.fixed(picture(OTHER), () => Promise.reject(new Error("asked")));
    expect(again.status).toBe(200);
  });

  it("OFF3 nothing that is on its way comes back after the tablet was left", async () => {
    const { storage, keeper, ask, arrive } = begin();
    const answer = keeper.newest({ store: STORE, url: "https://hall/api/meetings/m/memos" }, ask);
    await turns(10);
    await keeper.letGo({ store: STORE, contents: "none" });
    arrive();
    await answer;
    expect(storage.urls()).toEqual([]);
  });
});
