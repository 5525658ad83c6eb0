import { expect, fixture, html } from '@open-wc/testing';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import { TokenDetails } from '../../src/elements/token-details/token-details.js';
import type { AdapterError } from '../../src/model/errors.js';
import type { ApiToken, TokenStatus } from '../../src/model/token.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';
import { hold } from './hold.js';

TokenDetails.define();

const DATA = sampleData();
const HOUR = 3_600_000;

/** A token in some status, used so many hours ago. */
export function tokenIn(status: TokenStatus, hours = 2): ApiToken {
  const [token] = DATA.tokens;
  if (!token) throw new Error('the sample has no token');
  const lastAccessAt = new Date(Date.now() - hours * HOUR).toISOString();
  return { ...token, name: 'Robot 3', status, lastAccessAt };
}

export function adapterFor(token: ApiToken, options: MemoryAdapterOptions = {}): MemoryAdapter {
  const others = DATA.tokens.filter(({ id }) => id !== token.id);
  return new MemoryAdapter({ ...DATA, tokens: [token, ...others], ...options });
}

export async function detailsFor(adapter: MemoryAdapter, { id }: ApiToken): Promise<TokenDetails> {
  const details = await fixture<TokenDetails>(
    html`<token-details lang="en" .adapter=${adapter} .tokenId=${id}></token-details>`,
  );
  await eventually(() => byRole(details, 'button', 'More actions'));
  return details;
}

export async function choose(root: Element, act: string): Promise<HTMLElement> {
  byRole(root, 'button', 'More actions').click();
  (await eventually(() => byRole(root, 'menuitem', act))).click();
  return eventually(() => byRole(root, 'dialog', `${act} API token`));
}

export function isFocused(element: Element): boolean {
  return element.matches(':focus');
}

export function alerts(root: Element): readonly string[] {
  return allByRole(root, 'alert')
    .map((each) => each.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

export async function confirm(root: Element, act: string): Promise<void> {
  const [dialog] = deepQuery(root, 'tokenry-confirm-dialog');
  if (!dialog) throw new Error('nothing is asked');
  byRole(dialog, 'button', act).click();
  await Promise.resolve();
}

/** Confirms an act that is not answered, and closes its dialog as soon as that is offered. */
export async function leaveRunning(
  adapter: MemoryAdapter,
  token: ApiToken,
  act: string,
  method: 'disableToken' | 'rotateSecret',
  error?: AdapterError,
): Promise<{ details: TokenDetails; answer: () => void }> {
  const answer = hold(adapter, method);
  const details = await detailsFor(adapter, token);
  await choose(details, act);
  const [dialog] = deepQuery(details, 'tokenry-confirm-dialog');
  Object.assign(dialog ?? {}, { patience: 0 });
  await confirm(details, act);
  await eventually(() => expect(shownText(details)).to.contain('taking longer than usual'));
  byRole(details, 'button', 'Close').click();
  await eventually(() => expect(allByRole(details, 'dialog')).to.be.empty);
  return { details, answer: () => answer(error) };
}
