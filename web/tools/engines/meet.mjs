// A short meeting in Firefox and in WebKit: node meet.mjs SERVER FOLDER DISPLAY WEBKIT-BROWSER. Ends with 1 where
// something did not work.
import { mkdirSync, writeFileSync } from "node:fs";
import { firefox, webkit } from "./browsers.mjs";
import { Person } from "./person.mjs";

const [base, folder, display, miniBrowser] = process.argv.slice(2);
const ESCAPE = "\uE00C";
const HOME = "\uE011";
const LEFT = "\uE012";
const RIGHT = "\uE014";
const ENGINES = {
  firefox: () => firefox("firefox-esr"),
  webkit: () => webkit("WebKitWebDriver", miniBrowser, display),
};
const { links } = await (await fetch(new URL("/api/demo", base))).json();
mkdirSync(folder, { recursive: true });

/** The steps of the meeting, each named after what a person would say of it. */
async function* meeting(chair, member, memberLink) {
  await chair.press("会議録（案）");
  await chair.keys(HOME);
  await chair.shows(1);
  await member.shows(1);
  yield "both see the first page";
  const tones = await member.halfTones();
  if (tones < 0.3) throw new Error(`letters lack pixels: half-tones ${tones.toFixed(2)}`);
  yield `letters have all their strokes (half-tones ${tones.toFixed(2)})`;
  await chair.press("次のページ");
  await member.shows(2);
  yield "the chair turns the page, and the member follows";
  await member.keys(LEFT);
  await member.shows(1);
  await member.press("戻る");
  await member.shows(2);
  yield "the member leafs by keyboard, and comes back";
  const there = await member.ink();
  await member.press("ペン");
  await member.writes(0.3);
  await member.inked((ink) => ink > there);
  const own = await member.ink();
  yield "the member writes a memo";
  await member.press("元に戻す");
  await member.inked((ink) => ink === there);
  await member.press("やり直す");
  await member.inked((ink) => ink === own);
  yield "undo and redo";
  await chair.press("個人メモ");
  await chair.press("ペン");
  await chair.writes(0.4 + Math.random() / 3);
  await member.inked((ink) => ink > own);
  const all = await member.ink();
  yield "what the chair writes for all is on the member's page";
  await member.press("メモ用紙");
  await member.shows(1);
  await member.writes(0.4);
  await member.inked((ink) => ink > 0);
  yield "a memo sheet takes ink";
  await member.press("資料1 補正予算書");
  await member.shows(1);
  await member.press("目次を開く");
  await member.sees("見出し");
  await member.keys(ESCAPE);
  await member.keys(RIGHT);
  await member.shows(2);
  yield "contents open and close, an arrow key turns";
  await member.browser.open(memberLink);
  await member.shows(2);
  await member.inked((ink) => ink === all);
  yield "after a reload the memo is there, beside the shared ink";
  await member.press("資料を検索");
  await member.keys(..."2026");
  await member.sees("見つか");
  yield "a search answers";
}

let failed = false;
for (const [name, launch] of Object.entries(ENGINES)) {
  const browsers = [];
  let step = "the browsers start";
  try {
    const attendees = links.filter(({ role }) => role === "attendee");
    const memberLink = attendees[name === "firefox" ? 0 : 1].url;
    for (const url of [links.find(({ role }) => role === "chair").url, memberLink]) {
      const browser = await launch();
      browsers.push(browser);
      await browser.open(url);
    }
    const [chair, member] = browsers.map((browser) => new Person(browser));
    for await (step of meeting(chair, member, memberLink)) console.log(`${name}: ${step}`);
  } catch (problem) {
    failed = true;
    console.error(`${name}: after “${step}”: ${problem.message}`);
  }
  for (const [index, browser] of browsers.entries()) {
    const picture = await browser.picture().catch(() => undefined);
    if (picture) writeFileSync(`${folder}/${name}-${index}.png`, Buffer.from(picture, "base64"));
    await browser.close();
  }
}
process.exit(failed ? 1 : 0);
