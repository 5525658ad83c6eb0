import { html, nothing, type TemplateResult } from 'lit';
import { visibleText } from './safe-text.js';

export interface AvatarOptions {
  /** Whose avatar it is; its initials are shown where there is no picture. */
  readonly name: string;
  /** URL of the picture. */
  readonly src?: string | undefined;
  /** A disc for people and tokens, a square for companies. Default: disc. */
  readonly shape?: 'disc' | 'square' | undefined;
  /** Shown instead of initials, such as "+3". */
  readonly text?: string | undefined;
}

/** A picture, else initials. Hidden from assistive technology: the name stands beside it. */
export function avatar({ name, src, shape, text }: AvatarOptions): TemplateResult {
  return html`<span class=${shape === 'square' ? 'avatar square' : 'avatar'} aria-hidden="true"
    >${text ?? initials(name)}${src === undefined || src === '' ? nothing : picture(src)}</span
  >`;
}

function picture(src: string): TemplateResult {
  return html`<img
    src=${src}
    alt=""
    referrerpolicy="no-referrer"
    decoding="async"
    @load=${onSettled}
    @error=${onSettled}
  />`;
}

// The picture lies over the initials and is shown once it is there, so nothing flickers.
function onSettled({ currentTarget, type }: Event): void {
  if (currentTarget instanceof Element) currentTarget.toggleAttribute('shown', type === 'load');
}

/** The first letter or digit of each of the first two words: "RC" for "robot (CRM)". */
export function initials(name: string): string {
  const letters: string[] = [];
  for (const word of visibleText(name).split(/\s+/u)) {
    const letter = firstLetter(word);
    if (letter !== undefined) letters.push(letter.toUpperCase());
    if (letters.length === 2) break;
  }
  return letters.join('');
}

let segmenter: Intl.Segmenter | undefined;

function firstLetter(word: string): string | undefined {
  const start = word.search(/[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u);
  if (start < 0) return undefined;
  if (/^[\x20-\x7e](?:[\x20-\x7e]|$)/.test(word.slice(start))) return word.charAt(start);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(word.slice(start))) return segment;
  return undefined;
}
