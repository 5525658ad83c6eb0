import { css } from 'lit';

export const secretValueStyles = css`
  :host {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-2);
    padding: var(--_space-1);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  output,
  .mask {
    min-width: 0;
    padding: calc((var(--_control-height) - 1lh) / 2) var(--_space-2);
  }

  /* A certificate has thousands of characters: it scrolls, and what copies it stays beside it. */
  output {
    max-block-size: min(16rem, 40dvh);
    overflow: auto;
    font-family: var(--_font-mono);
    overflow-wrap: anywhere;
    user-select: all;
  }

  .mask {
    letter-spacing: 0.1em;
    overflow: hidden;
    white-space: nowrap;
  }

  .buttons {
    display: inline-flex;
    flex: none;
    gap: var(--_space-1);
  }

  /* Paper is no safe place. */
  @media print {
    output {
      visibility: hidden;
    }
  }
`;
