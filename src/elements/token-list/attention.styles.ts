import { css } from 'lit';

export const attentionStyles = css`
  :host {
    display: block;
  }

  .attention {
    display: flex;
    gap: var(--_space-2);
    overflow-x: auto;
    margin-block-end: var(--_space-3);
    scrollbar-width: none;
  }

  .chip:focus-visible {
    outline-offset: -2px;
  }

  .chip {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-height: 2rem;
    padding: 0 var(--_space-3);
    border: 1px solid color-mix(in oklab, var(--_warning) 40%, var(--_surface));
    border-radius: 999px;
    background: color-mix(in oklab, var(--_warning) 7%, var(--_surface));
    color: var(--_text);
    font: inherit;
    font-size: var(--_font-size-small);
    white-space: nowrap;
    cursor: pointer;
  }

  .chip:hover {
    background: color-mix(in oklab, var(--_warning) 14%, var(--_surface));
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
  }

  .count {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
`;
