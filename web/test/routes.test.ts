import { describe, expect, it } from "vitest";
import { route } from "../src/routes";

describe("route", () => {
  it("reads a seat's address", () => {
    expect(route("/seat/m1/chair", "")).toEqual({ screen: "seat", meeting: "m1", seat: "chair" });
  });

  it("takes a link's secret from behind the hash", () => {
    expect(route("/join", "#m.s.secret")).toEqual({ screen: "join", secret: "m.s.secret" });
  });

  it("OFF6 tells the start screen whether to stay where it is", () => {
    expect(route("/", "")).toEqual({ screen: "start", choosing: false });
    expect(route("/", "", "?choose")).toEqual({ screen: "start", choosing: true });
  });

  it("OFF3 knows the screen of those who left", () => {
    expect(route("/", "", "?left").screen).toBe("left");
  });

  it("knows nothing of other paths", () => {
    expect(route("/seat/m1", "").screen).toBe("unknown");
  });
});
