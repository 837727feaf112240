import { afterEach, expect, test, vi } from "vitest";
import { tellLeft, whenLeft } from "../../src/net/departure";
import { RequestProblem, Requests } from "../../src/net/requests";
import type { SeatSession } from "../../src/net/sessions";
import { as } from "../core/fixtures";

const session = (seat: string) => as<SeatSession>({ meeting: "m", seat, token: "secret" });

/** A browser whose tabs hear of changes of localStorage. */
function browser() {
  const storage = new EventTarget();
  vi.stubGlobal("addEventListener", storage.addEventListener.bind(storage));
  return (key: string, newValue: string | null) =>
    storage.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
}

afterEach(() => vi.unstubAllGlobals());

test("OFF7 the other tabs of a seat hear that its person left, and no other seat does", async () => {
  browser();
  const over = new AbortController();
  const sato = vi.fn();
  const suzuki = vi.fn();
  whenLeft(session("sato"), sato, over.signal);
  whenLeft(session("suzuki"), suzuki, over.signal);
  tellLeft(session("sato"));
  await vi.waitFor(() => expect(sato).toHaveBeenCalledOnce());
  expect(suzuki).not.toHaveBeenCalled();
  over.abort();
});

test("OFF7 a browser without channels tells it by the session that is gone", () => {
  const changes = browser();
  vi.stubGlobal("BroadcastChannel", undefined);
  Reflect.deleteProperty(globalThis, "BroadcastChannel");
  const over = new AbortController();
  const left = vi.fn();
  whenLeft(session("sato"), left, over.signal);
  tellLeft(session("sato"));
  changes("kairan.session.m.sato", "another token");
  changes("kairan.session.m.suzuki", null);
  expect(left).not.toHaveBeenCalled();
  changes("kairan.session.m.sato", null);
  expect(left).toHaveBeenCalledOnce();
  over.abort();
});

test("OFF7 a tab whose person has left asks the server for nothing", async () => {
  const asked = vi.fn();
  vi.stubGlobal("fetch", asked);
  vi.stubGlobal("navigator", { language: "ja" });
  const requests = new Requests("secret");
  requests.end();
  await expect(requests.json("GET", "/api")).rejects.toBeInstanceOf(RequestProblem);
  expect(asked).not.toHaveBeenCalled();
});
