import { css } from 'lit';

export const histogramStyles = css`
  :host {
    display: block;
  }

  .bars {
    display: flex;
    height: 4.5rem;
    border-block-end: 1px solid var(--_border-strong);
    touch-action: pan-y;
    user-select: none;
  }

  .bars button {
    flex: 1 1 0;
    min-width: 0;
    padding: 0;
    border: 0;
    background: transparent;
    cursor: crosshair;
  }

  .bars button:hover {
    background: var(--_hover);
  }

  .bars button.chosen {
    background: color-mix(in oklab, var(--_accent) 22%, var(--_surface));
  }

  .bars button:focus-visible {
    outline-offset: -2px;
  }

  svg {
    display: block;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }

  rect {
    fill: color-mix(in oklab, var(--_accent) 70%, var(--_surface));
  }

  .chosen rect {
    fill: var(--_accent);
  }

  .axis {
    display: flex;
    justify-content: space-between;
    gap: var(--_space-3);
    padding-block-start: var(--_space-1);
    color: var(--_muted);
    font-size: var(--_font-size-small);
  }

  @media (forced-colors: active) {
    rect {
      fill: CanvasText;
    }

    .bars button.chosen {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
