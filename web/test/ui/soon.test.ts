import { describe, expect, it } from "vitest";
import { Soon } from "../../src/ui/stage/soon";

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("INK17 shapes are built in pieces", () => {
  it("runs the newest work once, and may begin the next piece from it", async () => {
    const soon = new Soon();
    const ran: string[] = [];
    soon.next(() => ran.push("replaced"));
    soon.next(() => {
      ran.push("first");
      soon.next(() => ran.push("second"));
    });
    expect(ran).toEqual([]);
    await turn();
    expect(ran).toEqual(["first", "second"]);
  });

  it("runs nothing that was stopped, and goes on afterwards", async () => {
    const soon = new Soon();
    const ran: string[] = [];
    soon.next(() => ran.push("stopped"));
    soon.stop();
    await turn();
    soon.next(() => ran.push("later"));
    await turn();
    expect(ran).toEqual(["later"]);
  });
});
