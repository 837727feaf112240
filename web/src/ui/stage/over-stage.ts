import { html, nothing, type TemplateResult } from "lit";
import type { Size } from "../../core/viewport";
import type { Room } from "../../room/room";
import { noteCard } from "./note-card";
import type { PenWork } from "./pen-work";
import "./taken-bar";

/** What stands over the canvases while the hand works: the lasso's bar, the card of a note. */
export function overStage(pen: PenWork, stage: Size, room: Room): TemplateResult {
  return html`${takenBar(pen, stage)}${noteCard(pen, stage, room)}`;
}

function takenBar(pen: PenWork, stage: Size): TemplateResult | typeof nothing {
  const { frame } = pen;
  if (frame === undefined) return nothing;
  return html`<kairan-taken-bar .frame=${frame} .stage=${stage} @erase=${() => pen.eraseTaken()} @let-go=${() => pen.letGo()} @move=${({ detail: [dx, dy] }: CustomEvent<readonly [number, number]>) => pen.moveTaken(dx, dy)}></kairan-taken-bar>`;
}
