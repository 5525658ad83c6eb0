import { css } from 'lit';

/** For the grid in whose cells the popups stand; adopted after the cells. */
export const moduleNamesStyles = css`
  .counted:has(+ :popover-open) {
    anchor-name: --tokenry-modules;
  }

  .module-names {
    position: fixed;
    position-anchor: --tokenry-modules;
    inset: anchor(bottom) auto auto;
    inset-inline-start: anchor(self-start);
    min-width: 12rem;
    max-width: min(24rem, 100vw - 1rem);
    max-height: min(20rem, 100dvh - 1rem);
    margin: 4px 0;
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
  }

  /* Where it fits is found by placePopup. */
  .module-names[data-place~='flip-block'] {
    inset-block: auto anchor(top);
  }

  .module-names[data-place~='flip-inline'] {
    inset-inline: auto anchor(self-end);
  }

  .module-names[data-place='within'] {
    inset: 0.5rem;
    width: fit-content;
    height: fit-content;
    margin: auto;
  }

  .module-names > ul {
    display: grid;
    gap: var(--_space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
