// What an attendee sees in a meeting.
import { PORTRAIT } from "./camera.mjs";

export async function attendee(camera, link, words) {
  const { room } = words;
  const member = await camera.open(link("attendee"));
  await member.painted();
  await member.shoot("attendee");
  await windows(member, room);
  await papers(member, room);
  await tools(member, room);
  await member.opens(room.bar.more);
  await member.press(room.beside.open);
  await member.shoot("beside");
  await member.close();

  const upright = await camera.open(link("attendee", 1), PORTRAIT);
  await upright.painted();
  await upright.press(room.bar.next);
  await upright.shoot("portrait");
  await upright.opens(room.bar.more);
  await upright.page.getByRole("switch", { name: room.bar.simple }).click();
  await upright.shut();
  await upright.shoot("simple");
  await upright.close();
}

async function windows(member, room) {
  await member.press(room.search.title);
  await member.shoot("search-empty");
  await member.page.keyboard.type("予算");
  await member.sees("kairan-search li button");
  await member.shoot("search");
  await member.find("kairan-search li button").click();
  await member.painted();
  await member.shoot("hits");
  await member.press(room.search.end);
  await member.find("kairan-return-bar button").click();
  for (const [name, opens] of [
    ["words", room.words.title],
    ["keys", room.keys.title],
    ["leave", room.leave.title],
    ["take-along-empty", room.takeAlong.title],
  ]) {
    await member.opens(room.bar.more);
    if (name === "words") await member.shoot("more");
    await member.press(opens);
    await member.shoot(name);
    await member.shut();
  }
}

async function papers(member, room) {
  const paper = (number) => member.page.locator("kairan-agenda-rail button.paper").nth(number);
  await paper(1).click();
  await member.painted();
  await member.opens(new RegExp(room.contents.title, "i"));
  await member.shoot("contents");
  await member.find("kairan-contents").getByText(room.contents.headings, { exact: true }).click();
  await member.shoot("headings");
  await member
    .find("kairan-contents")
    .getByText(room.contents.bookmarksOf(0), { exact: true })
    .click();
  await member.shoot("bookmarks-empty");
  await member.press(room.contents.mark);
  await member.shoot("bookmarks");
  await member.shut();
  await member.find("kairan-page-box input").fill("99");
  await member.key("Enter");
  await member.sees(".notice");
  await member.shoot("notice");
  await paper(4).click();
  await member.painted();
  await member.opens(room.bar.more);
  await member.press(room.words.title);
  await member.shoot("words-scan");
  await member.shut();
  await member.find("kairan-agenda-rail .own").click();
  await member.painted();
  await member.press(room.tools.pen);
  await member.draws();
  await member.shoot("memo-sheet");
  await member.press(room.tools.hand);
  await member.find("kairan-return-bar button").click();
  await member.painted();
}

async function tools(member, room) {
  await member.press(room.tools.pen);
  await member.draws(0.4, 0.3);
  await member.press(room.tools.marker);
  await member.draws(0.4, 0.4);
  await member.opens(room.tools.more);
  await member.shoot("colours");
  await member.shut();
  await member.press(room.tools.stamp);
  await member.shoot("stamp");
  await member.press(room.tools.note);
  await member.press(room.tools.note);
  await member.page.keyboard.type(room.contents.memo);
  await member.shoot("note");
  await member.press(room.tools.putNote);
  await member.press(room.tools.lasso);
  await member.key("Enter");
  await member.sees("kairan-taken-bar");
  await member.shoot("lasso");
  await member.press(room.tools.letGo);
  await member.press(room.tools.hand);
  await member.opens(room.bar.more);
  await member.press(room.takeAlong.title);
  await member.sees("kairan-take-along li");
  await member.shoot("take-along");
  await member.shut();
  await member.key("Shift+ArrowRight");
  await member.shoot("turned");
  await member.key("Shift+ArrowLeft");
  await member.key("Shift+ArrowUp");
  await member.key("Shift+ArrowUp");
  await member.shoot("near");
  await member.press(room.bar.wholeLong);
}
