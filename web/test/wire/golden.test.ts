import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  decodeInkPage,
  decodeMemoHistory,
  decodeServerMessage,
  decodeSessionOpened,
  decodeSnapshot,
} from "../../src/wire/decode";
import { meetingEvent } from "../../src/wire/events";
import type { DocumentId, RevisionId } from "../../src/wire/ids";
import { inkChange } from "../../src/wire/ink";
import { decodePaperInk } from "../../src/wire/packed";
import { as } from "../core/fixtures";

const golden = new URL("../../../src/test/resources/wire/", import.meta.url);
const names = (prefix: string) => readdirSync(golden).filter((name) => name.startsWith(prefix));
const read = (name: string) => readFileSync(new URL(name, golden), "utf8");

describe("WIR1 golden files", () => {
  it.each(names("ServerMessage."))("%s is read", (name) => {
    const message = JSON.parse(read(name));
    expect(decodeServerMessage(read(name))).toMatchObject(message);
  });

  it.each(names("MeetingEvent."))("%s is read", (name) => {
    const event = JSON.parse(read(name));
    expect(meetingEvent(event, "event")).toEqual(event);
  });

  it.each(names("InkChange."))("%s is read", (name) => {
    const change = JSON.parse(read(name));
    expect(inkChange(change, "change")).toEqual(change);
  });

  it("the packed ink of a paper is that of its page", () => {
    const page = { document: as<DocumentId>("doc-1"), revision: as<RevisionId>("rev-1"), page: 3 };
    const packed = decodePaperInk(JSON.parse(read("payload.paperInk.json")), page);
    const ink = JSON.parse(read("payload.inkPage.json"));
    expect(packed).toEqual([{ page, changedAt: 4, ink }]);
  });

  it.each([
    ["payload.meetingSnapshot.json", decodeSnapshot],
    ["payload.inkPage.json", decodeInkPage],
    ["payload.memoHistory.json", decodeMemoHistory],
    ["payload.sessionOpened.json", decodeSessionOpened],
  ] as const)("%s is read", (name, decode) => {
    const payload = JSON.parse(read(name));
    expect(decode(payload)).toEqual(payload);
  });
});

describe("what is no message", () => {
  it.each(["", "[]", "{}", '{"type":"nothing"}', '{"type":"accepted","id":"a b","sequence":1}'])(
    "%s is refused",
    (frame) => {
      expect(() => decodeServerMessage(frame)).toThrow("message");
    },
  );
});
