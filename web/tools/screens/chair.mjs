// What the chair does, and what that makes of the others' screens.
import { PORTRAIT, WALL } from "./camera.mjs";

export async function chair(camera, link, words) {
  const { room } = words;
  const leader = await camera.open(link("chair"));
  await leader.painted();
  const member = await camera.open(link("attendee"));
  await member.painted();
  const wall = await camera.open(link("monitor"), WALL);
  await wall.painted();
  await leader.shoot("chair");
  await sheets(leader, room);
  await ahead(leader, room);
  await leader.find("kairan-tool-palette .badge").click();
  await leader.draws(0.4, 0.35);
  await leader.shoot("chair-writes");
  await wall.shoot("wall");
  await leader.find("kairan-tool-palette .badge").click();
  await leader.press(room.tools.hand);
  await leader.ask({ type: "lockScreens", locked: true });
  await member.sees("kairan-return-bar .locked");
  await member.press(room.bar.next);
  await member.shoot("locked");
  await leader.shoot("chair-locked");
  await leader.ask({ type: "lockScreens", locked: false });
  await leader.ask({ type: "blankWall", blank: true });
  await wall.sees(".blank");
  await wall.shoot("wall-blank");
  await leader.ask({ type: "blankWall", blank: false });
  await handing(leader, member, room);
  for (const screen of [leader, member, wall]) await screen.close();
}

async function sheets(leader, room) {
  const bar = leader.page.locator("kairan-chair-bar");
  for (const [name, opens] of [
    ["hand-over", room.chair.handOver],
    ["writing", new RegExp(room.chair.writing)],
    ["steering", new RegExp(room.chair.steer)],
  ]) {
    await leader.opens(opens, bar);
    await leader.shoot(name);
    await leader.shut();
  }
}

async function ahead(leader, room) {
  await leader.press(new RegExp(room.chair.steer));
  await leader.find("kairan-steering").getByText(room.chair.ahead, { exact: true }).click();
  await leader.page.locator("kairan-agenda-rail button.paper").nth(1).click();
  await leader.painted();
  await leader.shoot("ahead");
  await leader.page.setViewportSize(PORTRAIT);
  await leader.shoot("ahead-portrait");
  await leader.press(room.back.stopLong);
  await leader.shoot("chair-portrait");
  await leader.page.setViewportSize({ width: 1180, height: 820 });
  await leader.painted();
}

async function handing(leader, member, room) {
  await member.opens(room.bar.more);
  await member.press(room.chair.ask);
  await leader.sees("kairan-chair-bar .call");
  await leader.shoot("asked");
  await leader.press(room.chair.give, leader.page.locator("kairan-chair-bar .call"));
  await member.sees("kairan-title-bar .lead");
  await member.shoot("attendee-presents");
  await leader.shoot("chair-led");
  await leader.press(room.chair.takeBack);
  await leader.sees("kairan-title-bar .lead");
}
