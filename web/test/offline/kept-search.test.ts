import { expect, test } from "vitest";
import { KeptSearch } from "../../src/offline/kept-search";
import type { MeetingId } from "../../src/wire/ids";
import { as, paper } from "../core/fixtures";

const page = (text: string) => ({ text, runs: [], links: [], cut: false });

function search(kept: Readonly<Record<string, readonly string[]>>) {
  const papers = ["d", "e"].map((id) => ({ ...paper(id, 3), content: `c-${id}` }));
  const agenda = [{ id: as("i"), title: "", minutes: 0, documents: papers }];
  const json = async <T>(_method: string, path: string): Promise<T> => {
    const texts = kept[path.split("/")[5] ?? ""];
    if (texts === undefined) throw new Error("no network");
    return { pages: texts.map(page) } as T;
  };
  const session = { meeting: as<MeetingId>("m") };
  return new KeptSearch({ requests: { json }, session, meeting: { agenda } as never });
}

test("FND7 pages are found in the agenda's order, in papers whose words are here", async () => {
  const all = search({ "c-d": ["予算", "日程", "補正 予算"], "c-e": ["ﾖｻﾝ", "予算"] });
  const found = await all.find("予算");
  expect(found.hits.map(({ document, page: number }) => `${document} ${number}`)).toEqual([
    "d 1",
    "d 3",
    "e 2",
  ]);
  expect(found).toMatchObject({ more: false, unread: 0, read: 2 });
  expect(found.hits[1]?.match).toMatchObject({ before: "補正 ", match: "予算", count: 1 });
});

test("FND7 a paper whose words are not here counts as unread", async () => {
  const found = await search({ "c-e": ["予算"] }).find("予算");
  expect(found).toMatchObject({ unread: 1, read: 1 });
  expect(found.hits).toHaveLength(1);
});
