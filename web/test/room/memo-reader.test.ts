import { expect, it } from "vitest";
import { Memos } from "../../src/core/memos";
import type { Requests } from "../../src/net/requests";
import { MemoReader } from "../../src/room/memo-reader";
import type { DocumentId, MeetingId, SeatId } from "../../src/wire/ids";
import { as, page, stroke } from "../core/fixtures";

const DOCUMENT = as<DocumentId>("doc-1");
const memo = (sequence: number) => ({
  document: DOCUMENT,
  sequence,
  command: `c${sequence}`,
  change: { type: "draw", stroke: stroke(`s${sequence}`, page(1)) },
});

/** A room that reads what these addresses answer; others are not there. */
function roomWith(answers: Readonly<Record<string, number[]>>, online: boolean) {
  const memos = new Memos(as<SeatId>("me"));
  const asked: string[] = [];
  const json = async (_method: string, path: string) => {
    const after = path.split("after=")[1] ?? "";
    asked.push(after);
    const answer = answers[after];
    if (answer === undefined) throw new Error("offline");
    return { memos: answer.map(memo) };
  };
  const reader = new MemoReader({
    requests: as<Requests>({ json, headers: () => ({}) }),
    meeting: as<MeetingId>("m"),
    memos,
    online: () => online,
    read: () => undefined,
  });
  return { reader, memos, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it("OFF1 without a network memos are read from one kept answer to the next", async () => {
  const { reader, memos, asked } = roomWith({ "0": [1, 2], "2": [3], "3": [4] }, false);
  reader.want(DOCUMENT);
  await settled();
  expect(
    memos
      .on(page(1))
      .all()
      .map(({ stroke: { id } }) => id),
  ).toEqual(["s1", "s2", "s3", "s4"]);
  expect(asked).toEqual(["0", "2", "3", "4"]);
});

it("OFF1 with a network one answer is everything", async () => {
  const { reader, asked } = roomWith({ "0": [1, 2], "2": [3] }, true);
  reader.want(DOCUMENT);
  await settled();
  expect(asked).toEqual(["0"]);
});
