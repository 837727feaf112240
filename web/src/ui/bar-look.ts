import { css } from "lit";

export const barLook = css`
  :host {
    container-type: inline-size;
    display: flex;
    align-items: center;
    gap: 8px;
    position: relative;
    min-height: 60px;
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
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

  .chip {
    flex: none;
    padding: 2px 10px;
    border-radius: 6px;
    font-weight: 700;
    white-space: nowrap;
  }

  .lead {
    background: var(--main);
    color: var(--paper);
  }

  .ahead {
    background: var(--news);
  }

  .calm {
    background: var(--desk);
    color: var(--ink-soft);
  }

  .title {
    flex: 1 1 0;
    display: flex;
    flex-wrap: wrap-reverse;
    align-items: baseline;
    align-content: flex-end;
    gap: 8px;
    min-width: 60px;
    height: 1.6em;
    overflow: hidden;
    padding: 0 4px;
    white-space: nowrap;
  }

  .title > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* The item gives way before the paper's own title does; below a few letters it wraps out of sight. */
  .item {
    flex: 1 1 7em;
    max-width: max-content;
    font-size: 14px;
    color: var(--ink-soft);
  }

  .title strong {
    flex: 0 1 auto;
    max-width: 100%;
  }

  .offline {
    flex: 0 1 auto;
    padding: 6px 14px;
    border-radius: 999px;
    background: var(--news);
    font-size: 14px;
    font-weight: 700;
    line-height: 1.3;
  }

  .offline .short {
    display: none;
  }

  kairan-return-bar {
    flex: 0 1 auto;
  }

  kairan-page-box {
    flex: none;
  }

  .saved {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 2px;
    font-size: 14px;
    color: var(--ink-soft);
    white-space: nowrap;
  }

  .saved svg {
    width: 18px;
    height: 18px;
    color: var(--good);
  }

  @media (forced-colors: active) {
    .saved svg {
      color: inherit;
    }
  }

  .saved.late {
    padding: 0 8px;
    border-radius: 6px;
    background: var(--shared-soft);
    color: var(--shared);
    font-weight: 700;
  }

  /* Where the room is matters more than a word beside a mark that says the same. */
  @container (max-width: 960px) {
    .offline {
      flex: none;
    }

    .offline .short {
      display: inline;
    }

    .offline .long {
      display: none;
    }

    /* There the way back says it too. */
    .offline.free,
    .saved .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    /* Where the room is cannot be seen; one's own paper can. */
    .chip.ahead + .title {
      display: none;
    }
  }

  @media (max-width: 899px) {
    .item {
      display: none;
    }
  }

  @media (max-width: 719px) {
    :host {
      flex-wrap: wrap;
    }

    kairan-return-bar {
      order: 1;
      flex-basis: 100%;
    }
  }
`;
