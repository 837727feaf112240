import { expect, test } from "vitest";
import { Commands } from "../../src/room/commands";
import type { Command, MeetingCommandUnion } from "../../src/wire/messages";
import { as, page } from "../core/fixtures";

const HEARD = { pong: 3, millisAgo: 1_200 };

function said(command: MeetingCommandUnion): Command {
  const words: Command[] = [];
  const commands = new Commands(
    (message) => words.push(as<Command>(message)) > 0,
    () => HEARD,
  );
  void commands.send(command);
  commands.lineBroke();
  return words[0] as Command;
}

test("NAV12 what moves everybody's screen says how old it is, other commands do not", () => {
  expect(said({ type: "turnPage", term: 1, page: page(2) }).heard).toEqual(HEARD);
  expect(said({ type: "gatherScreens" }).heard).toEqual(HEARD);
  expect(said({ type: "askToPresent", asking: true }).heard).toBeNull();
});
