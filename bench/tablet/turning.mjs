// Page turns: how long one takes, and what many of them leave behind.
import { quantile } from "./tablet.mjs";

/** How often is looked where looking may slow what it waits for, in ms. */
const OFTEN = 20;

export async function turning({ chair, member, turns }) {
  const papers = await chair.page.locator("kairan-agenda-rail button.paper").count();
  const open = (number) => chair.page.locator("kairan-agenda-rail button.paper").nth(number).click();
  await open(await longest(chair));
  await member.followed(chair);
  await member.slower(4);
  const turn = turner(chair, member);
  await turn(8);
  await member.page.evaluate(() => {
    globalThis.kairanEye.turns.length = 0;
  });
  await turn(turns);
  const times = await member.page.evaluate(() => globalThis.kairanEye.turns);
  await member.slower(1);

  const wander = async (pages, changes) => {
    await turn(pages, OFTEN);
    for (let i = 0; i < changes; i++) {
      await open(i % papers);
      await member.followed(chair, OFTEN);
    }
    await open(await longest(chair));
    await member.followed(chair, OFTEN);
  };
  await wander(80, papers);
  const before = await member.holds();
  await wander(300, 20);
  const after = await member.holds();
  const pictures = await member.page.evaluate(() => ({
    decoded: globalThis.kairanEye.mostAlive,
    canvases: globalThis.kairanStage.renderRoot.querySelectorAll("canvas").length,
  }));
  return {
    turns: times.length,
    turnMedian: quantile(times, 0.5),
    turnP95: quantile(times, 0.95),
    ...pictures,
    before,
    after,
  };
}

/** The number of the paper with the most pages, in the rail's order. */
function longest(chair) {
  return chair.page.evaluate(() => {
    const papers = globalThis.kairanStage.room.meeting.agenda.flatMap((item) => item.documents);
    const lengths = papers.map(({ pages }) => pages.length);
    return lengths.indexOf(Math.max(...lengths));
  });
}

/** Turns to and fro, one page at a time, each when the tablet is ready for it. */
function turner(chair, member) {
  let ahead = 0;
  let by = 1;
  return async (times, polling) => {
    for (let i = 0; i < times; i++) {
      if (ahead === 40) by = -1;
      if (ahead === 0) by = 1;
      ahead += by;
      await chair.key(by === 1 ? "PageDown" : "PageUp");
      await member.followed(chair, polling);
    }
  };
}
