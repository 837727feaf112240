import { html, nothing, type TemplateResult } from "lit";
import { text } from "../text/text";
import type { DiskTrouble } from "../wire/messages";

/** What is wrong with the server's disk, for as long as it is; the server tells chair and clerks alone. */
export function diskLine(trouble: DiskTrouble | null): TemplateResult | typeof nothing {
  if (trouble === null) return nothing;
  return html`<p class="disk" role="alert">${text().room.disk[trouble]}</p>`;
}
