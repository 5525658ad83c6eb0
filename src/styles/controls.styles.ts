import { css } from 'lit';
import { oppositeOf } from './colours.js';

/** Buttons, links and form fields; every sheet that holds one adopts this after the tokens. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-height: var(--_control-height);
    padding: 0 var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 550;
    line-height: 1.25;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition: background-color 120ms;
  }

  .button:hover {
    background: var(--_hover);
  }

  .button.primary {
    border-color: var(--_accent-fill);
    background: var(--_accent-fill);
    color: var(--_on-accent);
    --_opposite: ${oppositeOf('--_on-accent')};
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent-fill) 90%, var(--_opposite));
  }

  .button.danger {
    border-color: var(--_danger-fill);
    background: var(--_danger-fill);
    color: var(--_on-danger);
    --_opposite: ${oppositeOf('--_on-danger')};
  }

  .button.danger:hover {
    background: color-mix(in oklab, var(--_danger-fill) 90%, var(--_opposite));
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  .button.quiet:hover,
  .button.quiet[aria-expanded='true'] {
    background: var(--_hover);
  }

  .button.icon-only {
    width: var(--_control-height);
    padding: 0;
  }

  .button:disabled,
  .button[aria-disabled='true'],
  .button[aria-disabled='true']:hover {
    border-color: var(--_border);
    background: var(--_sunken);
    color: var(--_muted);
    cursor: not-allowed;
  }

  .button.quiet:disabled,
  .button.quiet[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    opacity: 0.55;
  }

  .link {
    color: var(--_accent);
    font-weight: 550;
    text-decoration: none;
    text-underline-offset: 0.2em;
  }

  .link:hover {
    text-decoration: underline;
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_font-size-small);
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .input {
    width: 100%;
    min-height: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  /* Else Safari magnifies the page for as long as one types. */
  @media (pointer: coarse) {
    .input {
      font-size: max(1em, 16px);
    }
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input[type='checkbox'],
  input[type='radio'] {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .icon {
    flex: none;
    width: 1.125em;
    height: 1.125em;
  }

  @media (forced-colors: active) {
    /* Else the browser lays a plate of the colour of their text behind it. */
    .button:is(.primary, .danger) {
      forced-color-adjust: none;
    }

    .button:disabled,
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
