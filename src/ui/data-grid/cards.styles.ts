import { css } from 'lit';

/** Rows as cards, where the room of the grid, not of the page, is narrow. */
export const cards = css`
  @container data-grid (width < 40rem) {
    table {
      min-width: 0;
    }

    table,
    tbody,
    tbody :is(tr, th, td) {
      display: block;
    }

    thead {
      display: block;
      padding: var(--_space-3) var(--_space-4) 0;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2);
    }

    thead tr:has(.sort)::before {
      color: var(--_muted);
      font-size: var(--_font-size-small);
      content: attr(data-sort-by);
    }

    thead tr > :is(th, :first-child, :last-child) {
      width: auto;
      padding: 0;
      border: 0;
      background: none;
    }

    thead th:not(.select, :has(.sort)) {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .sort:is(:only-child, :not(:only-child)) {
      max-width: none;
      margin: 0;
      padding: 0 var(--_space-3);
      border: 1px solid var(--_border);
      border-radius: 999px;
      background: var(--_surface);
      white-space: nowrap;
    }

    .column-menu,
    .resizer {
      display: none;
    }

    .sort .icon {
      display: none;
    }

    [aria-sort] .sort {
      border-color: var(--_accent);
      background: var(--_selected);
    }

    [aria-sort] .sort .icon {
      display: block;
    }

    tbody {
      display: grid;
      gap: var(--_space-3);
      padding: var(--_space-3) var(--_space-4) var(--_space-4);
    }

    tbody tr {
      position: relative;
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
      gap: var(--_space-3);
      padding: var(--_space-3);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }

    tbody:not(.skeleton) tr:is(:hover, [aria-selected='true'], [aria-busy='true']) > * {
      background: none;
    }

    tbody tr[aria-busy='true'] {
      background: var(--_sunken);
    }

    tbody tr[aria-selected='true'] {
      border-color: var(--_accent);
      background: var(--_selected);
    }

    tbody :is(th, td),
    tbody tr > :is(:first-child, :last-child) {
      height: auto;
      min-width: 0;
      padding: 0;
      border: 0;
      text-align: start;
    }

    tbody :is(th, td:not([data-label], .actions, .select)) {
      grid-column: 1 / -1;
    }

    tbody th {
      order: -1;
    }

    tbody tr:has(> .actions) th {
      padding-inline-end: calc(var(--_control-height) + var(--_space-2));
    }

    tbody tr:has(> .select) th {
      padding-inline-start: calc(1.5rem + var(--_space-2));
    }

    /* As high as the avatar beside it, so that the two stand on one line. */
    tbody td.select {
      position: absolute;
      display: grid;
      place-items: center;
      inset-block-start: var(--_space-3);
      inset-inline-start: calc(var(--_space-3) - 0.3125rem);
      width: 1.75rem;
      height: calc(var(--_font-size) * 2.7);
    }

    /* A line of its own, in line with the boxes of the cards; else it would seem to belong to what sorts. */
    thead tr > th.select {
      order: -1;
      display: flex;
      flex: 0 0 100%;
      align-items: center;
      gap: var(--_space-2);
      min-height: 1.75rem;
      padding-inline-start: calc(var(--_space-3) + 1px);
    }

    thead th.select::after {
      color: var(--_muted);
      line-height: 1.25;
      content: attr(data-label) / '';
    }

    /* Two columns leave little room beside an avatar, and large letters none. */
    tbody .entity {
      position: relative;
      flex-wrap: wrap;
      gap: var(--_space-2);
    }

    tbody .entity-text {
      flex: 5.8em;
    }

    /* The avatar and the id lead where the name does: a finger needs more than a line. */
    tbody th .link::after {
      position: absolute;
      inset: 0;
      content: '';
    }

    tbody .secondary {
      white-space: normal;
    }

    /* The header says the same to assistive technology. */
    tbody td[data-label]::before {
      display: block;
      margin-bottom: var(--_space-1);
      color: var(--_muted);
      font-size: var(--_font-size-small);
      content: attr(data-label) / '';
    }

    tbody td.actions {
      position: absolute;
      inset-block-start: var(--_space-2);
      inset-inline-end: var(--_space-2);
      background: none;
    }

    .skeleton td:nth-child(n + 4) {
      display: none;
    }
  }
`;
