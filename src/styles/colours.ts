import { unsafeCSS, type CSSResult } from 'lit';

// Colours that are reckoned from another, each given by the name of its custom property. They are
// apart from the sheets since the build minifies no sheet that has an `unsafeCSS` beside it.

/** Black or white, whichever reads better on the colour: WCAG 2 has them change places here. */
export function readableOn(colour: string): CSSResult {
  const y = 'clamp(0, (0.179 - y) * 1e4, 1)';
  return unsafeCSS(
    `color(from var(${colour}) xyz-d65 calc(0.9505 * ${y}) ${y} calc(1.089 * ${y}))`,
  );
}

/** The colour, darkened or lightened as far as text in it needs on a surface of the scheme. */
export function readableText(colour: string): CSSResult {
  const darker = 'min(1, var(--_darkness) / y)';
  const lighter = 'max(0, (var(--_lightness) - y) / (1 - y))';
  const from = `color(from var(${colour}) xyz-d65`;
  const dark = `${from} calc(x * ${darker}) calc(y * ${darker}) calc(z * ${darker}))`;
  const light = `${from} calc(x + (0.9505 - x) * ${lighter}) calc(y + (1 - y) * ${lighter}) calc(z + (1.089 - z) * ${lighter}))`;
  return unsafeCSS(`light-dark(${dark}, ${light})`);
}

/** Away from the colour: where that of a hovered button goes, from its text's. */
export function oppositeOf(colour: string): CSSResult {
  return unsafeCSS(
    `color(from var(${colour}) xyz-d65 calc(0.9505 - x) calc(1 - y) calc(1.089 - z))`,
  );
}
