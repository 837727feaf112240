// Page turns: how long one takes, and what many of them leave behind.
import { quantile } from "./tablet.mjs";

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

  const wander = async () => {
    await turn(300);
    for (let i = 0; i < 20; i++) {
      await open(i % papers);
      await member.followed(chair);
    }
    await open(await longest(chair));
    await member.followed(chair);
  };
  await wander();
  const before = await member.holds();
  await wander();
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
  return async (times) => {
    for (let i = 0; i < times; i++) {
      if (ahead === 40) by = -1;
      if (ahead === 0) by = 1;
      ahead += by;
      await chair.key(by === 1 ? "PageDown" : "PageUp");
      await member.followed(chair);
    }
  };
}
