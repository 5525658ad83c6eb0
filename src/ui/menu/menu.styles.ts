import { css } from 'lit';

/** For a host that renders a `MenuController`; adopted after the controls. */
export const menuStyles = css`
  [data-menu-anchor] {
    anchor-name: --tokenry-menu;
  }

  .menu {
    position: fixed;
    position-anchor: --tokenry-menu;
    /* No position-area: in Firefox it fails where the direction is not that of the document. */
    inset: anchor(bottom) auto auto;
    inset-inline-end: anchor(self-end);
    min-width: 11rem;
    max-width: min(20rem, 100vw - 1rem);
    max-height: calc(100dvh - 1rem);
    margin: 4px 0;
    padding: var(--_space-1);
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
  .menu[data-place~='flip-block'] {
    inset-block: auto anchor(top);
  }

  .menu[data-place~='flip-inline'] {
    inset-inline: anchor(self-start) auto;
  }

  /* A window without room on any side of the button. */
  .menu[data-place='within'] {
    inset: 0.5rem;
    width: fit-content;
    height: fit-content;
    margin: auto;
  }

  .menu hr {
    margin: var(--_space-1) 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  .menu-item {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-height: max(var(--_control-height), 24px);
    padding: var(--_space-1) var(--_space-3);
    border-radius: var(--_radius-small);
    cursor: pointer;
    user-select: none;
  }

  .menu-item > .icon {
    color: var(--_muted);
  }

  .menu-item:has(.menu-reason) {
    align-items: start;
  }

  .menu-item:has(.menu-reason) > .icon {
    margin-block-start: 0.2em;
  }

  .menu-item:focus {
    background: color-mix(in oklab, var(--_text) 8%, var(--_raised));
    outline-offset: -2px;
  }

  .menu-item.danger,
  .menu-item.danger > .icon {
    color: var(--_danger);
  }

  .menu-item.danger:focus {
    background: color-mix(in oklab, var(--_danger) 9%, var(--_raised));
  }

  .menu-item[aria-disabled='true'],
  .menu-item[aria-disabled='true'] > .icon {
    color: var(--_muted);
    cursor: not-allowed;
  }

  .menu-label {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .menu-reason {
    display: block;
    font-size: var(--_font-size-small);
  }

  @media (forced-colors: active) {
    .menu-item > .icon,
    .menu-item.danger > .icon,
    .menu-item[aria-disabled='true'] > .icon {
      color: inherit;
    }

    .menu-item[aria-disabled='true'] {
      color: GrayText;
    }

    .menu-item:focus {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
