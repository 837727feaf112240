import { css } from "lit";

/** What the desk's components have in common besides the buttons: cards, fields, tags, faults. */
export const look = css`
  :host {
    display: block;
  }

  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 12px;
    padding: 20px;
  }

  h1 {
    font-size: 22px;
    line-height: 1.4;
  }

  h2 {
    font-size: 18px;
    line-height: 1.5;
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 8px 16px;
  }

  .row {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 8px;
  }

  .soft {
    color: var(--ink-soft);
    font-size: 14px;
  }

  .danger {
    background: var(--paper);
    border-color: var(--bad);
    color: var(--bad);
    font-weight: 700;
  }

  .danger:hover:not(:disabled) {
    background: var(--bad-soft);
  }

  .danger.strong {
    background: var(--bad);
    color: var(--paper);
  }

  .danger.strong:hover:not(:disabled) {
    background: var(--color-primitive-red-1000);
  }

  .field {
    display: grid;
    gap: 4px;
    min-width: 0;
  }

  label,
  .label {
    font-weight: 700;
    font-size: 14px;
  }

  .hint {
    color: var(--ink-soft);
    font-size: 14px;
  }

  input,
  select,
  textarea {
    width: 100%;
    min-height: var(--target);
    padding: 8px 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--round);
    background: var(--paper);
  }

  textarea {
    resize: vertical;
    line-height: 1.6;
  }

  select {
    padding-right: 8px;
  }

  [aria-invalid="true"] {
    border-color: var(--bad);
    box-shadow: 0 0 0 1px var(--bad);
  }

  .fault {
    color: var(--bad);
    font-size: 14px;
    font-weight: 700;
    overflow-wrap: anywhere;
  }

  .fault::before {
    content: "！";
  }

  .tag {
    display: inline-block;
    white-space: nowrap;
    padding: 0 8px;
    border-radius: 4px;
    background: var(--shared-soft);
    color: var(--shared);
    font-size: 14px;
    font-weight: 700;
  }

  .icon {
    min-width: var(--target);
    padding: 0;
    color: var(--ink-soft);
  }

  .icon:hover:not(:disabled) {
    background: var(--desk);
    color: var(--ink);
  }

  [role="alert"]:empty {
    display: none;
  }

  ul,
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  a {
    color: var(--main);
  }

  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--target);
    padding: 0 16px;
    border: 1px solid var(--main);
    border-radius: var(--round);
    font-weight: 700;
    text-decoration: none;
    background: var(--paper);
  }

  a.button.main {
    color: var(--paper);
    background: var(--main);
  }
`;
