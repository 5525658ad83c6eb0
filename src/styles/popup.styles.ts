import { css } from 'lit';

/**
 * What opens at a button, above everything: a menu, a panel, a list. Each says by `position-anchor`
 * which button is its own; it stands below it, in line with where the button begins.
 */
export const popupStyles = css`
  .popup {
    position: fixed;
    /* No position-area: in Firefox it fails where the direction is not that of the document. */
    inset: anchor(bottom) auto auto;
    inset-inline-start: anchor(self-start);
    max-height: calc(100dvh - 1rem);
    margin: var(--_space-1) 0;
    padding: var(--_space-3);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font: inherit;
    text-align: start;
    white-space: normal;
  }

  /* Where it fits is found by placePopup. */
  .popup[data-place~='flip-block'] {
    inset-block: auto anchor(top);
  }

  .popup[data-place~='flip-inline'] {
    inset-inline: auto anchor(self-end);
  }

  .popup[data-place~='within-inline'] {
    inset-inline: 0.5rem;
    width: fit-content;
    margin-inline: auto;
  }

  /* A window without room on any side of the button. */
  .popup[data-place='within'] {
    inset: 0.5rem;
    width: fit-content;
    height: fit-content;
    margin: auto;
  }
`;
