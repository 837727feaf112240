import { css } from "lit";

/** One frame around the number, what is printed on the page, and the way to the contents. */
export const pageBoxLook = css`
  :host {
    display: flex;
    align-items: center;
  }

  .icon {
    flex: none;
    display: grid;
    place-items: center;
    width: var(--target);
    padding: 0;
  }

  .icon:hover:not(:disabled) {
    background: var(--desk);
  }

  .box {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: var(--target);
    padding: 0 4px 0 6px;
    border: 1px solid var(--line);
    border-right: 0;
    border-radius: 10px 0 0 10px;
    white-space: nowrap;
  }

  .all {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 0 10px 0 4px;
    border: 1px solid var(--line);
    border-left: 0;
    border-radius: 0 10px 10px 0;
    color: var(--ink-soft);
    white-space: nowrap;
  }

  .all svg {
    width: 20px;
    height: 20px;
    color: var(--main);
  }

  @media (forced-colors: active) {
    .all svg {
      color: inherit;
    }
  }

  span.all {
    min-height: var(--target);
  }

  button.all:hover {
    background: var(--desk);
  }

  .box input {
    width: 3ch;
    min-height: 40px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--ink);
    font-size: 18px;
    font-weight: 700;
    text-align: right;
  }

  .printed {
    max-width: 7em;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
`;
