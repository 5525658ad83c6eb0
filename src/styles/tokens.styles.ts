import { css } from 'lit';

/**
 * The design tokens. A host sets the public `--tokenry-*` properties anywhere above an element;
 * inside, every sheet reads the private `--_*` ones, which take the public value or derive a
 * default. Accent, surface, text, font and radius are enough for a good result: the rest is mixed
 * from them. Light and dark follow `color-scheme`.
 */
export const tokens = css`
  :host {
    --_surface: var(--tokenry-surface, light-dark(#ffffff, #15181e));
    --_text: var(--tokenry-text, light-dark(#1a1e26, #e9ebef));
    --_accent: var(--tokenry-accent, light-dark(#2b54d4, #93b0ff));
    --_on-accent: var(--tokenry-on-accent, light-dark(#ffffff, #0c1533));
    --_danger: var(--tokenry-danger, light-dark(#b3261e, #ff9c94));
    --_on-danger: var(--tokenry-on-danger, light-dark(#ffffff, #3b0906));
    --_success: var(--tokenry-success, light-dark(#12693f, #62d69d));
    --_warning: var(--tokenry-warning, light-dark(#845000, #f2bb57));
    --_focus: var(--tokenry-focus, var(--_accent));

    --_muted: var(--tokenry-muted, color-mix(in oklab, var(--_text) 70%, var(--_surface)));
    --_border: var(--tokenry-border, color-mix(in oklab, var(--_text) 14%, var(--_surface)));
    --_border-strong: var(
      --tokenry-border-strong,
      color-mix(in oklab, var(--_text) 54%, var(--_surface))
    );
    --_sunken: var(--tokenry-sunken, color-mix(in oklab, var(--_text) 4%, var(--_surface)));
    --_hover: color-mix(in oklab, var(--_text) 6%, var(--_surface));
    --_selected: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
    --_raised: var(
      --tokenry-raised,
      light-dark(var(--_surface), color-mix(in oklab, var(--_text) 5%, var(--_surface)))
    );
    --_backdrop: light-dark(rgb(16 20 28 / 45%), rgb(0 0 0 / 60%));
    --_shadow: var(
      --tokenry-shadow,
      0 1px 2px light-dark(rgb(16 20 28 / 6%), rgb(0 0 0 / 40%)),
      0 8px 28px light-dark(rgb(16 20 28 / 14%), rgb(0 0 0 / 55%))
    );

    --_font: var(
      --tokenry-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      'Noto Sans',
      sans-serif
    );
    --_font-mono: var(
      --tokenry-font-mono,
      ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      'Liberation Mono',
      monospace
    );
    --_font-size: var(--tokenry-font-size, 0.875rem);
    --_font-size-small: calc(var(--_font-size) * 0.875);
    --_font-size-large: calc(var(--_font-size) * 1.15);
    --_font-size-title: calc(var(--_font-size) * 1.6);

    --_radius: var(--tokenry-radius, 8px);
    --_radius-small: calc(var(--_radius) * 0.75);
    --_radius-large: calc(var(--_radius) * 1.5);

    /* Density scales the room inside controls, rows and cards: 1 is comfortable, 0.7 compact. */
    --_density: var(--tokenry-density, 1);
    --_space: var(--tokenry-space, 4px);
    --_space-1: var(--_space);
    --_space-2: calc(var(--_space) * 2);
    --_space-3: calc(var(--_space) * 3);
    --_space-4: calc(var(--_space) * 4);
    --_space-6: calc(var(--_space) * 6);
    --_space-8: calc(var(--_space) * 8);
    --_row-space: calc(var(--_space) * 2.5 * var(--_density));
    --_control-height: calc(1.25rem + var(--_space) * 3 * var(--_density) + 2px);

    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.45;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms;
      animation-iteration-count: 1;
      transition-duration: 0.01ms;
    }
  }
`;
