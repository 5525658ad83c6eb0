import { css } from 'lit';

/** For a host that renders a `Menu`; adopted after the controls and the popups. */
export const menuStyles = css`
  [data-menu-anchor] {
    anchor-name: --tokenry-menu;
  }

  .menu {
    position-anchor: --tokenry-menu;
    min-width: min(11rem, 100vw - 1rem);
    max-width: min(20rem, 100vw - 1rem);
    padding: var(--_space-1);
  }

  /* In line with where its button ends. */
  .menu:not([data-place*='within']) {
    inset-inline: auto anchor(self-end);
  }

  .menu[data-place~='flip-inline'] {
    inset-inline: anchor(self-start) auto;
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
