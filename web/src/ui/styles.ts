import { css } from "lit";

/** What every component starts from: box sizes, focus ring, buttons, words for screen readers only. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 4px solid var(--night);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--focus);
  }

  h1,
  h2,
  h3,
  p {
    margin: 0;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    min-height: var(--target);
    min-width: var(--target);
    padding: 0 16px;
    border: 1px solid transparent;
    border-radius: var(--round);
    background: none;
    cursor: pointer;
    touch-action: manipulation;
  }

  .disk {
    flex: none;
    padding: 8px 16px;
    background: var(--news);
    font-weight: 700;
  }

  button:disabled,
  button[aria-disabled="true"] {
    opacity: 0.45;
    cursor: default;
  }

  .main {
    background: var(--main);
    color: var(--paper);
    font-weight: 700;
  }

  .main:hover:not(:disabled) {
    background: var(--main-strong);
  }

  .side {
    background: var(--paper);
    border-color: var(--main);
    color: var(--main);
    font-weight: 700;
  }

  .side:hover:not(:disabled) {
    background: var(--main-soft);
  }

  .quiet {
    font-weight: 700;
  }

  .quiet:hover:not(:disabled) {
    background: var(--desk);
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
  }
`;
