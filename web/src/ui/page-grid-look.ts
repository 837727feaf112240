import { css } from "lit";

/** Small pages beside each other, all in places of one size. */
export const pageGridLook = css`
  ol {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  button {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 4px;
    width: 100%;
    padding: 8px 8px 6px;
    border: 2px solid transparent;
  }

  button:hover {
    background: var(--desk);
  }

  .here {
    border-color: var(--main);
    background: var(--main-soft);
    color: var(--main);
    font-weight: 700;
  }

  .slot {
    display: grid;
    place-items: center;
    width: 100%;
    height: 152px;
  }

  .tall kairan-picture {
    height: 152px;
  }

  .wide kairan-picture {
    width: min(100%, 152px);
  }

  .failed {
    display: grid;
    color: var(--ink-soft);
  }

  .number {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .marks {
    position: absolute;
    top: 6px;
    right: 6px;
    display: flex;
    gap: 4px;
  }

  .shown,
  .memo {
    display: grid;
    place-items: center;
    min-height: 26px;
    padding: 0 8px;
    border-radius: 999px;
    background: var(--main);
    color: var(--paper);
    font-size: 14px;
    font-weight: 700;
  }

  .memo {
    padding: 0 5px;
    background: var(--private);
  }

  .bookmark {
    background: var(--ink);
  }

  .memo svg {
    width: 16px;
    height: 16px;
  }

  @media (forced-colors: active) {
    .here {
      border-color: Highlight;
    }
  }
`;
