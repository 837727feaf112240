import { expect, test } from "vitest";
import type { Room } from "../../src/room/room";
import { failureOf } from "../../src/ui/stage/stage-word";
import type { PageRef } from "../../src/wire/messages";

const page = { document: "d", revision: "r", page: 2 } as PageRef;

const room = (is: "online" | "connecting") =>
  ({ papers: new Map(), collection: new Set(), line: { is } }) as unknown as Room;

test("OFF9 a page asked for in vain is away while the line is broken, and comes when it is back", () => {
  expect(failureOf(room("connecting"), { is: "away" }, page)).toBe("away");
  expect(failureOf(room("online"), { is: "away" }, page)).toBeUndefined();
  expect(failureOf(room("connecting"), { is: "coming" }, page)).toBeUndefined();
});
