import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    min-width: 0;
  }

  .value {
    display: flex;
    align-items: start;
    gap: var(--_space-2);
    min-height: var(--_control-height);
  }

  .mask,
  .secret {
    min-width: 0;
    padding-block: calc((var(--_control-height) - 1lh) / 2);
  }

  .mask {
    letter-spacing: 0.1em;
    overflow: hidden;
    white-space: nowrap;
  }

  /* A certificate has thousands of characters: it scrolls, and what copies it stays beside it. */
  .secret {
    max-block-size: min(16rem, 40dvh);
    padding-inline: var(--_space-2);
    overflow: auto;
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    font-family: var(--_font-mono);
    overflow-wrap: anywhere;
    user-select: all;
  }

  .buttons {
    display: inline-flex;
    flex: none;
    gap: var(--_space-1);
  }

  p {
    margin: 0;
  }

  .countdown {
    font-variant-numeric: tabular-nums;
  }

  /* What is there at once is not waited for in words. */
  .waiting > * {
    animation: appear 1ms 400ms backwards;
  }

  .waiting:not(:empty) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .error {
    color: var(--_danger);
  }
`;
