import { css } from 'lit';

export const secretValueStyles = css`
  :host {
    display: flex;
    align-items: center;
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
    padding: var(--_space-1) var(--_space-2);
  }

  output {
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
