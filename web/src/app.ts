import "./ui/base.css";
import { html, render, type TemplateResult } from "lit";
import { type Route, route } from "./routes";
import { language, text } from "./text/text";

/**
 * The way in: one screen by address. Each screen is loaded when it is shown, so that a tablet never
 * fetches the clerk's desk.
 */
async function show(to: Route): Promise<TemplateResult> {
  switch (to.screen) {
    case "start":
    case "signIn":
    case "setUp":
    case "meetings":
    case "join":
    case "seat":
    case "unknown":
      return html`<p>${text().common.loading}</p>`;
  }
}

async function start(): Promise<void> {
  document.documentElement.lang = language();
  document.title = text().product;
  render(await show(route(location.pathname, location.hash)), document.body);
}

void start();
