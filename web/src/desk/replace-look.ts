import { css } from "lit";

export const replaceLook = css`
  kairan-dialog {
    --dialog-width: 760px;
  }

  .sum {
    font-size: 18px;
    font-weight: 700;
  }

  .all {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
  }

  .all input {
    width: 22px;
    height: 22px;
  }

  .pairs {
    display: grid;
    max-height: min(52dvh, 560px);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--round);
  }

  .head,
  .pair {
    display: grid;
    grid-template-columns: 120px minmax(0, 1fr) 120px;
    align-items: center;
    gap: 16px;
    padding: 10px 16px;
  }

  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
    border-bottom: 1px solid var(--line);
    font-weight: 700;
    text-align: center;
  }

  .pair + .pair {
    border-top: 1px solid var(--line);
  }

  figure {
    margin: 0;
    text-align: center;
  }

  kairan-picture {
    width: 120px;
    height: 120px;
  }

  figcaption {
    font-size: 14px;
    color: var(--ink-soft);
  }

  .none {
    text-align: center;
    color: var(--ink-soft);
  }

  .removed .what p {
    font-weight: 700;
    color: var(--bad);
  }

  .what select {
    width: 100%;
  }

  .row {
    justify-content: flex-end;
  }

  .row button {
    min-width: 140px;
  }
`;
