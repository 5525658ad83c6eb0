import { css } from 'lit';

export const histogramStyles = css`
  :host {
    display: block;
    padding: 0 var(--_space-4) var(--_space-3);
  }

  .placeholder {
    height: 4.5rem;
    border-block-end: 1px solid var(--_border);
  }

  .outdated {
    opacity: 0.5;
  }

  /* The note has the room of what it takes from the bars, so that no row below moves. */
  .with-note {
    --_bars-height: 2.875rem;
  }

  .note {
    margin: var(--_space-1) 0 0;
    color: var(--_muted);
    font-size: var(--_font-size-small);
  }

  .note:first-child {
    margin: 0;
  }
`;
