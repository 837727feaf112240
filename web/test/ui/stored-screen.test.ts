import { afterEach, describe, expect, it, vi } from "vitest";
import { FIRST_TOOLS } from "../../src/core/tools";
import { forgetChoices } from "../../src/ui/kept-choice";
import { keepScreen, storedScreen } from "../../src/ui/stored-screen";
import { keepFollowPart, keepTools } from "../../src/ui/stored-tools";

function storage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

describe("TAB17 the screen as a person wants it", () => {
  it("is right-handed and whole at first, and stays as chosen over a reload", () => {
    storage();
    expect(storedScreen()).toEqual({ leftHanded: false, simple: false });
    keepScreen({ leftHanded: true, simple: false });
    expect(storedScreen()).toEqual({ leftHanded: true, simple: false });
    keepScreen({ leftHanded: true, simple: true });
    expect(storedScreen()).toEqual({ leftHanded: true, simple: true });
  });

  it("is the usual one for whoever comes after the person has left", () => {
    storage();
    keepScreen({ leftHanded: true, simple: true });
    forgetChoices();
    expect(storedScreen()).toEqual({ leftHanded: false, simple: false });
  });

  it("OFF3 takes all other choices along, such as pens and language", () => {
    const kept = storage();
    keepTools({ ...FIRST_TOOLS, snaps: false });
    keepFollowPart(true);
    kept.set("kairan.language", "en");
    forgetChoices();
    expect([...kept.keys()]).toEqual([]);
  });

  it("is the usual one where what is kept is rubbish, or nothing can be kept", () => {
    const kept = storage();
    for (const rubbish of ["{", "[]", "7", "null", '{"simple":"yes"}']) {
      kept.set("kairan.screen", rubbish);
      expect(storedScreen()).toEqual({ leftHanded: false, simple: false });
    }
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("full");
      },
    });
    expect(storedScreen()).toEqual({ leftHanded: false, simple: false });
    expect(() => keepScreen({ leftHanded: true, simple: true })).not.toThrow();
  });
});
