import { css } from "lit";

/** How one item of the desk's agenda looks: a line with its tools, its papers indented below. */
export const agendaItemLook = css`
  .item {
    padding: 12px 0 12px 12px;
    border-left: 4px solid transparent;
    border-radius: 4px;
  }

  .item.current {
    border-left-color: var(--main);
  }

  .item.over {
    background: var(--main-soft);
    outline: 2px dashed var(--main);
    outline-offset: -2px;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    min-height: var(--target);
  }

  .number {
    min-width: 24px;
    color: var(--ink-soft);
  }

  h3 {
    flex: 1;
    min-width: 0;
    font-size: 17px;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  .minutes {
    color: var(--ink-soft);
    font-size: 14px;
    white-space: nowrap;
  }

  .now {
    background: var(--main);
    color: var(--paper);
    white-space: nowrap;
  }

  .tools {
    display: flex;
    align-items: center;
    white-space: nowrap;
  }

  .tools .icon {
    font-size: 18px;
  }

  .change {
    color: var(--main);
    padding: 0 12px;
  }

  .grip {
    display: grid;
    place-items: center;
    width: 32px;
    height: var(--target);
    color: var(--ink-soft);
    cursor: grab;
  }

  .papers {
    display: grid;
    gap: 2px;
    padding-left: 30px;
    justify-items: start;
  }

  .papers kairan-paper-card {
    width: 100%;
  }

  .papers .row {
    padding-left: 6px;
    gap: 0;
  }

  .papers kairan-file-button {
    color: var(--main);
  }

  .papers kairan-file-button:first-child {
    margin-left: -16px;
  }

  @media (max-width: 560px) {
    .line {
      flex-wrap: wrap;
    }

    .papers {
      padding-left: 0;
    }
  }
`;
