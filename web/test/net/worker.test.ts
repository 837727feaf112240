import { afterEach, expect, test, vi } from "vitest";
import { renew, update } from "../../src/offline/worker";

function browser(registration: object | undefined) {
  const listeners = new Map<string, () => void>();
  const reload = vi.fn();
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("location", { reload });
  vi.stubGlobal("navigator", {
    serviceWorker: {
      getRegistration: async () => registration,
      addEventListener: (name: string, then: () => void) => listeners.set(name, then),
    },
  });
  return { reload, controllerChanges: () => listeners.get("controllerchange")?.() };
}

afterEach(() => vi.unstubAllGlobals());

test("OFF5 a newer version that waits takes over when asked, and the page loads with it", async () => {
  const postMessage = vi.fn();
  const { reload, controllerChanges } = browser({ waiting: { postMessage } });
  expect(await update()).toBe(true);
  expect(postMessage).toHaveBeenCalledWith("take over");
  expect(reload).not.toHaveBeenCalled();
  controllerChanges();
  expect(reload).toHaveBeenCalledOnce();
});

test("OFF5 without a newer version nothing happens, and a browser without workers goes on", async () => {
  const { reload } = browser({ waiting: null });
  expect(await update()).toBe(false);
  expect(reload).not.toHaveBeenCalled();
  browser(undefined);
  expect(await update()).toBe(false);
  vi.stubGlobal("isSecureContext", false);
  expect(await update()).toBe(false);
});

test("OFF5 a client that the server does not speak with is loaded anew in any case", async () => {
  const looked = vi.fn(async () => undefined);
  const { reload } = browser({ waiting: null, installing: null, update: looked });
  await renew();
  expect(looked).toHaveBeenCalledOnce();
  expect(reload).toHaveBeenCalledOnce();
});
