import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localize-controller.js';
import { visibleText } from '../safe-text.js';
import { isContainer, pathText, sizeOf, type JsonEntry } from './json-node.js';

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

/** A string as JSON writes it, so many characters of it. */
export function renderWritten(value: string, length: number): TemplateResult {
  return quoted(html`${written(value.slice(0, length))}${value.length > length ? '…' : nothing}`);
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
