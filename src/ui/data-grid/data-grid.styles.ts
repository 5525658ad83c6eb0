import { css } from 'lit';

/** Rows as a table; adopted before the cards. */
export const sheet = css`
  :host {
    display: block;
  }

  .container {
    position: relative;
  }

  .scroller {
    container: data-grid / inline-size;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }

  .bounded {
    max-block-size: var(--tokenry-scroll-height, min(70dvh, 44rem));
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
  }

  /* Keeps what gets focus clear of the column of menus, which stays in view. */
  :not(.actions) > :is(a, button),
  .entity :is(a, button) {
    scroll-margin-inline-end: 5.5rem;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  table {
    width: 100%;
    border-spacing: 0;
    border-collapse: separate;
    table-layout: fixed;
  }

  th,
  td {
    padding: var(--_row-space) var(--_space-3);
    border-bottom: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }

  tr > :first-child {
    padding-inline-start: var(--_space-4);
  }

  tr > :last-child {
    padding-inline-end: var(--_space-4);
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  .end {
    text-align: end;
  }

  tbody th,
  tbody td {
    height: calc(var(--_font-size) * 2.7 + var(--_row-space) * 2);
  }

  /* Far down a long page, what is out of view costs no layout. Safari 18 to 25, which has no anchors,
     would not find it in the page either. */
  @supports (anchor-name: --any) {
    tbody:not(.many) > tr:nth-child(n + 21) > * > :is(.entity, .two-lines) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto calc(var(--_font-size) * 2.5);
      overflow-clip-margin: 2px;
    }
  }

  tbody:not(.skeleton) tr:hover > * {
    background: var(--_hover);
  }

  tbody tr[aria-busy='true'] > * {
    background: var(--_sunken);
  }

  .counted {
    position: relative;
    width: fit-content;
    max-width: 100%;
  }

  .counted > button {
    color: inherit;
    text-decoration: underline dotted var(--_muted);
    text-underline-offset: 0.25em;
  }

  /* The count beside it takes clicks too. */
  .counted > button::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  /* What it holds loads when it is first opened. */
  [popover]:empty {
    opacity: 0;
  }

  .select {
    padding-inline-end: 0;
    line-height: 0;
    cursor: pointer;
    user-select: none;
  }

  tbody tr[aria-selected='true'] > * {
    background: var(--_selected);
  }

  .actions {
    text-align: end;
  }

  :where(.overflowing) .actions {
    position: sticky;
    inset-inline-end: 0;
  }

  /* Above the borders of the columns that scroll away under it. */
  thead .actions {
    z-index: 2;
  }

  tbody .actions {
    background: var(--_surface);
  }

  .overflowing .actions {
    border-inline-start: 1px solid var(--_border);
  }
`;
