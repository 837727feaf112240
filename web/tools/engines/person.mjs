// What a person does and sees in a browser, through pointer and keys alone.
import { until } from "./browsers.mjs";

/** Runs in the page: everything in it, components' insides included. */
const LOOK = `
  function* all(root) { for (const e of root.querySelectorAll("*")) { yield e; if (e.shadowRoot) yield* all(e.shadowRoot); } }
  const seen = (e) => { const { width, height } = e.getBoundingClientRect(); return width > 0 && height > 0; };
  const said = (e) => (e.getAttribute("aria-label") ?? e.innerText ?? "").replace(/\\s+/g, " ").trim();
  const one = (selector) => [...all(document)].find((e) => e.matches(selector));
  const stage = one("kairan-stage");
  const canvas = (layer) => one("kairan-stage")?.shadowRoot.querySelector("canvas." + layer);
  const pixels = (layer) => { const c = canvas(layer); return c?.width ? c.getContext("2d").getImageData(0, 0, c.width, c.height).data : []; };
`;

const BLUE = `${LOOK}
  let found = 0; const data = pixels("page");
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] > 99 && data[i] < 60 && data[i + 1] < 90 && data[i + 2] > 190) found++;
  return found;`;

/** How much of what is not white is between black and white: letters whose pixels were left out have none. */
const HALF_TONES = `${LOOK}
  let dark = 0, half = 0; const data = pixels("page");
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255 && data[i] < 225) { dark++; if (data[i] > 40) half++; }
  return dark === 0 ? 0 : half / dark;`;

export class Person {
  constructor(browser) {
    this.browser = browser;
  }

  async press(name) {
    const at = await until(`“${name}”`, () =>
      this.browser.run(
        `${LOOK} const found = [...all(document)].filter((e) => e.matches("button, a") && seen(e));
         const e = found.find((e) => said(e) === arguments[0]) ?? found.find((e) => said(e).includes(arguments[0]));
         if (!e) return null; e.scrollIntoView({ block: "nearest" });
         const { x, y, width, height } = e.getBoundingClientRect(); return [x + width / 2, y + height / 2];`,
        name,
      ),
    );
    await this.drag([at]);
  }

  /** Moves a mouse over these places with its button down, in CSS pixels. */
  async drag([first, ...others]) {
    const move = ([x, y]) => ({
      type: "pointerMove",
      x: Math.round(x),
      y: Math.round(y),
      duration: 20,
    });
    const down = { type: "pointerDown", button: 0 };
    const up = { type: "pointerUp", button: 0 };
    await this.browser.act([
      {
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [move(first), down, { type: "pause", duration: 40 }, ...others.map(move), up],
      },
    ]);
  }

  async keys(...keys) {
    const actions = keys.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.browser.act([{ type: "key", id: "keys", actions }]);
  }

  /** A line over the page's middle, at a height from 0 to 1 of the stage. */
  async writes(height) {
    const [x, y, width, tall] = await this.browser.run(
      `${LOOK} const r = stage.getBoundingClientRect(); return [r.x, r.y, r.width, r.height];`,
    );
    const points = [-90, -60, -20, 20, 60, 90].map((dx, i) => [
      x + width / 2 + dx,
      y + tall * height + (i % 2) * 20,
    ]);
    await this.drag(points);
  }

  async shows(page) {
    await until(`page ${page}`, () =>
      this.browser.run(
        `${LOOK} const wanted = stage?.room?.reader.page, there = stage?.painted?.page;
         return !!wanted && wanted.page === arguments[0] && there?.page === wanted.page && there.document === wanted.document;`,
        page,
      ),
    );
  }

  /** How many pixels of the page are blue ink. */
  async ink() {
    return this.browser.run(BLUE);
  }

  async inked(wanted) {
    await until("the ink", async () => wanted(await this.ink()));
  }

  async halfTones() {
    return this.browser.run(HALF_TONES);
  }

  async sees(words) {
    await until(`“${words}”`, () =>
      this.browser.run(
        `${LOOK} return [...all(document)].some((e) => seen(e) && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.includes(arguments[0])));`,
        words,
      ),
    );
  }
}
