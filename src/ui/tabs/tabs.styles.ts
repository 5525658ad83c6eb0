import { css } from 'lit';
import { endShades } from '../../styles/end-shades.styles.js';

const sheet = css`
  .tablist {
    display: flex;
    gap: var(--_space-1);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    box-shadow: inset 0 -1px var(--_border);
    scrollbar-width: none;
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

/** For a host that renders a `TabsController`; adopted after the controls. */
export const tabsStyles = [endShades, sheet];
