import { css } from "lit";

/** A slim bar of its own above the page beside. */
export const besideLook = css`
  :host {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    border-left: 1px solid var(--line);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 52px;
    padding: 4px 4px 4px 8px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }

  select {
    flex: 1;
    min-width: 0;
    min-height: var(--target);
    padding: 0 8px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
    font-weight: 700;
    text-overflow: ellipsis;
  }

  .pages {
    flex: none;
    display: flex;
    align-items: center;
  }

  .number {
    min-width: 64px;
    text-align: center;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
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

  .note {
    padding: 4px 12px;
    background: var(--news);
    font-weight: 700;
  }

  .gone {
    margin: auto;
    padding: 24px;
    color: var(--ink-soft);
  }

  @media (max-width: 899px) and (orientation: portrait) {
    :host {
      border-top: 1px solid var(--line);
      border-left: 0;
    }
  }
`;
