import { html, nothing, type TemplateResult } from 'lit';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import { icon } from '../icon.js';
import type { LocalizeController } from '../localize-controller.js';
import { visibleText } from '../safe-text.js';
import { isContainer, pathText, sizeOf, type JsonContainer, type JsonEntry } from './json-node.js';

/** So many characters of a string are shown unasked, and so many more each time. */
export const SHORT = 300;
const LONG = 20_000;

/** So many characters are shown before and after what was found in a string. */
const AROUND = 100;

/** The first half of a character that was cut in two, or its second half. */
const HALF_END = /[\ud800-\udbff]$/;
const HALF_START = /^[\udc00-\udfff]/;

/** What is neither a string nor opened. */
export function inWords(value: unknown): string {
  if (!isContainer(value)) return String(value);
  if (sizeOf(value) > 0) return '…';
  return Array.isArray(value) ? '[ ]' : '{ }';
}

/** How much there is in it. */
export function sizeWords(container: JsonContainer, localize: LocalizeController): string {
  const size = sizeOf(container);
  const term = Array.isArray(container) ? 'jsonItems' : 'jsonProperties';
  return localize.term(term, size, localize.formatNumber(size));
}

export function renderName(name: string): TemplateResult {
  return html`<span class="name">${name === '' ? '""' : visibleText(name)}</span>`;
}

/** Copies the way to a value. */
export function renderCopyPath(
  { name, path }: JsonEntry,
  localize: LocalizeController,
): TemplateResult {
  return html`<tokenry-copy-button
    .label=${localize.term('copyPathOf', visibleText(name))}
    .value=${() => pathText(path)}
  ></tokenry-copy-button>`;
}

/** A string as JSON writes it, so many characters of it, and a button for more where there is more. */
export function renderText(
  value: string,
  length: number,
  localize: LocalizeController,
  onLength: (length: number) => void,
): TemplateResult {
  const left = value.length - length;
  const next = left > LONG ? 'showMore' : left > 0 ? 'showAll' : 'showLess';
  const onClick = (): void => onLength(left > 0 ? (length === SHORT ? 0 : length) + LONG : SHORT);
  return html`${quoted(html`${written(value.slice(0, length))}${left > 0 ? '…' : nothing}`)}${
    value.length > SHORT
      ? html`<button type="button" class="more" @click=${onClick}>${localize.term(next)}</button>`
      : nothing
  }`;
}

/** Shows what is hidden, and hides it again. */
export function renderReveal(
  name: string,
  isHidden: boolean,
  localize: LocalizeController,
  onClick: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="reveal"
    aria-label=${localize.term(isHidden ? 'showValueOf' : 'hideValueOf', visibleText(name))}
    @click=${onClick}
  >
    ${icon(isHidden ? Eye : EyeOff)}
  </button>`;
}

/** What was found in a string, marked, with a little of what is around it. */
export function renderExcerpt(value: string, found: RegExpExecArray): TemplateResult {
  const [text] = found;
  const start = Math.max(0, found.index - AROUND);
  const foundEnd = found.index + text.length;
  const end = Math.min(value.length, foundEnd + AROUND);
  return quoted(
    html`${start > 0 ? '…' : nothing}${written(value.slice(start, found.index))}<mark>${written(text)}</mark>${written(value.slice(foundEnd, end))}${end < value.length ? '…' : nothing}`,
  );
}

function quoted(content: TemplateResult): TemplateResult {
  return html`<span class="value string"
    ><span class="quote">"</span>${content}<span class="quote">"</span></span
  >`;
}

function written(part: string): string {
  const whole = part.replace(HALF_START, '').replace(HALF_END, '');
  return visibleText(JSON.stringify(whole).slice(1, -1), Infinity);
}
