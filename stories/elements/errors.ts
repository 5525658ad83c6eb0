import { html, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../src/adapters/adapter.js';
import { ERROR_KINDS, type AdapterErrorKind } from '../../src/model/errors.js';
import { expect, waitFor } from 'storybook/test';
import { allByRole } from '../../test/elements/by-role.js';
import { failingAdapter } from './sample-adapter.js';

/** Every kind of error, and what an element says of it in English. */
export const ERRORS: Readonly<Record<AdapterErrorKind, string>> = {
  unauthenticated: 'You are signed out',
  forbidden: 'You are not allowed to see this',
  'not-found': 'Not found',
  conflict: 'It was changed meanwhile',
  invalid: 'The request was not accepted',
  'rate-limited': 'Too many requests',
  offline: 'You are offline',
  timeout: 'It took too long',
  unavailable: 'The service cannot be reached',
  unexpected: 'Something went wrong',
};

/** Kinds after which trying again would change nothing. */
const FINAL: ReadonlySet<string> = new Set<AdapterErrorKind>(['forbidden', 'not-found']);

/** An element once for each kind, side by side, over a backend of which every call fails so. */
export function eachError(show: (adapter: DataAdapter) => TemplateResult): TemplateResult {
  return html`<div class="each-error">
    ${ERROR_KINDS.map(
      (kind) =>
        html`<figure>
          <figcaption>${kind}</figcaption>
          ${show(failingAdapter(kind))}
        </figure>`,
    )}
  </div>`;
}

/** Each says what happened, and offers to try again where that may help. */
export async function expectEachError(
  canvas: HTMLElement,
  words: Partial<Record<AdapterErrorKind, string>> = {},
): Promise<void> {
  const all: Readonly<Record<string, string>> = { ...ERRORS, ...words };
  for (const figure of canvas.querySelectorAll('figure')) {
    const kind = figure.querySelector('figcaption')?.textContent ?? '';
    await waitFor(() => expect(allByRole(figure, 'heading', all[kind])).toHaveLength(1));
    const ways = allByRole(figure, 'button', 'Try again');
    await expect(ways, kind).toHaveLength(FINAL.has(kind) ? 0 : 1);
  }
}
