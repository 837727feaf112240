import { html, nothing, type TemplateResult } from "lit";
import type { Size } from "../../core/viewport";
import type { Room } from "../../room/room";
import { text } from "../../text/text";
import { icons } from "../icons";
import { noteCard } from "./note-card";
import type { PenWork } from "./pen-work";
import type { TextSelection } from "./text-selection";
import "./taken-bar";

/** What stands over the canvases while the hand works: the lasso's bar, the card of a note. */
export function overStage(
  pen: PenWork,
  words: TextSelection,
  stage: Size,
  room: Room,
): TemplateResult {
  return html`${overPen(pen, stage, room)}${copyBar(words, stage)}`;
}

/** Of that, what belongs to the pen. */
export function overPen(pen: PenWork, stage: Size, room: Room): TemplateResult {
  return html`${takenBar(pen, stage)}${noteCard(pen, stage, room)}`;
}

const COPY = { width: 152, height: 52, away: 24 };

/** Where a finger has selected words. */
function copyBar(words: TextSelection, stage: Size): TemplateResult | typeof nothing {
  const { picked } = words;
  if (picked === undefined) return nothing;
  const { x, y } = picked.at;
  const left = Math.max(8, Math.min(stage.width - COPY.width - 8, x - COPY.width / 2));
  const above = y - COPY.height - COPY.away;
  const top = above > 8 ? above : y + COPY.away;
  return html`
    <div class="copy" role="group" aria-label=${text().room.stage.selected} .style=${`left:${left}px;top:${top}px`}>
      <button @click=${() => void words.copy()}>${text().room.stage.copy}</button>
      <button aria-label=${text().room.stage.letGo} @click=${() => words.letGo()}>${icons.close}</button>
    </div>
  `;
}

function takenBar(pen: PenWork, stage: Size): TemplateResult | typeof nothing {
  const { frame } = pen;
  if (frame === undefined) return nothing;
  return html`<kairan-taken-bar .frame=${frame} .stage=${stage} @erase=${() => pen.eraseTaken()} @let-go=${() => pen.letGo()} @move=${({ detail: [dx, dy] }: CustomEvent<readonly [number, number]>) => pen.moveTaken(dx, dy)}></kairan-taken-bar>`;
}
