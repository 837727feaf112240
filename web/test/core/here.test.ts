import { describe, expect, it } from "vitest";
import { whoIsHere } from "../../src/core/meeting";
import type { SeatId } from "../../src/wire/ids";
import { as } from "./fixtures";

describe("SIG3 who is here", () => {
  const [a, b] = [as<SeatId>("a"), as<SeatId>("b")];

  it("is those named, or everybody but those", () => {
    const few = whoIsHere({ everybody: false, named: [a] });
    expect([few.has(a), few.has(b)]).toEqual([true, false]);
    const most = whoIsHere({ everybody: true, named: [a] });
    expect([most.has(a), most.has(b)]).toEqual([false, true]);
  });
});
