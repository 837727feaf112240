import { css } from "lit";

/** The desk's layout: two columns where there is room, one otherwise. */
export const deskLook = css`
  :host {
    display: block;
    min-height: 100dvh;
    background: var(--desk);
  }

  @media print {
    :host {
      background: none;
    }
  }

  kairan-desk-head {
    position: sticky;
    top: 0;
    z-index: 2;
  }

  main {
    display: grid;
    grid-template:
      "ready middle" auto
      "seats middle" 1fr / 360px minmax(0, 1fr);
    align-items: start;
    gap: 24px;
    max-width: 1440px;
    margin: 0 auto;
    padding: 24px 32px 64px;
  }

  .middle {
    grid-area: middle;
    display: grid;
    gap: 24px;
    min-width: 0;
  }

  main.closed {
    grid-template:
      "wide wide" auto
      "ready middle" auto
      "seats middle" 1fr / 360px minmax(0, 1fr);
  }

  kairan-archive-card {
    grid-area: wide;
  }

  kairan-ready-card {
    grid-area: ready;
  }

  kairan-seat-board {
    grid-area: seats;
  }

  .tray {
    position: sticky;
    bottom: 16px;
    z-index: 1;
    max-height: 45dvh;
    padding: 12px 20px;
    overflow: auto;
    box-shadow: 0 4px 24px rgb(0 0 0 / 20%);
  }

  .alone {
    grid-template: none / minmax(0, 560px);
    justify-content: center;
  }

  .disk {
    padding: 8px 32px;
  }

  .offline,
  .said {
    padding: 8px 32px;
    font-weight: 700;
  }

  .offline {
    background: var(--shared-soft);
    color: var(--shared);
  }

  .said {
    position: fixed;
    inset: auto auto 16px 32px;
    z-index: 3;
    max-width: min(360px, calc(100vw - 64px));
    padding: 12px 20px;
    border: 1px solid var(--good);
    border-radius: 12px;
    color: var(--good);
    background: var(--private-soft);
    overflow-wrap: anywhere;
  }

  .said.silent {
    padding: 0;
    border: none;
  }

  .drop-banner {
    position: fixed;
    inset: auto 0 24px;
    z-index: 3;
    width: fit-content;
    max-width: calc(100vw - 48px);
    margin: 0 auto;
    padding: 16px 32px;
    border-radius: 12px;
    background: var(--main);
    color: var(--paper);
    font-size: 18px;
    font-weight: 700;
    pointer-events: none;
  }

  @media (max-width: 1100px) {
    main,
    main.closed {
      grid-template-columns: 300px minmax(0, 1fr);
      padding: 16px 20px 48px;
      gap: 16px;
    }

    .middle {
      gap: 16px;
    }
  }

  @media (max-width: 900px) {
    main {
      grid-template: "ready" "middle" "seats" / minmax(0, 1fr);
    }

    main.closed {
      grid-template: "wide" "ready" "middle" "seats" / minmax(0, 1fr);
    }
  }
`;
