import { css } from "lit";

export const roomLook = css`
  :host {
    display: block;
    height: 100dvh;
    background: var(--desk);
  }

  .frame {
    position: relative;
    display: flex;
    height: 100%;
  }

  kairan-agenda-rail {
    flex: none;
    width: 288px;
  }

  .middle {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }

  /* Drawn over the desk's edge, so that taking the lead moves nothing. */
  .presenting kairan-title-bar {
    z-index: 1;
    border-bottom-color: var(--main);
    box-shadow: 0 2px 0 var(--main);
  }

  main {
    flex: 1;
    display: flex;
    position: relative;
    min-height: 0;
  }

  kairan-stage {
    flex: 1;
    min-width: 0;
  }

  .notice {
    position: absolute;
    left: 50%;
    bottom: 88px;
    z-index: 4;
    display: flex;
    align-items: center;
    gap: 8px;
    width: max-content;
    max-width: min(560px, calc(100% - 32px));
    padding: 6px 6px 6px 20px;
    border-radius: 12px;
    background: var(--ink);
    color: var(--paper);
    transform: translateX(-50%);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
  }

  .notice span {
    overflow-wrap: anywhere;
  }

  .notice button {
    display: grid;
    place-items: center;
    padding: 0;
  }

  .notice .offer {
    flex: none;
    padding: 0 16px;
    border-radius: 999px;
    background: var(--paper);
    color: var(--main);
    font-weight: 700;
    white-space: nowrap;
  }

  kairan-hit-bar {
    position: absolute;
    bottom: 12px;
    left: 50%;
    transform: translateX(-50%);
    z-index: 1;
  }

  kairan-back-pill {
    position: absolute;
    bottom: 12px;
    left: 12px;
    z-index: 1;
    max-width: calc(100% - 120px);
  }

  .size {
    position: absolute;
    top: 12px;
    left: 12px;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 16px 0 12px;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: var(--paper);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
    color: var(--main);
    font-weight: 700;
  }

  .left-handed .size {
    right: 12px;
    left: auto;
  }

  /* Upright the page is nearly as broad as the screen. */
  @media (orientation: portrait) {
    .larger {
      display: none;
    }
  }

  .left-handed main {
    flex-direction: row-reverse;
  }

  .left-handed kairan-tool-palette {
    padding: 8px 0 8px 10px;
  }

  .left-handed kairan-back-pill {
    right: 12px;
    left: auto;
  }

  .veil {
    display: none;
  }

  @media (max-width: 899px) {
    kairan-agenda-rail {
      position: absolute;
      inset: 0 auto 0 0;
      z-index: 3;
      width: min(340px, 86vw);
      box-shadow: 8px 0 32px rgb(0 0 0 / 0.18);
    }

    .veil {
      display: block;
      position: absolute;
      inset: 0;
      z-index: 2;
      background: rgb(0 0 0 / 0.28);
    }
  }

  @media (max-width: 899px) and (orientation: portrait) {
    /* Above the pills, which lie above the tools. */
    .notice {
      bottom: 152px;
    }

    .leads .notice {
      bottom: 224px;
    }

    main,
    .left-handed main {
      flex-direction: column;
    }

    .left-handed kairan-tool-palette {
      padding: 8px;
    }

    kairan-back-pill,
    kairan-hit-bar {
      bottom: 88px;
    }
  }
`;
