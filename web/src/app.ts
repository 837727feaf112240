import "./ui/base.css";
import { html, render, type TemplateResult } from "lit";
import { storedMeetings } from "./net/sessions";
import { wipeOthers } from "./offline/kept";
import { install, update } from "./offline/worker";
import { type Route, route } from "./routes";
import { language, text } from "./text/text";
import { stopScreen } from "./ui/stop-screen";

/**
 * The way in: one screen by address. Each screen is loaded when it is shown, so that a tablet never
 * fetches the clerk's desk.
 */
async function show(to: Route): Promise<TemplateResult> {
  switch (to.screen) {
    case "start":
      await import("./desk/start-page");
      return html`<kairan-start ?choosing=${to.choosing}></kairan-start>`;
    case "pairing":
      await import("./ui/pairing-page");
      return html`<kairan-pairing></kairan-pairing>`;
    case "signIn":
      await import("./desk/sign-in-page");
      return html`<kairan-sign-in></kairan-sign-in>`;
    case "setUp":
      await import("./desk/setup-page");
      return html`<kairan-setup .secret=${to.secret}></kairan-setup>`;
    case "meetings":
      await import("./desk/meetings-page");
      return html`<kairan-meetings></kairan-meetings>`;
    case "join":
      await import("./desk/join-page");
      return html`<kairan-join .secret=${to.secret}></kairan-join>`;
    case "seat":
      await import("./ui/seat-page");
      return html`<kairan-seat .meeting=${to.meeting} .seat=${to.seat}></kairan-seat>`;
    case "left":
    case "unknown":
      return stopScreen(to.screen);
  }
}

async function start(): Promise<void> {
  document.documentElement.lang = language();
  document.title = text().product;
  const to = route(location.pathname, location.hash, location.search);
  if (to.screen !== "seat" && (await update())) return;
  render(await show(to), document.body);
  void install();
  void wipeOthers(storedMeetings());
}

void start();
