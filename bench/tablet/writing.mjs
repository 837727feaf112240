// Ink: a page full of it drawn anew, and hours of writing.
import { quantile } from "./tablet.mjs";

const STROKES = 2_000;
const POINTS = 40;

/** Fills the page on screen with the tablet's own memos. */
export async function fill(member) {
  await member.page.evaluate(
    async ({ strokes, points }) => {
      const { room, painted } = globalThis.kairanStage;
      const { page, geometry } = painted;
      const id = () => crypto.randomUUID().replaceAll("-", "");
      for (let n = 0; n < strokes; n++) {
        const x = Math.round(geometry.width * (0.05 + 0.85 * ((n % 40) / 40)));
        const y = Math.round(geometry.height * (0.05 + 0.9 * (Math.floor(n / 40) / 50)));
        const values = [x, y, 128, 0];
        for (let i = 1; i < points; i++) {
          values.push(Math.round(30 * Math.cos(i * 0.7)), Math.round(40 * Math.sin(i * 0.9)), i % 3 - 1, 8);
        }
        const pen = { kind: "pen", color: "#0031d8", width: 120 };
        const stroke = { id: id(), page, pen, points: values, text: null };
        room.ink.write("private", { type: "draw", stroke });
        if (n % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    { strokes: STROKES, points: POINTS },
  );
  await member.page.waitForFunction(() => globalThis.kairanStage.room.ink.waiting() === 0);
}

/**
 * Draws the full page anew. The first time is after a loading: from when its ink is there to when all of it is seen, as
 * thin lines where shapes are missing, to when all of it is whole, and the longest of the paintings on the way. Again is
 * when its shapes are known.
 */
export async function drawing(member, slower) {
  await member.page.addInitScript(() => {
    globalThis.kairanEye.keepPaintings = true;
  });
  await member.page.reload();
  await member.slower(slower);
  await member.page.waitForFunction(
    (all) => globalThis.kairanEye.paintings.some(({ drawn }) => drawn >= all),
    STROKES,
  );
  const { seen, whole, longest, again } = await member.page.evaluate((all) => {
    const { paintings } = globalThis.kairanEye;
    const from = paintings.findIndex(({ known }) => known >= all);
    const to = paintings.findIndex(({ drawn }) => drawn >= all);
    const firsts = paintings.slice(from, to + 1);
    for (let i = 0; i < 9; i++) globalThis.kairanStage.paint();
    return {
      seen: paintings.find((one) => one.seen >= all).ended - firsts[0].began,
      whole: firsts.at(-1).ended - firsts[0].began,
      longest: Math.max(...firsts.map(({ began, ended }) => ended - began)),
      again: paintings.slice(-9).map(({ began, ended }) => ended - began),
    };
  }, STROKES);
  await member.slower(1);
  return { seen, whole, longest, again: quantile(again, 0.5) };
}

/** Writes with a pen in fast motion, over twenty pages in turn, with 20 short strokes on each visit. */
export async function replay(member, strokes) {
  await member.press("ペン");
  await member.slower(4);
  const box = await member.page.locator("kairan-stage .surface").boundingBox();
  const marks = [];
  for (let n = 0; n < strokes; n++) {
    if (n > 0 && n % 20 === 0) {
      await member.key((n / 20) % 40 < 20 ? "PageDown" : "PageUp");
      await member.painted();
    }
    marks.push(await stroke(member, box, n));
  }
  await member.slower(1);
  const { echoes, done } = await member.page.evaluate(() => ({
    echoes: globalThis.kairanEye.echoes,
    done: globalThis.kairanEye.strokes,
  }));
  const part = Math.max(20, Math.round(strokes / 20));
  const at = (list, from, to) => list.slice(marks[from]?.[to] ?? 0);
  const early = echoes.slice(0, marks[part - 1].echoes);
  const late = at(echoes, strokes - part, "echoes");
  return {
    strokes,
    echoFirst: quantile(early, 0.5),
    echoLast: quantile(late, 0.5),
    echoLastP95: quantile(late, 0.95),
    liftFirst: quantile(done.slice(0, part), 0.5),
    liftLast: quantile(done.slice(-part), 0.5),
  };
}

async function stroke({ page, protocol }, box, n) {
  const x = box.x + box.width * (0.38 + 0.2 * ((n % 20) / 20));
  const y = box.y + box.height * (0.2 + 0.6 * ((n % 47) / 47));
  const pen = (type, dx, dy) =>
    protocol.send("Input.dispatchMouseEvent", {
      type,
      x: x + dx,
      y: y + dy,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: 1,
      pointerType: "pen",
      force: 0.5,
    });
  await pen("mousePressed", 0, 0);
  for (let i = 1; i <= 6; i++) await pen("mouseMoved", i * 4, (i % 3) * 5);
  await pen("mouseReleased", 24, 0);
  return { echoes: await page.evaluate(() => globalThis.kairanEye.echoes.length) };
}
