import { css } from "lit";

/** The print sheet: two cards in a row of an A4 page, never cut by the page's end. */
export const printLook = css`
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 8px 24px;
    padding: 16px 32px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
    position: sticky;
    top: 0;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(360px, 1fr));
    gap: 16px;
    padding: 24px 32px;
  }

  .qr-card {
    display: grid;
    grid-template-columns: 150px minmax(0, 1fr);
    gap: 16px;
    align-items: center;
    padding: 16px;
    border: 1px dashed var(--line-strong);
    background: var(--paper);
    break-inside: avoid;
    font-size: 14px;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  .code {
    width: 150px;
    height: 150px;
  }

  .code img {
    width: 100%;
    height: 100%;
  }

  .who {
    font-size: 20px;
    font-weight: 700;
    line-height: 1.3;
  }

  .role {
    margin-bottom: 8px;
    color: var(--ink-soft);
  }

  .meeting {
    font-weight: 700;
  }

  .qr-card p {
    margin-top: 8px;
    color: var(--ink-soft);
    font-size: 12px;
  }

  @media print {
    header {
      display: none;
    }

    .cards {
      grid-template-columns: 1fr 1fr;
      gap: 0;
      padding: 0;
    }

    .qr-card {
      grid-template-columns: 34mm minmax(0, 1fr);
      gap: 5mm;
      min-height: 52mm;
      padding: 5mm;
      color: #000;
    }

    .code {
      width: 34mm;
      height: 34mm;
    }
  }
`;
