import { css } from 'lit';

export const changesStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    padding: var(--_space-3) var(--_space-4);
  }

  .note {
    margin: 0 0 var(--_space-3);
    color: var(--_muted);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  th,
  td {
    padding: var(--_space-2);
    border-block-start: 1px solid var(--_border);
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-weight: 550;
  }

  tbody th {
    font-weight: inherit;
  }

  .kind {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    font-size: var(--_font-size-small);
    font-weight: 550;
  }

  .added .kind {
    color: var(--_success);
  }

  .removed .kind {
    color: var(--_danger);
  }

  .changed .kind {
    color: var(--_warning);
  }

  code {
    font-family: var(--_font-mono);
    font-size: var(--_font-size-small);
    white-space: pre-wrap;
  }

  @container (width < 34rem) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    tr,
    th,
    td {
      display: block;
      border: 0;
    }

    tbody tr {
      border-block-start: 1px solid var(--_border);
    }

    td::before {
      display: block;
      color: var(--_muted);
      font-size: var(--_font-size-small);
      content: attr(data-label);
    }
  }
`;
