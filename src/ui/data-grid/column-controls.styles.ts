import { css } from 'lit';

/** For the grid whose columns somebody is about to move or resize. */
export const columnControlsStyles = css`
  .resizer:is(:hover, :focus-visible, [data-active])::after {
    inset-block: 0;
    border-inline-start: 3px solid var(--_accent);
  }

  :is(.resizer, .column-menu):focus-visible {
    outline-offset: -2px;
  }

  th[data-dragged] {
    opacity: 0.6;
  }

  th[data-drop]::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: -2px;
    width: 4px;
    border-radius: 2px;
    background: var(--_accent);
    content: '';
  }

  th[data-drop='after']::before {
    inset-inline: auto -2px;
  }

  @media (forced-colors: active) {
    th[data-drop]::before,
    .resizer:is(:hover, :focus-visible, [data-active])::after {
      border-color: Highlight;
      background: Highlight;
    }
  }
`;
