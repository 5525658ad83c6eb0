import { css } from 'lit';

export const sheet = css`
  :host {
    position: relative;
    display: inline-flex;
    align-items: center;
  }

  .copied {
    color: var(--_success);
  }

  .failed {
    color: var(--_danger);
  }

  .failure:not(:empty) {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    z-index: 1;
    width: max-content;
    max-width: 16rem;
    padding: var(--_space-1) var(--_space-2);
    border: 1px solid var(--_danger);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    color: var(--_danger);
    font-size: var(--_font-size-small);
  }
`;
