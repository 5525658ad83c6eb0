import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AdapterError } from '../../src/model/errors.js';
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
import { allByRole, byRole, eventually, shownText } from './by-role.js';

describe('rotating the secret of a token', () => {
  it('asks how long the old value goes on, and tells until when', async () => {
    const token = tokenIn('Active');
    const calls: unknown[] = [];
    const adapter = adapterFor(token, {
      rotationOverlaps: [3600, 86_400, 604_800],
      fail: (method, args) => {
        if (method === 'rotateSecret') calls.push(args[1]);
      },
    });
    const details = await detailsFor(adapter, token);
    await choose(details, 'Rotate');
    const select = byRole(details, 'combobox', 'The old value works for') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal([
      'No longer: it stops at once',
      '1 hour',
      '24 hours',
      '7 days',
    ]);
    expect(shownText(details)).to.contain('The old value works until');
    select.value = '604800';
    select.dispatchEvent(new Event('change'));
    const updated = oneEvent(details, 'token-updated');
    await confirm(details, 'Rotate');
    await updated;
    expect(calls).to.deep.equal([{ overlap: 604_800 }]);
    await eventually(() => expect(shownText(details)).to.contain('has a new value'));
    expect(shownText(details)).to.contain('General tab').and.not.match(/mem_/);
    byRole(details, 'button', 'Close').click();
    await eventually(() => expect(allByRole(details, 'dialog')).to.be.empty);
  });

  it('shows a value that is never shown again until it is safe', async () => {
    const token = tokenIn('Active');
    const details = await detailsFor(adapterFor(token, { secrets: 'once' }), token);
    await choose(details, 'Rotate');
    expect(shownText(details)).to.contain('The old value stops working at once');
    await confirm(details, 'Rotate');
    const shown = await eventually(() => byRole(details, 'status', 'API token'));
    const secret = shown.textContent.trim();
    expect(secret).to.match(/^mem_/);
    expect(shownText(details)).to.contain('The old value no longer works.');
    const isHeld = (): boolean =>
      !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isHeld()).to.equal(true);
    byRole(details, 'button', 'Close').click();
    await sendKeys({ press: 'Escape' });
    expect(byRole(details, 'dialog', 'Rotate API token')).to.exist;
    const saved = byRole(details, 'checkbox', 'I have saved it in a safe place');
    await eventually(() => expect(isFocused(saved)).to.equal(true));
    saved.click();
    await eventually(() => expect(isHeld()).to.equal(false));
    byRole(details, 'button', 'Close').click();
    await eventually(() => expect(shownText(details)).not.to.contain(secret));
    expect(isFocused(byRole(details, 'button', 'More actions'))).to.equal(true);
  });

  it('shows the new value to one who may not see it again', async () => {
    const token = { ...tokenIn('Active'), actions: ['rotate'] as const };
    const details = await detailsFor(adapterFor(token), token);
    await choose(details, 'Rotate');
    await confirm(details, 'Rotate');
    const shown = await eventually(() => byRole(details, 'status', 'API token'));
    expect(shown.textContent.trim()).to.match(/^mem_/);
  });

  it('makes one new secret, however often it is tried', async () => {
    const token = tokenIn('Active');
    const adapter = adapterFor(token, { secrets: 'once' });
    const keys: unknown[] = [];
    const rotate = adapter.rotateSecret.bind(adapter);
    adapter.rotateSecret = async (id, options) => {
      keys.push(options.idempotencyKey);
      const secret = await rotate(id, options);
      if (keys.length === 1) throw new AdapterError('timeout');
      return secret;
    };
    const details = await detailsFor(adapter, token);
    await choose(details, 'Rotate');
    await confirm(details, 'Rotate');
    await eventually(() => expect(alerts(details).join()).to.contain('It took too long'));
    await confirm(details, 'Rotate');
    await eventually(() => byRole(details, 'status', 'API token'));
    expect(keys[0]).to.equal(keys[1]);
  });

  it('shows the new value also to one who no longer waited for it, where this is the only chance', async () => {
    const token = tokenIn('Active');
    const adapter = adapterFor(token, { secrets: 'once' });
    const { details, answer } = await leaveRunning(adapter, token, 'Rotate', 'rotateSecret');
    answer();
    const shown = await eventually(() => byRole(details, 'status', 'API token'));
    expect(shown.textContent.trim()).to.match(/^mem_/);
  });

  it('hides the old value that was on screen', async () => {
    const token = tokenIn('Active');
    const details = await detailsFor(adapterFor(token), token);
    byRole(details, 'button', 'Show value').click();
    await eventually(() => byRole(details, 'button', 'Hide value'));
    await choose(details, 'Rotate');
    await confirm(details, 'Rotate');
    await eventually(() => byRole(details, 'button', 'Show value'));
    expect(shownText(details)).not.to.match(/mem_/);
  });
});
