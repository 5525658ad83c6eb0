import { css } from 'lit';

/** For a host that renders a `TabsController`; adopted after the controls. */
export const tabsStyles = css`
  .tablist {
    display: flex;
    gap: var(--_space-1);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    box-shadow: inset 0 -1px var(--_border);
    scrollbar-width: none;
    /* A shade at each end towards which there is more; what scrolls along covers it at the end. */
    background:
      linear-gradient(to right, var(--_ground, var(--_surface)) 40%, transparent) left / 3rem 100%
        local,
      linear-gradient(to left, var(--_ground, var(--_surface)) 40%, transparent) right / 3rem 100%
        local,
      linear-gradient(to right, color-mix(in oklab, var(--_text) 16%, transparent), transparent)
        left / 1rem 100% scroll,
      linear-gradient(to left, color-mix(in oklab, var(--_text) 16%, transparent), transparent)
        right / 1rem 100% scroll;
    background-repeat: no-repeat;
  }

  .tab {
    position: relative;
    flex: none;
    min-height: calc(var(--_control-height) + var(--_space-2));
    padding: 0 var(--_space-3);
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: var(--_muted);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }

  .tab::after {
    position: absolute;
    inset: auto var(--_space-3) 0;
    height: 2px;
    border-radius: 2px 2px 0 0;
    content: '';
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab:hover::after {
    background: var(--_border-strong);
  }

  .tab[aria-selected='true'] {
    color: var(--_text);
  }

  .tab[aria-selected='true']::after {
    background: var(--_accent);
  }

  .tab:focus-visible {
    outline-offset: -4px;
  }

  .tabpanel[hidden] {
    display: none;
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      color: Highlight;
    }

    .tab[aria-selected='true']::after {
      background: Highlight;
    }
  }
`;
