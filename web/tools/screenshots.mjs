// Photographs the screens of a running demo. Usage: node screenshots.mjs URL FOLDER
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const [base, folder] = process.argv.slice(2);
const TABLET = { width: 1180, height: 820 };
const PORTRAIT = { width: 820, height: 1180 };
const WALL = { width: 1920, height: 1080 };
const PATIENCE = 30_000;

const browser = await chromium.launch({
  executablePath: process.env.KAIRAN_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const { links } = await (await fetch(`${base}/api/demo`)).json();
const link = (role, index = 0) => links.filter((one) => one.role === role)[index].url;

/** The words on the buttons that lead to the screens. */
const WORDS = {
  ja: {
    more: "その他",
    search: "資料を検索",
    stamp: "スタンプ",
    pen: "ペン",
    colours: "色と太さ",
    beside: "2つ並べて見る",
    simple: "シンプルな画面",
    words: "文字で読む",
    keys: "キー操作",
    turn: "右へ回す",
    hand: "発表を渡す",
    steering: /進行/,
    writing: /書き込み/,
    contents: /目次を開く/,
    next: "次のページ",
  },
  en: {
    more: "More",
    search: "Search the papers",
    stamp: "Stamp",
    pen: "Pen",
    colours: "Colour and width",
    beside: /side by side/i,
    simple: /simple/i,
    words: /as text/i,
    keys: "Keys",
    turn: "Turn right",
    hand: /hand over/i,
    steering: /^steer/i,
    writing: /writing/i,
    contents: /contents/i,
    next: "Next page",
  },
};

async function tablet(locale, size, url) {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: true,
    locale,
    timezoneId: "Asia/Tokyo",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  await page.goto(url);
  return page;
}

async function painted(page) {
  await page.waitForFunction(
    () => {
      const stage = document
        .querySelector("kairan-seat")
        ?.querySelector("*")
        ?.shadowRoot?.querySelector("kairan-stage");
      return stage?.painted !== undefined;
    },
    undefined,
    { timeout: PATIENCE },
  );
}

async function language(code, locale) {
  const to = `${folder}/${code}`;
  const words = WORDS[code];
  mkdirSync(to, { recursive: true });
  const shoot = async (page, name) => {
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${to}/${name}.png` });
    console.log(`${code}/${name}.png`);
  };
  const press = (page, name) =>
    page.getByRole("button", { name, exact: true }).first().click({ timeout: PATIENCE });
  const windows = (page) => page.locator("dialog[open]");
  const opens = async (where, name, page = where) => {
    await press(where, name);
    await windows(page).first().waitFor({ timeout: PATIENCE });
  };
  const shut = async (page) => {
    do await page.keyboard.press("Escape");
    while ((await windows(page).count()) > 0);
  };

  const member = await tablet(locale, TABLET, link("attendee"));
  await painted(member);
  await shoot(member, "attendee");
  await opens(member, words.contents);
  await shoot(member, "contents");
  await shut(member);
  await opens(member, words.search);
  await member.keyboard.type("予算");
  await member.locator("kairan-search li button").first().waitFor({ timeout: PATIENCE });
  await shoot(member, "search");
  await shut(member);
  await opens(member, words.more);
  await shoot(member, "more");
  await press(member, words.words);
  await shoot(member, "words");
  await shut(member);
  await opens(member, words.more);
  await press(member, words.turn);
  await press(member, words.keys);
  await shoot(member, "turned");
  await member.keyboard.press("Escape");
  await member.keyboard.press("Shift+ArrowLeft");
  await press(member, words.stamp);
  await shoot(member, "stamp");
  await press(member, words.pen);
  await press(member, words.colours);
  await shoot(member, "colours");
  await shut(member);
  await opens(member, words.more);
  await press(member, words.beside);
  await shoot(member, "beside");
  await member.context().close();

  const portrait = await tablet(locale, PORTRAIT, link("attendee", 1));
  await painted(portrait);
  await press(portrait, words.next);
  await shoot(portrait, "portrait");
  await opens(portrait, words.more);
  await portrait.getByRole("switch", { name: words.simple }).click({ timeout: PATIENCE });
  await shut(portrait);
  await shoot(portrait, "simple");
  await portrait.context().close();

  const chair = await tablet(locale, TABLET, link("chair"));
  await painted(chair);
  const guest = await tablet(locale, TABLET, link("attendee"));
  await painted(guest);
  await shoot(chair, "chair");
  for (const [name, button] of [
    ["hand-over", words.hand],
    ["writing", words.writing],
    ["steering", words.steering],
  ]) {
    await opens(chair.locator("kairan-chair-bar"), button, chair);
    await shoot(chair, name);
    await shut(chair);
  }
  await guest.context().close();
  await chair.context().close();

  const clerk = await tablet(locale, TABLET, link("clerk"));
  await clerk.locator("kairan-desk").waitFor({ timeout: PATIENCE });
  await shoot(clerk, "clerk");
  await clerk.context().close();

  const wall = await tablet(locale, WALL, link("monitor"));
  await painted(wall);
  await shoot(wall, "monitor");
  await wall.context().close();

  for (const [name, path] of [
    ["start", "/"],
    ["pairing", "/monitor"],
  ]) {
    const page = await tablet(locale, TABLET, base + path);
    await shoot(page, name);
    await page.context().close();
  }
}

await language("ja", "ja-JP");
await language("en", "en-US");
await browser.close();
