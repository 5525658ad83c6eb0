import { css } from 'lit';

/** For the grid in whose cells the popups stand; adopted after the cells and the popups. */
export const moduleNamesStyles = css`
  .counted:has(+ :popover-open) {
    anchor-name: --tokenry-modules;
  }

  .counted + .popup {
    position-anchor: --tokenry-modules;
    min-width: min(12rem, 100vw - 1rem);
    max-width: min(24rem, 100vw - 1rem);
    max-height: min(20rem, 100dvh - 1rem);
  }

  .popup > ul {
    display: grid;
    gap: var(--_space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* The list has focus, and the popup is what is seen to. */
  .popup > ul:focus-visible {
    outline: none;
  }

  .popup:has(> ul:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: -2px;
  }
`;
