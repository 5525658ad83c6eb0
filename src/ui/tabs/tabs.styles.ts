import { css } from 'lit';

/** For a host that renders a `TabsController`; adopted after the controls. */
export const tabsStyles = css`
  .tablist {
    display: flex;
    gap: var(--_space-1);
    overflow-x: auto;
    border-block-end: 1px solid var(--_border);
    scrollbar-width: thin;
  }

  .tab {
    flex: none;
    min-height: calc(var(--_control-height) + var(--_space-2));
    padding: 0 var(--_space-3);
    border: 0;
    border-block: 2px solid transparent;
    background: transparent;
    color: var(--_muted);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
  }

  .tab:focus-visible {
    border-radius: var(--_radius-small);
    outline-offset: -3px;
  }

  .tabpanel[hidden] {
    display: none;
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
