// The clerk's desk in a running meeting, and what a replaced and a withdrawn paper look like.
import { PORTRAIT, WALL } from "./camera.mjs";

export async function desk(camera, link, words, demo) {
  const clerk = await camera.open(link("clerk"));
  await clerk.sees("kairan-paper-card button");
  await clerk.shoot("desk");
  await clerk.page.setViewportSize(PORTRAIT);
  await clerk.shoot("desk-portrait");
  await clerk.page.setViewportSize({ width: 1180, height: 820 });
  await windows(clerk, words.desk);
  await uploads(clerk, words.desk, demo);
  const member = await camera.open(link("attendee"));
  await member.painted();
  await replacing(clerk, member, words, demo);
  await endings(camera, link, clerk, member);
  await member.close();
  await clerk.close();
}

async function windows(clerk, desk) {
  for (const [name, opener, window] of [
    ["desk-paper", "kairan-paper-card button", "kairan-paper-dialog"],
    ["desk-seat", "kairan-seat-board li button", "kairan-seat-dialog"],
  ]) {
    await clerk.find(opener).click();
    await clerk.sees(`${window} dialog[open]`);
    await clerk.shoot(name);
    await clerk.shut();
  }
  for (const [name, opens] of [
    ["desk-details", desk.head.edit],
    ["desk-close", desk.head.close],
    ["desk-add-seats", desk.seats.add],
  ]) {
    await clerk.opens(opens);
    await clerk.shoot(name);
    await clerk.shut();
  }
  await clerk.press(desk.seats.print);
  await clerk.sees("kairan-print-sheet img");
  await clerk.shoot("desk-print");
  await clerk.press(desk.print.back);
}

/** A file that is no paper is refused; one that is gets ready on the shelf. */
async function uploads(clerk, desk, demo) {
  const files = clerk.page.locator("kairan-shelf kairan-file-button input");
  await files.setInputFiles({
    name: "写真.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("<html></html>"),
  });
  await clerk.sees("kairan-upload-list .failed");
  await files.setInputFiles(`${demo}/nittei.pdf`);
  await clerk.sees("kairan-shelf .paper");
  await clerk.find("kairan-shelf").scrollIntoViewIfNeeded();
  await clerk.shoot("desk-uploads");
  await clerk.press(desk.upload.dismiss("写真.pdf"));
}

async function replacing(clerk, member, { desk, room }, demo) {
  await member.page.locator("kairan-agenda-rail button.paper").nth(3).click();
  await member.painted();
  await member.press(room.tools.pen);
  await member.draws();
  await member.press(room.bar.next);
  await member.painted();
  await member.draws();
  await clerk.page.locator("kairan-agenda-item kairan-paper-card").nth(3).click();
  await clerk.page
    .locator("kairan-paper-dialog kairan-file-button input")
    .setInputFiles(`${demo}/seigan.pdf`);
  await clerk.sees("kairan-replace-dialog dialog[open]");
  await clerk.sees("kairan-replace-dialog img");
  await clerk.shoot("desk-replace");
  await clerk.press(desk.replace.publish);
  await member.sees(".notice");
  await member.shoot("replaced");
  await member.opens(room.bar.more);
  await member.press(new RegExp(room.removed.title, "i"));
  await member.shoot("removed-memos");
  await member.shut();
  await member.opens(room.bar.more);
  await member.press(room.beside.openOld);
  await member.shoot("beside-old");
  await member.press(room.beside.close, member.page.locator("kairan-beside"));
  await member.find("kairan-return-bar button").click();
}

/** The paper on show is withdrawn, the meeting is closed, the line is lost. */
async function endings(camera, link, clerk, member) {
  const wall = await camera.open(link("monitor"), WALL);
  await wall.painted();
  const { shown } = (await clerk.meeting()).stage;
  await clerk.ask({ type: "withdrawDocument", document: shown.document });
  await member.sees("kairan-stage .word");
  await member.shoot("withdrawn");
  await wall.shoot("wall-nothing");
  await clerk.ask({ type: "closeMeeting" });
  await member.sees("kairan-title-bar .calm");
  await member.painted();
  await member.shoot("closed");
  await wall.shoot("wall-closed");
  await clerk.sees("kairan-archive-card .ready, kairan-archive-card button");
  await clerk.page.mouse.wheel(0, -5_000);
  await clerk.shoot("desk-closed");
  await member.page.context().setOffline(true);
  await member.sees("kairan-title-bar .offline");
  await member.shoot("offline");
  await wall.page.context().setOffline(true);
  await wall.sees("footer .offline");
  await wall.shoot("wall-offline");
  await clerk.page.context().setOffline(true);
  await clerk.sees("p.offline");
  await clerk.shoot("desk-offline");
  await wall.close();
}
