import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type {
  TokenActionEvent,
  TokenAdapterErrorEvent,
  TokenStatusChangedEvent,
} from '../../src/elements/events.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { AdapterError, type AdapterErrorKind } from '../../src/model/errors.js';
import type { ApiToken } from '../../src/model/token.js';
import {
  adapterFor,
  alerts,
  choose,
  confirm,
  detailsFor,
  isFocused,
  leaveRunning,
  tokenIn,
} from './acts-fixture.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenList.define();

const ACTS = [
  { act: 'Disable', from: 'Active', after: 'Disabled', method: 'disableToken' },
  { act: 'Enable', from: 'Disabled', after: 'Active', method: 'enableToken' },
  { act: 'Rotate', from: 'Active', after: 'Active', method: 'rotateSecret' },
  { act: 'Delete', from: 'Active', after: 'Deleted', method: 'deleteToken' },
] as const;

describe('acts on a token', () => {
  it('that are not answered can be left to themselves, and what came of them is still told', async () => {
    const token = tokenIn('Active');
    const { details, answer } = await leaveRunning(
      adapterFor(token),
      token,
      'Disable',
      'disableToken',
    );
    expect(isFocused(byRole(details, 'button', 'More actions'))).to.equal(true);
    // Meanwhile another act can be asked about, which the answer leaves alone.
    await choose(details, 'Delete');
    const changed = oneEvent<TokenStatusChangedEvent>(details, 'token-status-changed');
    answer();
    expect((await changed).token.status).to.equal('Disabled');
    await eventually(() =>
      expect(shownText(details)).to.contain('API token “Robot 3” was disabled'),
    );
    expect(byRole(details, 'dialog', 'Delete API token')).to.exist;
  });

  it('that fail after they were left to themselves say why', async () => {
    const token = tokenIn('Active');
    const error = new AdapterError('timeout');
    const { details, answer } = await leaveRunning(
      adapterFor(token),
      token,
      'Disable',
      'disableToken',
      error,
    );
    const told = oneEvent<TokenAdapterErrorEvent>(details, 'token-adapter-error');
    answer();
    expect((await told).error).to.equal(error);
    await eventually(() =>
      expect(alerts(details).join()).to.contain('Robot 3 – Disable: It took too long.'),
    );
    expect(allByRole(details, 'dialog')).to.be.empty;
  });

  it('say what will happen and whether the token is in use, and focus the safe way out', async () => {
    const token = tokenIn('Active');
    const details = await detailsFor(adapterFor(token), token);
    await choose(details, 'Disable');
    await eventually(() => expect(isFocused(byRole(details, 'button', 'Cancel'))).to.equal(true));
    const text = shownText(details);
    expect(text).to.contain('Calls that use “Robot 3” will fail until you enable it again.');
    expect(text).to.match(/Last used 2 hours ago, with access to \d+ modules?\./);
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(allByRole(details, 'dialog')).to.be.empty);
    expect(isFocused(byRole(details, 'button', 'More actions'))).to.equal(true);
  });

  it('show in the list and in the details at once, without another request', async () => {
    const token = tokenIn('Active');
    const calls: string[] = [];
    const adapter = adapterFor(token, { fail: (method) => void calls.push(method) });
    const list = await fixture<TokenList>(
      html`<token-list lang="en" .adapter=${adapter} .state=${{ search: token.id }}></token-list>`,
    );
    const details = await detailsFor(adapter, token);
    const row = await eventually(() => byRole(list, 'button', 'Actions for Robot 3'));
    calls.length = 0;
    await choose(details, 'Disable');
    const changed = oneEvent<TokenStatusChangedEvent>(details, 'token-status-changed');
    await confirm(details, 'Disable');
    expect((await changed).previousStatus).to.equal('Active');
    await eventually(() => expect(shownText(list)).to.contain('Disabled'));
    await eventually(() =>
      expect(shownText(details)).to.contain('API token “Robot 3” was disabled'),
    );
    row.click();
    (await eventually(() => byRole(list, 'menuitem', 'Enable'))).click();
    (await eventually(() => byRole(list, 'button', 'Enable'))).click();
    await eventually(() => expect(shownText(list)).to.contain('was enabled'));
    await eventually(() => expect(shownText(details)).not.to.contain('Disabled'));
    expect(calls).to.deep.equal(['disableToken', 'enableToken']);
  });

  it('send the same key with every try of one act, and another with the next', async () => {
    const token = tokenIn('Active');
    const adapter = adapterFor(token);
    const keys: unknown[] = [];
    let isDown = true;
    const disable = adapter.disableToken.bind(adapter);
    adapter.disableToken = (id, options) => {
      keys.push(options.idempotencyKey);
      return isDown ? Promise.reject(new AdapterError('timeout')) : disable(id, options);
    };
    const details = await detailsFor(adapter, token);
    await choose(details, 'Disable');
    await confirm(details, 'Disable');
    await eventually(() => expect(alerts(details).join()).to.contain('It took too long'));
    await sendKeys({ press: 'Escape' });
    await choose(details, 'Disable');
    await confirm(details, 'Disable');
    await eventually(() => expect(alerts(details).join()).to.contain('It took too long'));
    isDown = false;
    await confirm(details, 'Disable');
    await eventually(() => expect(shownText(details)).to.contain('was disabled'));
    expect(keys).to.have.length(3);
    expect(keys[1]).not.to.equal(keys[0]);
    expect(keys[2]).to.equal(keys[1]);
  });

  it('ask for the name before a token in use is deleted, and not where the host leaves that out', async () => {
    const token = tokenIn('Active');
    const details = await detailsFor(adapterFor(token), token);
    await choose(details, 'Delete');
    const field = byRole(details, 'textbox', 'Type “Robot 3” to confirm') as HTMLInputElement;
    await confirm(details, 'Delete');
    await eventually(() => expect(isFocused(field)).to.equal(true));
    await sendKeys({ type: 'Robot' });
    await sendKeys({ press: 'Enter' });
    expect(byRole(details, 'dialog', 'Delete API token')).to.exist;
    const deleted = oneEvent(details, 'token-deleted');
    await sendKeys({ type: ' 3' });
    await sendKeys({ press: 'Enter' });
    await deleted;
    await eventually(() => expect(shownText(details)).to.contain('This API token was deleted'));
    await eventually(() =>
      expect(isFocused(byRole(details, 'button', 'Back to API tokens'))).to.equal(true),
    );

    const unused = tokenIn('Active', 24 * 8);
    const second = await detailsFor(adapterFor(unused), unused);
    await choose(second, 'Delete');
    expect(allByRole(second, 'textbox')).to.be.empty;

    const third = await detailsFor(adapterFor(token), token);
    third.confirmDelete = 'ask';
    await choose(third, 'Delete');
    expect(allByRole(third, 'textbox')).to.be.empty;
  });

  it('offer to disable instead, which asks anew', async () => {
    const token = tokenIn('Active');
    const details = await detailsFor(adapterFor(token), token);
    await choose(details, 'Delete');
    byRole(details, 'button', 'Disable instead').click();
    await eventually(() => byRole(details, 'dialog', 'Disable API token'));
    const disabled = tokenIn('Disabled');
    const other = await detailsFor(adapterFor(disabled), disabled);
    await choose(other, 'Delete');
    expect(allByRole(other, 'button', 'Disable instead')).to.be.empty;
  });

  it('offer exactly what the life cycle, the user and the adapter allow', async () => {
    const items = async (token: ApiToken, adapter = adapterFor(token)): Promise<string[]> => {
      const details = await detailsFor(adapter, token);
      byRole(details, 'button', 'More actions').click();
      await eventually(() => expect(allByRole(details, 'menuitem')).not.to.be.empty);
      return allByRole(details, 'menuitem').map(
        (item) => item.textContent.trim().split(/\s+/)[0] ?? '',
      );
    };
    expect(await items(tokenIn('Active'))).to.deep.equal(['Disable', 'Rotate', 'Delete']);
    expect(await items(tokenIn('Disabled'))).to.deep.equal(['Enable', 'Rotate', 'Delete']);
    const few = { ...tokenIn('Active'), actions: ['delete'] as const };
    expect(await items(few)).to.deep.equal(['Delete']);
    const still = tokenIn('Active');
    const adapter = adapterFor(still);
    Object.defineProperty(adapter, 'rotateSecret', { value: undefined });
    expect(await items(still, adapter)).to.deep.equal(['Disable', 'Delete']);
  });

  const FAILURES: Readonly<Partial<Record<AdapterErrorKind, string>>> = {
    unauthenticated: 'You are signed out. Sign in again, then try again.',
    forbidden: 'You are not allowed to do this.',
    invalid: 'The request was not accepted.',
    'rate-limited': 'Too many requests. Try again in 3 s.',
    offline: 'You are offline. Try again when the connection is back.',
    timeout: 'It took too long.',
    unavailable: 'The service cannot be reached.',
    unexpected: 'Something went wrong.',
  };
  for (const { act, from, after, method } of ACTS) {
    for (const [kind, words] of Object.entries(FAILURES)) {
      it(`say what went wrong, once, and can be tried again: ${act}, ${kind}`, async () => {
        const token = tokenIn(from, 24 * 8);
        const error = new AdapterError(kind as AdapterErrorKind, { retryAfter: 3000 });
        let isDown = true;
        const adapter = adapterFor(token, {
          fail: (name) => (isDown && name === method ? error : undefined),
        });
        const details = await detailsFor(adapter, token);
        await choose(details, act);
        const told = oneEvent<TokenAdapterErrorEvent>(details, 'token-adapter-error');
        await confirm(details, act);
        expect((await told).error).to.equal(error);
        await eventually(() => expect(alerts(details).join()).to.contain(words));
        expect(alerts(details)).to.have.length(1);
        isDown = false;
        await confirm(details, act);
        await eventually(async () => {
          const { signal } = new AbortController();
          const now = await adapter.getToken(token.id, { signal }).catch(() => undefined);
          expect(now?.status ?? 'Deleted').to.equal(after);
        });
        await eventually(() => expect(alerts(details)).to.be.empty);
      });
    }

    it(`tell that the token is gone, or was changed meanwhile: ${act}`, async () => {
      for (const [kind, words] of [
        ['not-found', 'no longer exists'],
        ['conflict', 'was changed by someone else meanwhile'],
      ] as const) {
        const token = tokenIn(from, 24 * 8);
        const adapter = adapterFor(token, {
          fail: (name) => (name === method ? new AdapterError(kind) : undefined),
        });
        const details = await detailsFor(adapter, token);
        await choose(details, act);
        await confirm(details, act);
        await eventually(() => expect(alerts(details).join()).to.contain(words));
        expect(allByRole(details, 'dialog')).to.be.empty;
        details.remove();
      }
    });

    it(`go on only after the host's check: ${act}`, async () => {
      const token = tokenIn(from);
      const details = await detailsFor(adapterFor(token), token);
      const asked = oneEvent<TokenActionEvent>(details, 'token-action');
      details.addEventListener(
        'token-action',
        (event) => event.waitUntil(Promise.reject(new Error('Ask your manager'))),
        { once: true },
      );
      byRole(details, 'button', 'More actions').click();
      (await eventually(() => byRole(details, 'menuitem', act))).click();
      expect((await asked).action).to.equal(act.toLowerCase());
      await eventually(() => expect(shownText(details)).to.contain('Ask your manager'));
      expect(allByRole(details, 'dialog')).to.be.empty;
      details.addEventListener('token-action', (event) => event.preventDefault(), { once: true });
      byRole(details, 'button', 'More actions').click();
      (await eventually(() => byRole(details, 'menuitem', act))).click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(allByRole(details, 'dialog')).to.be.empty;
    });
  }

  it('leave editing to a host that takes it over, and say why a check refused it', async () => {
    const token = tokenIn('Active');
    const details = await detailsFor(adapterFor(token), token);
    details.addEventListener('token-edit', (event) => event.preventDefault(), { once: true });
    byRole(details, 'button', 'Edit').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    details.addEventListener(
      'token-edit',
      (event) => event.waitUntil(Promise.reject(new Error('Ann is editing it'))),
      { once: true },
    );
    byRole(details, 'button', 'Edit').click();
    await eventually(() => expect(alerts(details)).to.deep.equal(['Ann is editing it']));
    expect(allByRole(details, 'dialog')).to.be.empty;
    byRole(details, 'button', 'Edit').click();
    await eventually(() => byRole(details, 'dialog', 'Edit API token'));
  });

  it('are asked about once the newest check is answered, and not by one before it', async () => {
    const token = tokenIn('Active');
    const details = await detailsFor(adapterFor(token), token);
    const answers: (() => void)[] = [];
    details.addEventListener('token-action', (event) =>
      event.waitUntil(new Promise<void>((resolve) => answers.push(resolve))),
    );
    for (const act of ['Disable', 'Delete']) {
      byRole(details, 'button', 'More actions').click();
      (await eventually(() => byRole(details, 'menuitem', act))).click();
    }
    await eventually(() => expect(answers).to.have.length(2));
    answers[1]?.();
    await eventually(() => byRole(details, 'dialog', 'Delete API token'));
    answers[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(byRole(details, 'dialog', 'Delete API token')).to.exist;
  });

  it('send one request for a double click', async () => {
    const token = tokenIn('Active');
    const calls: string[] = [];
    const adapter = adapterFor(token, { latency: 20, fail: (name) => void calls.push(name) });
    const details = await detailsFor(adapter, token);
    await choose(details, 'Disable');
    await confirm(details, 'Disable');
    await confirm(details, 'Disable');
    await eventually(() => expect(shownText(details)).to.contain('was disabled'));
    expect(calls.filter((name) => name === 'disableToken')).to.have.length(1);
  });

  it('in a list give focus to a row that is still there', async () => {
    const token = tokenIn('Active', 24 * 8);
    const list = await fixture<TokenList>(
      html`<token-list lang="en" .adapter=${adapterFor(token)}></token-list>`,
    );
    const buttons = await eventually(() => {
      const found = deepQuery(list, 'button').filter((each) =>
        each.getAttribute('aria-label')?.startsWith('Actions for'),
      );
      if (found.length === 0) throw new Error('no rows');
      return found;
    });
    buttons[1]?.click();
    (await eventually(() => byRole(list, 'menuitem', 'Delete'))).click();
    await eventually(() => byRole(list, 'dialog', 'Delete API token'));
    const [field] = allByRole(list, 'textbox') as HTMLInputElement[];
    if (field) {
      field.value = /“(.*)”/.exec(field.labels?.[0]?.textContent ?? '')?.[1] ?? '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await confirm(list, 'Delete');
    await eventually(() => expect(shownText(list)).to.contain('was deleted'));
    await eventually(() => expect(document.activeElement).to.equal(list));
  });
});
