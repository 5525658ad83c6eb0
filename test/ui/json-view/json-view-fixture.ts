import { fixture, html, waitUntil } from '@open-wc/testing';
import { JsonView } from '../../../src/ui/json-view/json-view.js';

JsonView.define();

export function shown(value: unknown): Promise<JsonView> {
  return fixture(html`<tokenry-json-view .value=${value}></tokenry-json-view>`);
}

/** The document as one reads it. */
export function textOf(view: JsonView): string {
  const copy = view.renderRoot.querySelector('.document')?.textContent ?? '';
  return copy.replace(/\s+/g, ' ').trim();
}

/** A busy machine takes its time. */
export function until(holds: () => boolean): Promise<void> {
  return waitUntil(holds, undefined, { timeout: 10_000 });
}
