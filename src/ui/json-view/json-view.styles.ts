import { css } from 'lit';

export const sheet = css`
  :host {
    display: block;
    font-family: var(--_font-mono);
    font-size: var(--_font-size-small);
    line-height: 1.6;
  }

  .toolbar {
    display: flex;
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding-block-end: var(--_space-2);
    background: var(--_ground, var(--_surface));
    font-family: var(--_font);
  }

  .toolbar > tokenry-search-field {
    flex: 1 1 8rem;
    max-width: 16rem;
  }

  .count {
    color: var(--_muted);
  }

  .toolbar > tokenry-copy-button {
    margin-inline-start: auto;
  }

  .document {
    overflow-x: auto;
    text-align: left;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ul ul {
    margin-inline-start: 0.75rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 1px solid var(--_border);
  }

  li {
    min-width: 14rem;
  }

  .line {
    display: flex;
    align-items: start;
    gap: var(--_space-1);
  }

  /*
   * The way to a value is offered on the line that has focus or is under the pointer: more of them
   * would be as many Tab stops. Where nothing hovers, they all are there to be touched.
   */
  .line > tokenry-copy-button {
    --_control-height: 24px;
    flex: none;
    font-family: var(--_font);
  }

  @media (hover: hover) {
    .line:not(:hover, :focus-within, li:focus > .line) > tokenry-copy-button {
      opacity: 0;
    }

    /* Hidden any sooner, it could not take the focus that leaves its line. */
    li:not([tabindex='0']) > .line:not(:hover) > tokenry-copy-button {
      visibility: hidden;
    }
  }

  mark {
    border-radius: 2px;
    background: color-mix(in oklab, var(--_accent) 25%, var(--_surface));
    color: inherit;
  }

  .leaf {
    min-width: 0;
    padding-block: 1px;
    padding-inline-start: 1.375rem;
    overflow-wrap: anywhere;
  }

  .document > .line > .leaf {
    padding: 0;
  }

  .name {
    color: var(--_text);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .colon {
    color: var(--_muted);
    white-space: pre-wrap;
  }

  ul.array > li > .line > * > .name {
    color: var(--_muted);
    font-weight: normal;
  }

  .string {
    white-space: pre-wrap;
    color: var(--_success);
  }

  .number {
    color: var(--_accent);
  }

  .value:is(.array, .object) {
    color: var(--_muted);
  }

  .boolean,
  .null,
  .other {
    color: var(--_warning);
    font-style: italic;
  }

  .mask {
    color: var(--_muted);
    letter-spacing: 0.1em;
  }

  .size,
  .brackets {
    color: var(--_muted);
    font-weight: normal;
  }

  .toggle,
  .more,
  .reveal {
    min-height: 24px;
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    max-width: 100%;
    padding: 0 0.5em 0 0.125rem;
    text-align: left;
  }

  .toggle > .icon {
    width: 1rem;
    height: 1rem;
    color: var(--_muted);
    transition: rotate 120ms;
  }

  li[aria-expanded='true'] > .line > .toggle > .icon {
    rotate: 90deg;
  }

  .toggle:hover,
  .more:hover,
  .reveal:hover {
    background: var(--_hover);
  }

  .more {
    padding: 0 0.5em;
    color: var(--_accent);
    font-family: var(--_font);
    font-weight: 550;
  }

  .leaf > .more {
    margin-inline-start: 0.5em;
  }

  .rest {
    padding-inline-start: 0.875rem;
  }

  .reveal {
    width: 24px;
    margin-inline-start: 0.25em;
    padding: 0;
    color: var(--_muted);
    vertical-align: middle;
  }

  .reveal > .icon {
    width: 1rem;
    height: 1rem;
    vertical-align: middle;
  }

  li:focus-visible {
    outline: none;
  }

  li:focus-visible > .line {
    border-radius: 3px;
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: -1px;
  }

  :is(.toggle, .more, .reveal):focus-visible {
    outline-offset: -1px;
  }
`;
