// A browser whose screens are photographed.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

export const TABLET = { width: 1180, height: 820 };
export const PORTRAIT = { width: 820, height: 1180 };
export const WALL = { width: 1920, height: 1080 };

const PATIENCE = 30_000;
/** What moves a little when a screen has just come is still by then, in ms. */
const STILL = 700;

/** Opens screens in one language and keeps their pictures in a folder. */
export class Camera {
  static async start({ base, folder, language }) {
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
    mkdirSync(folder, { recursive: true });
    return new Camera(browser, base, folder, language);
  }

  constructor(browser, base, folder, language) {
    this.browser = browser;
    this.base = base;
    this.folder = folder;
    this.locale = { ja: "ja-JP", en: "en-US" }[language];
  }

  /** The screen at an address, or at a path of the server. */
  async open(address, viewport = TABLET) {
    const context = await this.browser.newContext({
      viewport,
      hasTouch: true,
      locale: this.locale,
      timezoneId: "Asia/Tokyo",
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", (error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
    await page.goto(new URL(address, this.base).href);
    return new Screen(this, page);
  }

  close() {
    return this.browser.close();
  }
}

/** One screen, pressed and photographed. */
export class Screen {
  constructor(camera, page) {
    this.camera = camera;
    this.page = page;
  }

  async shoot(name) {
    await this.page.waitForTimeout(STILL);
    await this.page.screenshot({ path: `${this.camera.folder}/${name}.png` });
    console.log(`${this.camera.folder}/${name}.png`);
  }

  find(selector) {
    return this.page.locator(selector).first();
  }

  /** Waits until something is there. */
  sees(selector) {
    return this.find(selector).waitFor();
  }

  press(name, within = this.page) {
    return within.getByRole("button", { name, exact: true }).first().click();
  }

  key(name) {
    return this.page.keyboard.press(name);
  }

  /** Presses what opens a window. */
  async opens(name, within = this.page) {
    await this.press(name, within);
    await this.sees("dialog[open]");
  }

  async shut() {
    do await this.key("Escape");
    while ((await this.page.locator("dialog[open]").count()) > 0);
  }

  /** Waits until a page is painted. */
  painted() {
    return this.page.waitForFunction(() => {
      const view = document.querySelector("kairan-seat")?.querySelector("*");
      return view?.shadowRoot?.querySelector("kairan-stage")?.painted !== undefined;
    });
  }

  /** Asks the meeting for something in the name of this screen's seat. */
  ask(command) {
    return this.page.evaluate(async (asked) => {
      const { room } = document.querySelector("kairan-seat");
      const outcome = await room.send(asked);
      if (outcome.is !== "done") throw new Error(`${asked.type}: ${JSON.stringify(outcome)}`);
    }, command);
  }

  /** The meeting as this screen knows it. */
  meeting() {
    return this.page.evaluate(() => document.querySelector("kairan-seat").room.meeting);
  }

  /** Draws a wave with the tool in the hand, from a place in shares of the page's surface. */
  async draws(x = 0.5, y = 0.5) {
    const box = await this.find("kairan-stage .surface").boundingBox();
    const at = [box.x + box.width * x, box.y + box.height * y];
    await this.page.mouse.move(at[0], at[1]);
    await this.page.mouse.down();
    for (let i = 1; i <= 24; i++) {
      await this.page.mouse.move(at[0] + i * 5, at[1] + 14 * Math.sin(i / 2));
    }
    await this.page.mouse.up();
  }

  close() {
    return this.page.context().close();
  }
}
