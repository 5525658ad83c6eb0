import { css } from 'lit';

export const chipStyles = css`
  :host {
    display: block;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    margin: 0;
    padding: 0 var(--_space-4) var(--_space-3);
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    padding-inline-start: var(--_space-3);
    border: 1px solid color-mix(in oklab, var(--_accent) 35%, var(--_surface));
    border-radius: 0.9375rem;
    background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    font-size: var(--_font-size-small);
  }

  .chip > span {
    padding-block: var(--_space-1);
    overflow-wrap: anywhere;
  }

  .chip .button {
    flex: none;
    width: 1.75rem;
    min-height: 1.75rem;
    border-radius: 999px;
  }

  .clear {
    font-size: var(--_font-size-small);
  }
`;
