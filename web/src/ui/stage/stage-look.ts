import { css } from "lit";

/** How the stage looks: a quiet desk, a page, a frame while the pen writes for everybody. */
export const stageLook = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--desk);
    contain: strict;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }

  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }

  .chip {
    position: absolute;
    top: 12px;
    left: 50%;
    transform: translateX(-50%);
    white-space: nowrap;
    padding: 4px 12px;
    border-radius: 999px;
    background: var(--news);
    font-size: 14px;
    font-weight: 700;
    pointer-events: none;
  }

  .surface {
    position: absolute;
    inset: 0;
    touch-action: none;
  }

  .letters {
    position: absolute;
    top: 0;
    left: 0;
    transform-origin: 0 0;
    color: transparent;
    forced-color-adjust: none;
    user-select: text;
    -webkit-user-select: text;
  }

  .letters span {
    position: absolute;
    top: 0;
    left: 0;
    transform-origin: 0 0;
    white-space: pre;
    cursor: text;
  }

  .letters ::selection {
    background: rgb(0 49 216 / 0.3);
  }

  .copy {
    position: absolute;
    z-index: 1;
    display: flex;
    width: 152px;
    padding: 3px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--paper);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.16);
  }

  .copy button {
    display: grid;
    place-items: center;
    padding: 0 8px;
  }

  .copy button:first-child {
    flex: 1;
    font-weight: 700;
  }

  .surface.draw {
    cursor: crosshair;
  }

  .surface.erase {
    cursor: cell;
  }

  .surface.hand {
    cursor: grab;
  }

  .word {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    text-align: center;
    color: var(--ink-soft);
    pointer-events: none;
  }

  .word strong {
    font-size: 20px;
    color: var(--ink);
  }

  :host([dark]) {
    background: var(--night-desk);
  }

  :host([dark]) .word,
  :host([dark]) .word strong {
    color: var(--paper);
  }

  :host([shared-pen])::after {
    content: "";
    position: absolute;
    inset: 0;
    border: 3px solid var(--shared-line);
    pointer-events: none;
  }
`;
