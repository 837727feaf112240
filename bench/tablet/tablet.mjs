// A tablet of the demo meeting in headless Chromium.
import { chromium } from "playwright-core";
import { eye } from "./eye.mjs";

const PATIENCE = 60_000;
const SELDOM = 150;

export function launch() {
  return chromium.launch({
    executablePath: process.env.KAIRAN_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Links into the demo meeting, by role. */
export async function demoLinks(base) {
  const { links } = await (await fetch(`${base}/api/demo`)).json();
  return (role, index = 0) => links.filter((one) => one.role === role)[index].url;
}

export class Tablet {
  static async open(browser, link, watch = async () => {}) {
    const context = await browser.newContext({
      viewport: { width: 1180, height: 820 },
      hasTouch: true,
      locale: "ja-JP",
      timezoneId: "Asia/Tokyo",
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(eye);
    const protocol = await context.newCDPSession(page);
    await watch(protocol);
    await page.goto(link);
    const tablet = new Tablet(context, page, protocol);
    await tablet.painted();
    await page.waitForFunction(() => globalThis.kairanStage.room.line.is === "online");
    return tablet;
  }

  constructor(context, page, protocol) {
    this.context = context;
    this.page = page;
    this.protocol = protocol;
  }

  slower(times) {
    return this.protocol.send("Emulation.setCPUThrottlingRate", { rate: times });
  }

  /** Waits until the page that is wanted is painted and its neighbours are decoded; looks every so many ms. */
  painted(polling = SELDOM) {
    return this.page.waitForFunction(() => {
      const stage = globalThis.kairanStage;
      const wanted = stage?.pictures?.wanted ?? [];
      const key = wanted[0]?.key;
      const page = stage?.painted?.page;
      if (key === undefined || page === undefined) return false;
      const there = `${page.document}/${page.revision}/${page.page}` === key;
      return there && wanted.every((one) => stage.pictures.decoded.has(one.key));
    }, undefined, { polling });
  }

  /**
   * Waits until this tablet is on the same page as another, and ready for the next. It looks seldom, every so many ms,
   * so that looking does not slow the turn.
   */
  async followed(other, polling = SELDOM) {
    const page = await other.page.evaluate(() => globalThis.kairanStage.room.reader.page);
    await this.page.waitForFunction((wanted) => {
      const there = globalThis.kairanStage.painted?.page;
      return there?.document === wanted.document && there.page === wanted.page;
    }, page, { polling });
    await this.painted(polling);
  }

  openPaper(title) {
    return this.page.locator("kairan-agenda-rail").getByText(title).first().click();
  }

  press(name) {
    return this.page.getByRole("button", { name, exact: true }).first().click();
  }

  key(name) {
    return this.page.keyboard.press(name);
  }

  /** What the page holds after everything that can be let go of was. */
  async holds() {
    for (let i = 0; i < 3; i++) await this.protocol.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.protocol.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await this.protocol.send("Memory.getDOMCounters");
    return { heap: usedSize, nodes, listeners: jsEventListeners };
  }

  close() {
    return this.context.close();
  }
}

/** The value that this share of the others does not pass. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
