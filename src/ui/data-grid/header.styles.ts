import { css } from 'lit';
import { WIDTHS } from './column-sizes.js';

/** The header of a table, and the widths of its columns. */
export const header = css`
  thead th {
    width: var(--_width, ${WIDTHS.medium}rem);
    padding-block: calc(var(--_row-space) * 0.75);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-weight: 550;
    line-height: 1.25;
    overflow-wrap: break-word;
    hyphens: auto;
  }

  thead .wide {
    width: var(--_width, ${WIDTHS.wide}rem);
  }

  thead .narrow {
    width: var(--_width, ${WIDTHS.narrow}rem);
  }

  thead .tight {
    width: var(--_width, ${WIDTHS.tight}rem);
  }

  /* The last column takes what is left, so that each border stays where it was put. */
  table[data-fit='widths'] {
    min-width: var(--_least);
  }

  table[data-fit='widths'] thead th:last-child {
    width: auto;
  }

  table:is([data-fit='content'], [data-fit='measure']) {
    width: max-content;
    table-layout: auto;
  }

  table[data-fit='content'] {
    min-width: 100%;
  }

  table:is([data-fit='content'], [data-fit='measure']) thead th {
    width: auto;
  }

  table:is([data-fit='content'], [data-fit='measure']) :is(th, td) {
    max-width: 28rem;
    white-space: nowrap;
  }

  thead th.select {
    width: var(--_width, 2.75rem);
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-height: 1.75rem;
    margin-inline: calc(var(--_space-2) * -1);
    padding: 0 var(--_space-2);
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  thead th:has(> .resizer) {
    position: relative;
    white-space: nowrap;
  }

  .label {
    display: inline-block;
    overflow-wrap: break-word;
  }

  :is(.sort, .label):not(:only-child) {
    max-width: calc(100% - 1rem);
    vertical-align: middle;
    white-space: normal;
  }

  :not([aria-sort]) > .sort:not(:only-child) > .icon {
    display: none;
  }

  .column-menu {
    display: inline-grid;
    place-items: center;
    min-width: 24px;
    min-height: 1.75rem;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
    vertical-align: middle;
    opacity: 0.55;
    cursor: pointer;
  }

  th:hover .column-menu,
  .column-menu:is(:focus-visible, [aria-expanded='true']) {
    opacity: 1;
  }

  .column-menu:hover {
    background: var(--_hover);
  }

  .resizer {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-end: -0.75rem;
    width: 1.5rem;
    cursor: col-resize;
    touch-action: none;
    user-select: none;
  }

  .resizer::after {
    position: absolute;
    inset-block: 22%;
    inset-inline-start: calc(50% - 1px);
    border-inline-start: 1px solid var(--_border);
    content: '';
  }

  /* The column of menus would cover what reaches into it. */
  th:has(+ .actions) > .resizer {
    inset-inline-end: 0;
  }

  th:has(+ .actions) > .resizer::after {
    inset-inline: auto 0;
  }

  .sort:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  .sort .icon {
    opacity: 0;
  }

  .sort:is(:hover, :focus-visible) .icon {
    opacity: 0.7;
  }

  [aria-sort] .sort {
    color: var(--_text);
  }

  [aria-sort] .sort .icon {
    color: var(--_accent);
    opacity: 1;
  }
`;
