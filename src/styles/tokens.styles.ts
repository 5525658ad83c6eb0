import { css } from 'lit';
import { readableOn, readableText } from './colours.js';

/**
 * The design tokens. A host sets the public `--tokenry-*` properties anywhere above an element;
 * inside, every sheet reads the private `--_*` ones, which take the public value or derive a
 * default. Accent, surface, text, font and radius are enough for a good result: the rest is mixed
 * from them. What is filled has its colour as the host gives it (`--_accent-fill`); where text is in
 * it, it is as dark or light as reading needs (`--_accent`). Light and dark follow `color-scheme`.
 */
export const tokens = css`
  :host {
    --_surface: var(--tokenry-surface, light-dark(#ffffff, #15181e));
    --_text: var(--tokenry-text, light-dark(#1a1e26, #e9ebef));

    /* The luminance that a colour may have as text: at most in light, at least in dark. */
    --_darkness: 0.15;
    --_lightness: 0.36;
    --_accent-fill: var(--tokenry-accent, light-dark(#2b54d4, #93b0ff));
    --_accent: ${readableText('--_accent-fill')};
    --_on-accent: var(--tokenry-on-accent, ${readableOn('--_accent-fill')});
    --_danger-fill: var(--tokenry-danger, light-dark(#b3261e, #ff9c94));
    --_danger: ${readableText('--_danger-fill')};
    --_on-danger: var(--tokenry-on-danger, ${readableOn('--_danger-fill')});
    --_success-fill: var(--tokenry-success, light-dark(#12693f, #62d69d));
    --_success: ${readableText('--_success-fill')};
    --_warning-fill: var(--tokenry-warning, light-dark(#845000, #f2bb57));
    --_warning: ${readableText('--_warning-fill')};
    --_focus: var(--tokenry-focus, var(--_accent));
    --_focus-width: 2px;

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

    /* Density scales the room inside controls, rows and cards: 1 is comfortable, 0.5 compact. */
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

  /* As large as a fingertip. */
  @media (pointer: coarse) {
    :host {
      --_control-height: calc(max(2rem, 32px) + var(--_space) * 3 * var(--_density));
    }
  }

  :host([density='compact']) {
    --tokenry-density: 0.5;
  }

  :host([density='comfortable']) {
    --tokenry-density: 1;
  }

  :host([hidden]) {
    display: none;
  }

  /* What a person asks of the system goes before what a theme says. */
  @media (prefers-contrast: more) {
    :host {
      --_darkness: 0.07;
      --_lightness: 0.5;
      --_focus-width: 3px;
      --_muted: color-mix(in oklab, var(--_text) 88%, var(--_surface));
      --_border: color-mix(in oklab, var(--_text) 54%, var(--_surface));
      --_border-strong: var(--_text);
    }
  }

  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_border: CanvasText;
      --_border-strong: ButtonBorder;
      --_accent: LinkText;
      --_accent-fill: ButtonText;
      --_on-accent: ButtonFace;
      --_danger: CanvasText;
      --_danger-fill: ButtonText;
      --_on-danger: ButtonFace;
      --_success: CanvasText;
      --_warning: CanvasText;
      --_focus: Highlight;
    }
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
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

  /* Important, since what moves says so by its class. */
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after,
    *::backdrop {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0s !important;
    }
  }
`;
