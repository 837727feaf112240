import { css } from "lit";

export const chairLook = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    position: relative;
    min-height: 68px;
    padding: 8px 12px 8px 24px;
    border-top: 1px solid var(--line);
    background: var(--paper);
  }

  .same {
    white-space: nowrap;
  }

  .same strong {
    font-size: 20px;
    color: var(--good);
  }

  .unknown {
    font-size: 14px;
    color: var(--ink-soft);
  }

  .rule {
    width: 1px;
    height: 36px;
    margin: 0 4px;
    background: var(--line);
  }

  .who {
    font-size: 14px;
    line-height: 1.3;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .with {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 0 12px;
    white-space: nowrap;
  }

  .now {
    padding: 1px 8px;
    border-radius: 6px;
    background: var(--desk);
    font-size: 14px;
    font-weight: 400;
  }

  .states {
    display: grid;
    gap: 2px;
  }

  .on {
    background: var(--shared-soft);
    color: var(--shared);
    font-weight: 700;
  }

  .calls {
    position: absolute;
    bottom: calc(100% + 12px);
    left: 24px;
    z-index: 2;
    display: grid;
    justify-items: start;
    gap: 8px;
    max-width: calc(100% - 48px);
  }

  /* A window takes no place, and no gap, in the bar. */
  kairan-hand-over,
  kairan-writing-choice,
  kairan-steering {
    position: absolute;
  }

  /* There the tools lie between the page and this bar. */
  @media (max-width: 899px) and (orientation: portrait) {
    .calls {
      bottom: calc(100% + 84px);
    }
  }

  .call {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 6px 6px 16px;
    border-radius: 12px;
    background: var(--news);
    box-shadow: 0 2px 12px rgb(0 0 0 / 20%);
    font-weight: 700;
  }

  .next {
    margin-left: auto;
    min-height: 52px;
    padding: 0 16px;
    font-size: 17px;
  }

  .next:disabled,
  .next[aria-disabled="true"] {
    background: var(--color-neutral-solid-gray-300);
    opacity: 1;
  }
`;
