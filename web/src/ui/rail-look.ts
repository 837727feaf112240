import { css } from "lit";

export const railLook = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--paper);
    border-right: 1px solid var(--line);
  }

  .top {
    padding: 16px 20px 12px;
    border-bottom: 1px solid var(--line);
  }

  .top p {
    color: var(--ink-soft);
    font-size: 14px;
    line-height: 1.5;
  }

  h2 {
    font-size: 18px;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  nav {
    flex: 1;
    overflow-y: auto;
    padding: 12px 0 24px;
    overscroll-behavior: contain;
  }

  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .none {
    padding: 12px 20px;
    color: var(--ink-soft);
  }

  .item {
    padding: 8px 20px;
    border-left: 4px solid transparent;
  }

  .item.now {
    margin: 8px 0;
    padding: 12px 20px 12px;
    border-left-color: var(--main);
    background: #f6f8ff;
  }

  .head {
    display: flex;
    gap: 12px;
    align-items: baseline;
    min-height: 32px;
    line-height: 1.5;
  }

  .number {
    width: 18px;
    flex: none;
    color: var(--ink-soft);
  }

  .title {
    flex: 1;
    font-weight: 700;
    overflow-wrap: anywhere;
  }

  .done .title {
    font-weight: 400;
    color: var(--ink-soft);
  }

  .note {
    flex: none;
    font-size: 14px;
    color: var(--ink-soft);
  }

  /* Marks that leave a name too little room go below it. */
  .paper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    width: calc(100% - 18px);
    margin-left: 22px;
    padding: 8px 10px;
    text-align: left;
    line-height: 1.4;
  }

  .paper:hover {
    background: var(--desk);
  }

  .paper.here {
    background: var(--main-soft);
    color: var(--main);
    font-weight: 700;
  }

  .own {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 56px;
    padding: 8px 20px;
    border-radius: 0;
    border-top: 1px solid var(--line);
    text-align: left;
  }

  .own:hover {
    background: var(--desk);
  }

  .own.here {
    background: var(--main-soft);
    color: var(--main);
    font-weight: 700;
  }

  .name {
    flex: 1;
    overflow-wrap: anywhere;
  }

  .paper .name {
    display: -webkit-box;
    flex: 1 1 6.5em;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .leader {
    flex: none;
    max-width: 96px;
    padding: 1px 6px;
    border-radius: 4px;
    background: var(--main);
    color: var(--paper);
    font-size: 14px;
    font-weight: 700;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .news {
    flex: none;
    padding: 1px 6px;
    border-radius: 4px;
    background: var(--news);
    font-size: 14px;
    font-weight: 700;
    white-space: nowrap;
  }

  .pages {
    flex: none;
    min-width: 32px;
    text-align: right;
    font-size: 14px;
    color: var(--ink-soft);
  }

  @media (forced-colors: active) {
    .item.now {
      border-left-color: Highlight;
    }

    .paper.here,
    .own.here {
      border: 2px solid Highlight;
    }
  }
`;
