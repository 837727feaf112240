import { css } from "lit";

/** The two ways to look at a paper's contents, and the lines of its table. */
export const contentsLook = css`
  .parts {
    position: sticky;
    top: 64px;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 0 8px 12px;
    background: var(--paper);
  }

  .parts button {
    border-color: var(--line);
    border-radius: 999px;
  }

  .parts [aria-pressed="true"] {
    border-color: var(--main);
    background: var(--main-soft);
    color: var(--main);
    font-weight: 700;
  }

  .parts .mark {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-left: auto;
    padding: 0 14px 0 10px;
  }

  .mark[aria-pressed="true"] svg {
    fill: currentColor;
  }

  .headings {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .headings button {
    display: flex;
    align-items: baseline;
    gap: 16px;
    width: 100%;
    padding: 8px 12px 8px calc(12px + var(--level) * 24px);
    text-align: left;
    line-height: 1.5;
  }

  .headings button:hover {
    background: var(--desk);
  }

  .headings .here {
    background: var(--main-soft);
    color: var(--main);
    font-weight: 700;
  }

  .title {
    flex: 1;
    overflow-wrap: anywhere;
  }

  .number {
    flex: none;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .parts [aria-pressed="true"],
    .headings .here {
      border: 2px solid Highlight;
    }
  }
`;
