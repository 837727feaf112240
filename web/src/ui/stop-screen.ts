import { html, type TemplateResult } from "lit";
import { renew } from "../offline/worker";
import { CHOOSING } from "../routes";
import { text } from "../text/text";

/** Why a screen cannot go on, and what to do about it. */
export type Stop = "noSession" | "ended" | "version" | "broken" | "unknown" | "left";

export function stopOf(code: number): Stop {
  switch (code) {
    case 4500:
      return "noSession";
    case 4501:
      return "ended";
    case 4502:
      return "version";
    default:
      return "broken";
  }
}

export function stopScreen(why: Stop): TemplateResult {
  const words = text().room.stop;
  const hints = {
    noSession: words.noSessionHint,
    ended: words.endedHint,
    version: words.versionHint,
    broken: words.brokenHint,
    unknown: words.unknownHint,
    left: words.leftHint,
  };
  const reload = why === "version" || why === "broken";
  return html`
    <main class="stop-screen">
      <h1>${words[why]}</h1>
      <p>${hints[why]}</p>
      ${
        reload
          ? html`<p><button @click=${() => void renew()}>${words.reload}</button></p>`
          : html`<p><a href=${CHOOSING}>${words.start}</a></p>`
      }
    </main>
  `;
}
