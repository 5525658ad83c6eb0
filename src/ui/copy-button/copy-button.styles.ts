import { css } from 'lit';

export const sheet = css`
  :host {
    position: relative;
    display: inline-flex;
  }

  .button {
    color: var(--_muted);
    anchor-name: --tokenry-copy;
  }

  .button:hover {
    color: var(--_text);
  }

  .button.copying {
    cursor: progress;
  }

  .button.copying > .icon {
    animation: wait 600ms 300ms ease-in-out infinite alternate;
  }

  @keyframes wait {
    to {
      opacity: 0.3;
    }
  }

  .button.copied {
    color: var(--_success);
  }

  .button.failed {
    color: var(--_danger);
  }

  .bubble {
    position: fixed;
    position-anchor: --tokenry-copy;
    /* No position-area: in Firefox it fails where the direction is not that of the document. */
    inset: auto auto anchor(top);
    inset-inline-end: anchor(self-end);
    width: max-content;
    max-width: min(16rem, 100vw - 1rem);
    margin: var(--_space-1) 0;
    padding: var(--_space-1) var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: var(--_font-size-small);
    font-weight: normal;
    text-align: start;
    white-space: normal;
    pointer-events: none;
  }

  /* Where it fits is found by placePopup. */
  .bubble[data-place~='flip-block'] {
    inset-block: anchor(bottom) auto;
  }

  .bubble[data-place~='flip-inline'] {
    inset-inline: anchor(self-start) auto;
  }

  .bubble[data-place~='within-inline'] {
    inset-inline: 0.5rem;
    margin-inline: auto;
  }

  .bubble.failed {
    border-color: var(--_danger);
  }

  @media (forced-colors: active) {
    .button.copied {
      color: Highlight;
    }
  }
`;
