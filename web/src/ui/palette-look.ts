import { css } from "lit";

export const paletteLook = css`
  :host {
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    place-items: center;
    min-height: 0;
    padding: 8px 10px 8px 0;
    background: var(--desk);
  }

  /* Where the screen is too low for all tools they scroll, and nothing else does. */
  .palette,
  .tray {
    max-height: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scroll-padding: 16px;
  }

  .palette > *,
  .tray > * {
    flex: none;
  }

  .palette {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 4px;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--paper);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.08);
  }

  .palette.all {
    border-color: var(--shared-line);
    box-shadow: 0 0 0 1px var(--shared-line);
  }

  .badge {
    width: 60px;
    min-height: 52px;
    padding: 4px 2px;
    border-radius: 12px;
    background: var(--private-soft);
    color: var(--private);
    font-size: 14px;
    font-weight: 700;
    line-height: 1.25;
  }

  .badge:disabled {
    opacity: 1;
  }

  .all .badge {
    background: var(--shared-soft);
    color: var(--shared);
  }

  .badge:not(:disabled) {
    border-color: currentColor;
  }

  .faces {
    display: grid;
    place-items: center;
  }

  .face {
    grid-area: 1 / 1;
  }

  .other {
    visibility: hidden;
  }

  .lines span {
    display: block;
    white-space: nowrap;
  }

  .swap svg {
    display: block;
    width: 16px;
    height: 16px;
    margin: 2px auto 0;
  }

  .rule {
    width: 40px;
    height: 1px;
    margin: 4px 0;
    background: var(--line);
  }

  .tool {
    position: relative;
    display: grid;
    place-items: center;
    width: 48px;
    min-height: 46px;
    padding: 0;
    border: 2px solid transparent;
    border-radius: 12px;
  }

  :host([simple]) .tool {
    width: 60px;
    min-height: 60px;
    gap: 2px;
    align-content: center;
  }

  .word {
    font-size: 13px;
    line-height: 1;
    white-space: nowrap;
  }

  :host([simple]) .color {
    bottom: 0;
  }

  .tool:hover:not(:disabled) {
    background: var(--desk);
  }

  .tool.on {
    border-color: var(--main);
    background: var(--main-soft);
    color: var(--main);
  }

  /* Over the desk's edge, so that taking a stamp moves nothing. */
  .tray {
    position: absolute;
    right: calc(100% + 6px);
    z-index: 2;
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--paper);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.12);
  }

  :host([left]) .tray {
    right: auto;
    left: calc(100% + 6px);
  }

  .stamp {
    display: grid;
    place-items: center;
    min-width: 72px;
    min-height: 48px;
    padding: 0 4px;
    border: 2px solid transparent;
    border-radius: 12px;
    color: #ce0000;
    font-weight: 700;
    line-height: 1;
  }

  .stamp.on {
    border-color: var(--main);
    background: var(--main-soft);
  }

  .stamp span {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    height: 32px;
    border: 2px solid currentColor;
    border-radius: 6px;
  }

  .stamp .long {
    padding: 0 5px;
    white-space: nowrap;
  }

  .stamp .round {
    width: 32px;
    border-radius: 50%;
    font-size: 18px;
  }

  .color {
    position: absolute;
    bottom: 4px;
    left: 12px;
    right: 12px;
    height: 4px;
    border-radius: 2px;
  }

  @media (max-width: 899px) and (orientation: portrait) {
    :host {
      padding: 8px;
      border-top: 1px solid var(--line);
      background: var(--paper);
    }

    .palette {
      flex-flow: row wrap;
      justify-content: center;
      gap: 4px 8px;
      box-shadow: none;
    }

    .tray,
    :host([left]) .tray {
      right: auto;
      left: auto;
      bottom: calc(100% + 6px);
      flex-direction: row;
      max-width: calc(100% - 16px);
    }

    .badge {
      width: auto;
      min-height: 46px;
      padding: 0 8px;
    }

    .face {
      display: flex;
      align-items: center;
      gap: 6px;
    }

    .lines span {
      display: inline;
    }

    .swap svg {
      margin: 0;
    }

    .rule {
      width: 1px;
      height: 32px;
      margin: 0 2px;
    }
  }

  @media (max-height: 640px) {
    .tool {
      min-height: 44px;
    }

    .palette {
      gap: 0;
    }
  }

  @media (forced-colors: active) {
    .color {
      forced-color-adjust: none;
    }

    .tool.on {
      border-color: Highlight;
    }
  }
`;
