import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import client from "../vite.config";
import worker from "../worker/vite.config";

/** The oldest browsers that are meant: iPadOS 16.4, Chrome 109 and Firefox ESR 115. */
const OLDEST = ["safari16.4", "chrome109", "firefox115"];

/** Names that are missing in one of them: usable only where a script asks first whether they are there. */
const NEWER_NAMES = [
  "withResolvers",
  "fromAsync",
  "groupBy",
  "canParse",
  "toSorted",
  "toReversed",
  "toSpliced",
  "isSubsetOf",
  "isSupersetOf",
  "isDisjointFrom",
  "symmetricDifference",
  "isWellFormed",
  "toWellFormed",
  "fromBase64",
  "Segmenter",
  "startViewTransition",
  "showPopover",
  "hidePopover",
  "togglePopover",
  "requestClose",
  "checkVisibility",
  "requestIdleCallback",
  "setHTMLUnsafe",
  "getHTML",
  "wakeLock",
  "getCoalescedEvents",
  "getPredictedEvents",
  "documentPictureInPicture",
];

/** Forms that no script can ask for. */
const NEWER_FORMS: readonly (readonly [string, RegExp])[] = [
  ["Set.prototype.union and its like", /\.(?:union|intersection|difference)\(/],
  ["AbortSignal.any", /AbortSignal\.any\(/],
  ["Promise.try", /Promise\.try\(/],
  ["URL.parse", /\bURL\.parse\(/],
  [
    "methods of iterators",
    /\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|some|every|find|reduce)\(/,
  ],
  ["the popover attribute", /\spopover(?:target)?[=\s>]/],
  ["@starting-style", /@starting-style/],
  ["@scope", /@scope\b/],
  ["@property", /@property\s+--/],
  ["anchors in CSS", /anchor-name:|position-anchor:|\banchor\(/],
  ["nested CSS", /^\s*&[\s:.[>+~]/m],
  [":has()", /:has\(/],
  ["color-mix()", /color-mix\(/],
  ["light-dark()", /light-dark\(/],
  ["oklch() and its like", /\b(?:ok)?l(?:ch|ab)\(/],
];

/** What each browser gets: our own source, and the packages that the client is made of. */
const SOURCES = [
  "src",
  "worker",
  "node_modules/lit",
  "node_modules/lit-html",
  "node_modules/lit-element",
  "node_modules/@lit/reactive-element",
];
const OURS = /^(?:src|worker)\/.*\.(?:ts|css)$/;
const THEIRS =
  /^node_modules\/(?!.*\/(?:development|node|node_modules|decorators\/legacy)\/).*\.js$/;

function files(): string[] {
  return SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => `${folder}/${String(name)}`),
  ).filter((file) => OURS.test(file) || THEIRS.test(file));
}

/** What a text uses that old browsers lack, and does not ask for first. */
function newer(text: string): string[] {
  const names = NEWER_NAMES.filter((name) => {
    const used = new RegExp(`\\.${name}\\b(?!\\?\\.)`).test(text);
    const asked = new RegExp(
      `["'\`]${name}["'\`] in |\\.${name}\\?\\.|\\b${name}\\b[^\\n]*undefined|typeof [\\w.]*${name}`,
    );
    return used && !asked.test(text);
  });
  return [...names, ...NEWER_FORMS.filter(([, form]) => form.test(text)).map(([name]) => name)];
}

describe("TAB24 old browsers", () => {
  it("are what both builds aim at", () => {
    expect(client.build?.target).toEqual(OLDEST);
    expect(client.build?.cssTarget).toEqual(OLDEST);
    expect(worker.build?.target).toEqual(OLDEST);
  });

  it("are given nothing that they lack", () => {
    const all = files();
    expect(all.length).toBeGreaterThan(150);
    const found = all.flatMap((file) =>
      newer(readFileSync(file, "utf8")).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it("may lack what a script asks for first", () => {
    expect(newer("Promise.withResolvers()")).toEqual(["withResolvers"]);
    expect(newer('if ("canParse" in URL) URL.canParse(a)')).toEqual([]);
    expect(newer("event.getCoalescedEvents?.()")).toEqual([]);
    expect(newer("for (const a of b.values().map(c)) d(a)")).toEqual(["methods of iterators"]);
    expect(newer("  &:hover { color: red; }")).toEqual(["nested CSS"]);
  });
});
