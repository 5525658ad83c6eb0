import { css } from 'lit';
import { WIDTHS } from './column-widths.js';

/** Rows as a table; adopted before the cards. */
export const sheet = css`
  :host {
    display: block;
  }

  .container {
    position: relative;
    container: data-grid / inline-size;
  }

  .scroller {
    overflow-x: auto;
    overscroll-behavior-x: contain;
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
    transition: background-color 120ms;
  }

  tbody:not(.skeleton) tr:hover > * {
    background: var(--_hover);
  }

  tbody tr[aria-busy='true'] > * {
    background: var(--_sunken);
  }

  thead th {
    width: var(--_width, ${WIDTHS.medium}rem);
    padding-block: calc(var(--_row-space) * 0.75);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-weight: 550;
    line-height: 1.25;
    overflow-wrap: normal;
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

  table[data-fit='content'] {
    width: max-content;
    min-width: 100%;
    table-layout: auto;
  }

  table[data-fit='content'] thead th {
    width: auto;
  }

  table[data-fit='content'] :is(th, td) {
    max-width: 28rem;
    white-space: nowrap;
  }

  thead th.select {
    width: var(--_width, 2.75rem);
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
    position: sticky;
    inset-inline-end: 0;
    text-align: end;
  }

  tbody .actions {
    background: var(--_surface);
  }

  .scroller[tabindex] .actions {
    border-inline-start: 1px solid var(--_border);
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

  .sort:not(:only-child) {
    max-width: calc(100% - 1.5rem);
    white-space: normal;
  }

  .column-menu {
    display: inline-grid;
    place-items: center;
    width: 1.5rem;
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

  .resizer:is(:hover, :focus-visible, [data-active])::after {
    inset-block: 0;
    border-inline-start: 3px solid var(--_accent);
  }

  .resizer:focus-visible {
    outline-offset: -2px;
  }

  th[data-dragged] {
    opacity: 0.6;
  }

  th[data-drop]::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: -2px;
    width: 4px;
    border-radius: 2px;
    background: var(--_accent);
    content: '';
  }

  th[data-drop='after']::before {
    inset-inline: auto -2px;
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

  .menu-button[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
  }

  .menu-button[aria-disabled='true'] .icon {
    animation: turn 900ms linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .progress {
    position: absolute;
    z-index: 1;
    inset: 0 0 auto;
    height: 2px;
    overflow: hidden;
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
  }

  .progress::before {
    position: absolute;
    inset-block: 0;
    width: 35%;
    background: var(--_accent);
    content: '';
    animation: pass 1.2s ease-in-out infinite;
  }

  @keyframes pass {
    from {
      inset-inline-start: -35%;
    }

    to {
      inset-inline-start: 100%;
    }
  }

  /* A quick answer shows no skeleton. */
  .skeleton {
    animation: appear 200ms 120ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .bar {
    display: block;
    width: 70%;
    height: 0.7em;
    border-radius: 999px;
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  /* Where the avatar of most rows will be. */
  .skeleton .lead {
    position: relative;
    padding-inline-start: calc(var(--_space-4) + var(--_font-size) * 2.3 + var(--_space-3));
  }

  .skeleton .lead::before {
    position: absolute;
    inset-inline-start: var(--_space-4);
    top: calc(50% - var(--_font-size) * 1.15);
    width: calc(var(--_font-size) * 2.3);
    height: calc(var(--_font-size) * 2.3);
    border-radius: 50%;
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    content: '';
  }

  .bar + .bar {
    width: 45%;
    height: 0.6em;
    margin-top: 0.6em;
  }

  tr:nth-child(even) .bar {
    width: 60%;
    animation-delay: 200ms;
  }

  tr:nth-child(even) .bar + .bar {
    width: 50%;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .progress::before {
      inset-inline: 0;
      width: auto;
    }
  }

  @media (forced-colors: active) {
    .progress::before {
      background: Highlight;
    }

    .bar {
      border: 1px solid GrayText;
    }

    th[data-drop]::before,
    .resizer:is(:hover, :focus-visible, [data-active])::after {
      border-color: Highlight;
      background: Highlight;
    }
  }
`;
