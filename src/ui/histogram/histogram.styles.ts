import { css } from 'lit';
import { endShades } from '../../styles/end-shades.styles.js';

const sheet = css`
  :host {
    display: block;
  }

  .bars {
    display: flex;
    height: var(--_bars-height, 4.5rem);
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

  /* A line of the surface lies between the kinds, so that they part without colour, too. */
  rect {
    fill: var(--_series);
    stroke: var(--_surface);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  /*
   * Hues around the accent's, whatever that is, and lighter or darker by turns: they differ without
   * their hue. All stand out from the surface as the accent does.
   */
  .of-0 {
    --_series: var(--_accent);
  }
  .of-1 {
    --_series: oklch(from var(--_accent) l max(c, 0.11) calc(h - 130));
  }
  .of-2 {
    --_series: color-mix(
      in oklab,
      oklch(from var(--_accent) l max(c, 0.15) calc(h + 130)) 60%,
      var(--_text)
    );
  }
  .of-3 {
    --_series: oklch(from var(--_accent) l max(c, 0.15) calc(h + 75));
  }
  .of-4 {
    --_series: var(--_border-strong);
  }

  .foot {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0 var(--_space-4);
    min-height: 1.75rem;
    color: var(--_muted);
    font-size: var(--_font-size-small);
  }

  .foot > :last-child {
    grid-column: 3;
  }

  .legend {
    display: flex;
    min-width: 0;
    max-width: 100%;
    margin: 0 auto;
    padding: 0;
    overflow-x: auto;
    list-style: none;
    white-space: nowrap;
    scrollbar-width: thin;
  }

  .legend li,
  .legend button {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
  }

  .legend li:not(:has(button)) {
    padding-inline: var(--_space-2);
  }

  .legend button {
    min-height: 1.5rem;
    padding: 0 var(--_space-2);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .legend button:hover {
    background: var(--_hover);
  }

  .legend button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_selected);
    color: var(--_text);
  }

  .legend button:focus-visible {
    outline-offset: -2px;
  }

  .legend svg {
    flex: none;
    width: 0.75em;
    height: 0.75em;
  }

  .name {
    color: var(--_text);
  }

  /* Of another kind than the legend's entries under the pointer and in focus. */
  .faded {
    opacity: 0.15;
  }

  .frame {
    container-type: inline-size;
  }

  @container (width < 48rem) {
    .foot {
      grid-template-columns: 1fr auto;
    }

    .foot > :last-child {
      grid-column: 2;
      grid-row: 1;
    }

    .legend {
      grid-column: 1 / -1;
      grid-row: 2;
      max-width: calc(100% + var(--_space-2));
      margin-inline: calc(-1 * var(--_space-2)) auto;
    }
  }

  @media (forced-colors: active) {
    rect {
      fill: CanvasText;
      stroke: Canvas;
    }

    .legend svg {
      display: none;
    }

    .bars button.chosen {
      forced-color-adjust: none;
      background: Highlight;
    }

    .bars .chosen rect {
      fill: HighlightText;
      stroke: Highlight;
    }
  }
`;

/** Bars, axis and legend; adopted after the controls. */
export const histogramStyles = [endShades, sheet];
