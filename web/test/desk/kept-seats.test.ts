import { describe, expect, it } from "vitest";
import { keptSeats, wayIn } from "../../src/desk/kept-seats";
import { RequestProblem } from "../../src/net/requests";
import type { SeatSession } from "../../src/net/sessions";
import { as, snapshot } from "../core/fixtures";

const session = (meeting: string, seat = "sato") =>
  as<SeatSession>({ meeting, seat, token: `${meeting} ${seat}` });

/** What the server says of each meeting; a number is the status of a refusal. */
function server(answers: Record<string, object | number>) {
  return ({ meeting }: SeatSession) => ({
    async json<T>(): Promise<T> {
      const answer = answers[meeting] ?? 0;
      if (typeof answer === "number") throw new RequestProblem(answer, "", "");
      return as<T>(answer);
    },
  });
}

const meeting = (title: string, startsAt: string) => ({
  ...snapshot(),
  details: { title, startsAt, place: "" },
  seats: [{ id: "sato", name: "佐藤", role: "attendee" }],
});

describe("OFF6 the start screen", () => {
  it("leads to the only seat of this browser without asking anybody", () => {
    const stays = { choosing: false, account: false };
    expect(wayIn([session("m1")], stays)).toBe("/seat/m1/sato");
    expect(wayIn([], stays)).toBeUndefined();
  });

  it("stays where there are several, where one asked to choose, and for whoever has an account", () => {
    const one = [session("m1")];
    expect(wayIn([...one, session("m2")], { choosing: false, account: false })).toBeUndefined();
    expect(wayIn(one, { choosing: true, account: false })).toBeUndefined();
    expect(wayIn(one, { choosing: false, account: true })).toBeUndefined();
  });

  it("offers several seats with the newest meeting first", async () => {
    const says = server({
      m1: meeting("古い会議", "2026-11-10T10:00"),
      m2: meeting("新しい会議", "2026-11-24T10:00"),
    });
    const kept = await keptSeats([session("m1"), session("m2")], says);
    expect(kept.map(({ details, seat, path }) => [details?.title, seat?.name, path])).toEqual([
      ["新しい会議", "佐藤", "/seat/m2/sato"],
      ["古い会議", "佐藤", "/seat/m1/sato"],
    ]);
  });

  it("offers none that the server refuses, and those that nobody answers for without a name", async () => {
    const says = server({ m1: 401, m2: 0, m3: 404 });
    const kept = await keptSeats([session("m1"), session("m2"), session("m3")], says);
    expect(kept).toEqual([{ path: "/seat/m2/sato", details: undefined, seat: undefined }]);
  });

  it("offers no seat that was taken out of its meeting", async () => {
    const says = server({ m1: meeting("会議", "2026-11-10T10:00") });
    expect(await keptSeats([session("m1", "suzuki")], says)).toEqual([]);
  });
});
