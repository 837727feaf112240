import { css, html, type TemplateResult } from "lit";
import { text } from "../text/text";
import type { Phase } from "../wire/messages";

/** The state of a meeting as a badge; the word says it, the colour only helps. */
export function phaseBadge(phase: Phase): TemplateResult {
  return html`<span class="phase ${phase}">${text().desk.phase[phase]}</span>`;
}

export const phaseLook = css`
  .phase {
    display: inline-block;
    min-width: 64px;
    padding: 2px 10px;
    border-radius: 4px;
    border: 1px solid var(--line-strong);
    font-size: 14px;
    font-weight: 700;
    text-align: center;
    white-space: nowrap;
  }

  .phase.preparing {
    border-color: var(--main);
    color: var(--main);
  }

  .phase.open {
    border-color: var(--main);
    background: var(--main);
    color: var(--paper);
  }

  .phase.closed {
    color: var(--ink-soft);
  }
`;
