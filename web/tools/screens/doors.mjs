// The ways in: start, links, the wall's code, accounts, and a meeting in which nothing is yet.
import { TABLET } from "./camera.mjs";

export async function doors(camera) {
  for (const [name, path, waits] of [
    ["start", "/", "main"],
    ["pairing", "/monitor", "main"],
    ["sign-in", "/sign-in", "form"],
    ["link-wrong", "/join#wrong", "main [role=alert]"],
    ["no-session", "/seat/x/y", "main.stop-screen"],
    ["unknown", "/seat/x!/y", "main.stop-screen"],
  ]) {
    const screen = await camera.open(path);
    await screen.sees(waits);
    await screen.shoot(name);
    await screen.close();
  }
}

/** From the first account to an empty desk, on a server without a demo. */
export async function fromNothing(camera, setUp, { desk }) {
  const clerk = await camera.open(setUp);
  await clerk.sees("button[type=submit]");
  await clerk.shoot("set-up");
  await clerk.find("button[type=submit]").click();
  await clerk.shoot("set-up-faults");
  for (const [field, value] of [
    ["#name", "村上 彩"],
    ["#login", "murakami"],
    ["#password", "long enough to be safe"],
    ["#again", "long enough to be safe"],
  ]) {
    await clerk.find(field).fill(value);
  }
  await clerk.find("button[type=submit]").click();
  await clerk.sees("kairan-meetings .empty");
  await clerk.shoot("meetings-empty");
  await clerk.press(desk.meetings.create);
  await clerk.find("kairan-details-form input").fill("総務企画委員会");
  await clerk.shoot("meetings-new");
  await clerk.find("kairan-details-form button[type=submit]").click();
  await clerk.sees("kairan-agenda");
  await clerk.shoot("desk-empty");
  await clerk.press(desk.seats.add);
  await clerk.find("#names").fill("佐藤 花子");
  await clerk.find("kairan-add-seats button[type=submit]").click();
  await clerk.page.locator("kairan-seat-board .tile").getByText("佐藤 花子").click();
  const field = clerk.find("kairan-seat-link input");
  await field.waitFor();
  await clerk.page.waitForFunction(
    (input) => input.value.includes("/join#"),
    await field.elementHandle(),
  );
  const member = await camera.open(await field.inputValue(), TABLET);
  await member.sees("kairan-title-bar");
  await member.shoot("before");
  await clerk.press(desk.seats.renew);
  await clerk.shoot("desk-renew");
  await clerk.find("kairan-confirm .main").click();
  await member.sees("main.stop-screen h1");
  await member.shoot("ended");
  await clerk.page.goto(new URL("/meetings", camera.base).href);
  await clerk.sees("kairan-meetings .list li");
  await clerk.shoot("meetings");
  await member.close();
  await clerk.close();
}
