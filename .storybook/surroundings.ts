import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { directionOf } from './languages.js';

/** What the toolbar says about the page around a story. */
export interface Surroundings {
  readonly scheme: string;
  readonly density: string;
  readonly language: string;
  readonly direction: string;
}

const DENSITIES: Readonly<Record<string, string>> = { comfortable: '1', compact: '0.5' };

/** A story on its own has the page to itself. */
export function surroundPage(chosen: Surroundings): void {
  const root = document.documentElement;
  root.style.colorScheme = chosen.scheme;
  root.style.setProperty('--tokenry-density', densityOf(chosen));
  root.lang = chosen.language;
  root.dir = directionIn(chosen);
}

/** On a page of documentation each story has surroundings of its own, and the page stays as it is. */
export function surroundStory(chosen: Surroundings, story: unknown): TemplateResult {
  surroundPage({ scheme: 'light', density: 'comfortable', language: 'en', direction: 'ltr' });
  const style = { 'color-scheme': chosen.scheme, '--tokenry-density': densityOf(chosen) };
  return html`<div
    class="surroundings"
    lang=${chosen.language}
    dir=${directionIn(chosen)}
    style=${styleMap(style)}
  >
    ${story}
  </div>`;
}

function densityOf({ density }: Surroundings): string {
  return DENSITIES[density] ?? '1';
}

function directionIn({ direction, language }: Surroundings): string {
  return direction === 'auto' ? directionOf(language) : direction;
}
