import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import type {
  TokenAdapterErrorEvent,
  TokenCreatedEvent,
  TokenUpdatedEvent,
} from '../../src/elements/events.js';
import { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import { AdapterError, type AdapterErrorKind } from '../../src/model/errors.js';
import type { TokenDraft } from '../../src/model/token.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenEditor.define();

const DATA = sampleData();

function adapterWith(options: MemoryAdapterOptions = {}): MemoryAdapter {
  return new MemoryAdapter({ ...DATA, ...options });
}

async function editorFor(adapter: MemoryAdapter, tokenId?: string): Promise<TokenEditor> {
  const editor = await fixture<TokenEditor>(
    html`<token-editor lang="en" open .adapter=${adapter} .tokenId=${tokenId}></token-editor>`,
  );
  await eventually(() => byRole(editor, 'textbox', 'API token name'));
  return editor;
}

async function typeName(editor: TokenEditor, name: string): Promise<void> {
  const field = byRole(editor, 'textbox', 'API token name') as HTMLInputElement;
  field.focus();
  const wanted = `${field.value}${name}`;
  await sendKeys({ type: name });
  if (field.value === wanted) return;
  // WebKit's driver loses keys now and then.
  field.value = wanted;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Fills in what a token needs, up to the last step before it is added. */
async function fillIn(editor: TokenEditor, name: string): Promise<void> {
  await typeName(editor, name);
  byRole(editor, 'button', 'Next').click();
  await eventually(() => expect(shownText(editor)).to.contain('Billing'));
  deepQuery(editor, '#module-list input')[0]?.click();
  await editor.updateComplete;
  byRole(editor, 'button', 'Next').click();
  await eventually(() => expect(shownText(editor)).to.contain(name));
}

describe('token-editor', () => {
  it('opens on the name, is accessible, and asks for what is missing', async () => {
    const editor = await editorFor(adapterWith());
    await eventually(() => expect(document.activeElement).to.equal(editor));
    await expect(editor).to.be.accessible();
    byRole(editor, 'button', 'Next').click();
    const name = byRole(editor, 'textbox', 'API token name');
    await eventually(() => expect(name.getAttribute('aria-invalid')).to.equal('true'));
    expect(shownText(editor)).to.contain('Give the token a name.');
    await typeName(editor, 'Robot 42');
    byRole(editor, 'button', 'Next').click();
    await eventually(() => expect(shownText(editor)).to.contain('Select all'));
    byRole(editor, 'button', 'Next').click();
    await eventually(() => expect(shownText(editor)).to.contain('Choose at least one module.'));
  });

  it('does not offer to save what is not there to be edited', async () => {
    const waiting = await fixture<TokenEditor>(
      html`<token-editor
        lang="en"
        open
        .adapter=${adapterWith({ latency: 2 ** 30 })}
        .tokenId=${DATA.tokens[0]?.id}
      ></token-editor>`,
    );
    await eventually(() => byRole(waiting, 'button', 'Save'));
    expect(byRole(waiting, 'button', 'Save').ariaDisabled).to.equal('true');
    byRole(waiting, 'button', 'Save').click();
    expect(shownText(waiting)).not.to.contain('Give the token a name.');

    const failed = await fixture<TokenEditor>(
      html`<token-editor
        lang="en"
        open
        .adapter=${adapterWith()}
        .tokenId=${'TKN-0000-0000'}
      ></token-editor>`,
    );
    await eventually(() => expect(shownText(failed)).to.contain('Not found'));
    expect(allByRole(failed, 'button', 'Save')).to.have.length(0);
    byRole(failed, 'button', 'Close').click();
    await eventually(() => expect(failed.open).to.equal(false));
  });

  it('shows no form where the adapter can neither add nor edit', async () => {
    const adapter = adapterWith();
    Object.defineProperties(adapter, {
      createToken: { value: undefined },
      updateToken: { value: undefined },
    });
    for (const tokenId of [undefined, DATA.tokens[0]?.id]) {
      const editor = await fixture<TokenEditor>(
        html`<token-editor lang="en" open .adapter=${adapter} .tokenId=${tokenId}></token-editor>`,
      );
      await eventually(() =>
        expect(shownText(editor)).to.contain('You are not allowed to do this'),
      );
      expect(allByRole(editor, 'textbox')).to.have.length(0);
      expect(allByRole(editor, 'button', 'Next')).to.have.length(0);
      expect(allByRole(editor, 'button', 'Save')).to.have.length(0);
    }
  });

  it('shows the field of the logo by its label alone, also while it has focus', async () => {
    const editor = await editorFor(adapterWith());
    const [input] = deepQuery(editor, 'input[type="file"]');
    input?.focus();
    expect(input?.matches(':focus')).to.equal(true);
    expect(input?.getBoundingClientRect().width).to.be.at.most(1);
    const label = input?.closest('label');
    expect(label && getComputedStyle(label).outlineStyle).to.equal('solid');
  });

  it('adds a token, and shows a secret that is never shown again until it is kept', async () => {
    const adapter = adapterWith({ secrets: 'once' });
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    const created = oneEvent<TokenCreatedEvent>(editor, 'token-created');
    byRole(editor, 'button', 'Add API token').click();
    const { token } = await created;
    expect(token.name).to.equal('Robot 42');
    await eventually(() => byRole(editor, 'status', 'API token'));
    const secret = byRole(editor, 'status', 'API token').textContent.trim();
    expect(secret).to.match(/^mem_/);
    expect(JSON.stringify(token)).not.to.contain(secret);
    const close = byRole(editor, 'button', 'Close');
    expect(close.getAttribute('aria-disabled')).to.equal('true');
    close.click();
    await editor.updateComplete;
    expect(editor.open).to.equal(true);
    byRole(editor, 'checkbox', 'I have saved it in a safe place').click();
    await eventually(() => expect(close.getAttribute('aria-disabled')).to.equal(null));
    close.click();
    await eventually(() => expect(editor.open).to.equal(false));
    expect(shownText(editor)).not.to.contain(secret);
  });

  it('covers a secret that is never shown again while the page is hidden, and loses nothing of it', async () => {
    const editor = await editorFor(adapterWith({ secrets: 'once' }));
    await fillIn(editor, 'Robot 42');
    byRole(editor, 'button', 'Add API token').click();
    const shown = await eventually(() => byRole(editor, 'status', 'API token'));
    const secret = shown.textContent.trim();
    shown.focus();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    try {
      document.dispatchEvent(new Event('visibilitychange'));
      await eventually(() => byRole(editor, 'img', 'Hidden'));
      expect(
        deepQuery(editor, '*')
          .map(({ textContent }) => textContent)
          .join(),
      ).not.to.contain(secret);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
    document.dispatchEvent(new Event('visibilitychange'));
    expect(allByRole(editor, 'status', 'API token')).to.be.empty;
    const show = byRole(editor, 'button', 'Show value');
    expect(show.matches(':focus')).to.equal(true);
    show.click();
    await eventually(() =>
      expect(shownText(byRole(editor, 'status', 'API token'))).to.contain(secret),
    );
    expect(byRole(editor, 'button', 'Close').getAttribute('aria-disabled')).to.equal('true');
    await expect(editor).to.be.accessible();
  });

  it('says that it works while the token is saved', async () => {
    const adapter = adapterWith();
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const create = adapter.createToken.bind(adapter);
    adapter.createToken = async (...given) => {
      await answered;
      return create(...given);
    };
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    byRole(editor, 'button', 'Add API token').click();
    const working = (): boolean =>
      allByRole(editor, 'status').some((each) => each.textContent.trim() === 'Working…');
    await eventually(() => expect(working()).to.equal(true));
    answer();
    await eventually(() => expect(shownText(editor)).to.contain('was added'));
    expect(working()).to.equal(false);
  });

  it('does not show a secret that can be shown later', async () => {
    const editor = await editorFor(adapterWith());
    await fillIn(editor, 'Robot 42');
    byRole(editor, 'button', 'Add API token').click();
    await eventually(() => expect(shownText(editor)).to.contain('General tab'));
    expect(shownText(editor)).not.to.contain('mem_');
  });

  it('puts what the backend says on its field, and loses nothing', async () => {
    const editor = await editorFor(
      adapterWith({
        fail: (method) =>
          method === 'createToken'
            ? new AdapterError('invalid', { fields: { name: ['is taken'] } })
            : undefined,
      }),
    );
    await fillIn(editor, 'Robot 42');
    byRole(editor, 'button', 'Add API token').click();
    const name = await eventually(() => byRole(editor, 'textbox', 'API token name'));
    expect((name as HTMLInputElement).value).to.equal('Robot 42');
    await eventually(() => expect(shownText(editor)).to.contain('is taken'));
    expect(name.getAttribute('aria-invalid')).to.equal('true');
  });

  it('says what the backend says of what is no field of the form', async () => {
    const editor = await editorFor(
      adapterWith({
        fail: (method) =>
          method === 'createToken'
            ? new AdapterError('invalid', { fields: { quota: ['is used up', 'for this year'] } })
            : undefined,
      }),
    );
    await fillIn(editor, 'Robot 42');
    byRole(editor, 'button', 'Add API token').click();
    await eventually(() => expect(shownText(editor)).to.contain('quota: is used up for this year'));
    expect(byRole(editor, 'heading', 'Overview')).to.exist;
  });

  it('sends one token however often the button is pressed, and the same key for a second try', async () => {
    const keys: unknown[] = [];
    let isDown = true;
    const adapter = adapterWith({ latency: 20 });
    const create = adapter.createToken.bind(adapter);
    adapter.createToken = (draft, options) => {
      keys.push(options.idempotencyKey);
      return isDown ? Promise.reject(new AdapterError('timeout')) : create(draft, options);
    };
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    const add = byRole(editor, 'button', 'Add API token');
    add.click();
    add.click();
    await eventually(() => expect(shownText(editor)).to.contain('It took too long'));
    expect(keys).to.have.length(1);
    isDown = false;
    byRole(editor, 'button', 'Add API token').click();
    await eventually(() => expect(shownText(editor)).to.contain('General tab'));
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('keeps no secret, and holds nobody back, when it was left while the token was added', async () => {
    const adapter = adapterWith({ secrets: 'once', latency: 50 });
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    const told = new Promise<TokenCreatedEvent>((resolve) =>
      editor.addEventListener('token-created', resolve, { once: true }),
    );
    byRole(editor, 'button', 'Add API token').click();
    editor.open = false;
    expect((await told).token.name).to.equal('Robot 42');
    const leave = new Event('beforeunload', { cancelable: true });
    expect(window.dispatchEvent(leave)).to.equal(true);
    editor.open = true;
    await eventually(() => byRole(editor, 'textbox', 'API token name'));
    expect(shownText(editor)).not.to.match(/mem_/);
  });

  it('stays with another token while the one before is saved', async () => {
    const [first, second] = DATA.tokens;
    const adapter = adapterWith({ latency: 50 });
    const editor = await editorFor(adapter, first?.id);
    await typeName(editor, '!');
    const told = new Promise<TokenUpdatedEvent>((resolve) =>
      editor.addEventListener('token-updated', resolve, { once: true }),
    );
    byRole(editor, 'button', 'Save').click();
    editor.tokenId = second?.id;
    expect((await told).token.id).to.equal(first?.id);
    const name = await eventually(() => byRole(editor, 'textbox', 'API token name'));
    await eventually(() => expect((name as HTMLInputElement).value).to.equal(second?.name));
    expect(editor.open).to.equal(true);
  });

  it('asks before unsaved changes are lost', async () => {
    const editor = await editorFor(adapterWith());
    await typeName(editor, 'Robot 42');
    await sendKeys({ press: 'Escape' });
    await eventually(() => byRole(editor, 'dialog', 'Discard changes?'));
    byRole(editor, 'button', 'Keep editing').click();
    await eventually(() => expect(allByRole(editor, 'dialog', 'Discard changes?')).to.be.empty);
    expect((byRole(editor, 'textbox', 'API token name') as HTMLInputElement).value).to.equal(
      'Robot 42',
    );
  });

  it('edits a token, sending only what changed on the revision it was read at', async () => {
    const adapter = adapterWith();
    const [token] = DATA.tokens;
    const sent: unknown[] = [];
    const update = adapter.updateToken.bind(adapter);
    adapter.updateToken = (id, changes, options) => {
      sent.push(changes, options.revision);
      return update(id, changes, options);
    };
    const editor = await editorFor(adapter, token?.id);
    await typeName(editor, ' renamed');
    const updated = oneEvent<TokenUpdatedEvent>(editor, 'token-updated');
    byRole(editor, 'button', 'Save').click();
    expect((await updated).token.name).to.equal(`${token?.name} renamed`);
    expect(sent).to.deep.equal([{ name: `${token?.name} renamed` }, '1']);
    expect(editor.open).to.equal(false);
  });

  it('sends the same key with every try of the same changes, and another with others', async () => {
    const adapter = adapterWith();
    const keys: unknown[] = [];
    adapter.updateToken = (_id, _changes, options) => {
      keys.push(options.idempotencyKey);
      return Promise.reject(new AdapterError('timeout'));
    };
    const editor = await editorFor(adapter, DATA.tokens[0]?.id);
    const save = async (count: number): Promise<void> => {
      byRole(editor, 'button', 'Save').click();
      await eventually(() => expect(keys).to.have.length(count));
      await eventually(() => expect(shownText(editor)).to.contain('It took too long'));
    };
    await typeName(editor, ' renamed');
    await save(1);
    await save(2);
    await typeName(editor, ' again');
    await save(3);
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).not.to.equal(keys[0]);
  });

  it('keeps what was typed when someone else was faster, and saves on top of it', async () => {
    const adapter = adapterWith();
    const [token] = DATA.tokens;
    const id = token?.id ?? '';
    const editor = await editorFor(adapter, id);
    await typeName(editor, ' mine');
    const { signal } = new AbortController();
    await adapter.updateToken(id, { description: 'theirs' }, { signal });
    byRole(editor, 'button', 'Save').click();
    await eventually(() => expect(shownText(editor)).to.contain('What you entered is kept'));
    byRole(editor, 'button', 'Save').click();
    await eventually(() => expect(editor.open).to.equal(false));
    const saved = await adapter.getToken(id, { signal });
    expect(saved.name).to.equal(`${token?.name} mine`);
    expect(saved.description).to.equal('theirs');
  });

  it('shows what someone else changed, and lets go of what was typed where that is wanted', async () => {
    const adapter = adapterWith();
    const [token] = DATA.tokens;
    const id = token?.id ?? '';
    const editor = await editorFor(adapter, id);
    await typeName(editor, ' mine');
    const { signal } = new AbortController();
    await adapter.updateToken(id, { name: 'Theirs', description: 'also theirs' }, { signal });
    byRole(editor, 'button', 'Save').click();
    const alert = await eventually(() => {
      const found = allByRole(editor, 'alert').find((each) => each.textContent.includes('Now'));
      if (!found) throw new Error('no differences');
      return found;
    });
    const said = alert.textContent.replace(/\s+/g, ' ');
    expect(said).to.contain('Theirs').and.to.contain(`${token?.name} mine`);
    expect(said).to.contain('also theirs');
    expect((byRole(editor, 'textbox', 'API token name') as HTMLInputElement).value).to.equal(
      `${token?.name} mine`,
    );
    byRole(editor, 'button', 'Use the new one').click();
    await eventually(() =>
      expect((byRole(editor, 'textbox', 'API token name') as HTMLInputElement).value).to.equal(
        'Theirs',
      ),
    );
    expect(allByRole(editor, 'button', 'Use the new one')).to.be.empty;
  });

  const FAILURES: Readonly<Record<Exclude<AdapterErrorKind, 'conflict'>, string>> = {
    unauthenticated: 'You are signed out',
    forbidden: 'You are not allowed to do this',
    'not-found': 'Not found',
    invalid: 'The request was not accepted',
    'rate-limited': 'Try again in 3 s.',
    offline: 'Try again when the connection is back.',
    timeout: 'It took too long',
    unavailable: 'The service cannot be reached',
    unexpected: 'Something went wrong',
  };
  for (const [kind, words] of Object.entries(FAILURES)) {
    it(`keeps what was typed when saving fails, and can try again: ${kind}`, async () => {
      const error = new AdapterError(kind as AdapterErrorKind, {
        retryAfter: 3000,
        traceId: 'trace-1',
      });
      let isDown = true;
      const [token] = DATA.tokens;
      const editor = await editorFor(
        adapterWith({
          fail: (method) => (isDown && method === 'updateToken' ? error : undefined),
        }),
        token?.id,
      );
      await typeName(editor, ' renamed');
      const told = oneEvent<TokenAdapterErrorEvent>(editor, 'token-adapter-error');
      byRole(editor, 'button', 'Save').click();
      expect((await told).error).to.equal(error);
      await eventually(() => expect(shownText(editor)).to.contain(words).and.contain('trace-1'));
      isDown = false;
      const updated = oneEvent<TokenUpdatedEvent>(editor, 'token-updated');
      (await told).retry();
      expect((await updated).token.name).to.equal(`${token?.name} renamed`);
    });
  }

  it('counts characters against the limits of the adapter, and cuts nothing', async () => {
    const adapter = Object.assign(adapterWith(), { draftLimits: { name: 8 } });
    const editor = await editorFor(adapter);
    await typeName(editor, 'Robot 97 and more');
    await eventually(() => expect(shownText(editor)).to.contain('17 / 8'));
    expect(shownText(editor)).to.contain('9 characters too many').and.contain('0 / 2,000');
    byRole(editor, 'button', 'Next').click();
    await eventually(() => expect(shownText(editor)).to.contain('The name is too long.'));
    const name = byRole(editor, 'textbox', 'API token name') as HTMLInputElement;
    expect(name.value).to.equal('Robot 97 and more');
  });

  it('offers the lifetimes that the adapter allows, and says until when the token works', async () => {
    const adapter = adapterWith({
      expiryChoices: { days: [7, 30, 60, 90, 365], custom: true, never: true },
    });
    const editor = await editorFor(adapter);
    const select = byRole(editor, 'combobox', 'Expires') as HTMLSelectElement;
    const options = [...select.options].map(({ text }) => text.trim());
    expect(options).to.deep.equal([
      '7 days',
      '30 days',
      '60 days',
      '90 days',
      '1 year',
      'On a date…',
      'Never',
    ]);
    expect(select.selectedOptions[0]?.text.trim()).to.equal('Never');
    const choose = async (text: string): Promise<void> => {
      select.value = [...select.options].find((each) => each.text.trim() === text)?.value ?? '';
      select.dispatchEvent(new Event('change'));
      await editor.updateComplete;
    };
    await choose('On a date…');
    await typeName(editor, 'Robot 97');
    byRole(editor, 'button', 'Next').click();
    await eventually(() => expect(shownText(editor)).to.contain('Choose when the token expires.'));
    const [date] = deepQuery(editor, 'input[type="date"]') as HTMLInputElement[];
    if (!date) throw new Error('no date field');
    date.value = '2020-01-01';
    date.dispatchEvent(new Event('change'));
    byRole(editor, 'button', 'Next').click();
    await eventually(() => expect(shownText(editor)).to.contain('Choose a date in the future.'));
    await choose('30 days');
    await eventually(() => expect(shownText(editor)).to.contain('It stops working on'));
    byRole(editor, 'button', 'Next').click();
    await eventually(() => expect(shownText(editor)).to.contain('Billing'));
    deepQuery(editor, '#module-list input')[0]?.click();
    await editor.updateComplete;
    byRole(editor, 'button', 'Next').click();
    const created = oneEvent<TokenCreatedEvent>(editor, 'token-created');
    (await eventually(() => byRole(editor, 'button', 'Add API token'))).click();
    const days = (Date.parse((await created).token.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).to.be.within(29.9, 31);
  });

  it('takes the first lifetime where tokens must expire, and changes it when one is edited', async () => {
    const choices = { days: [7, 90], custom: false, never: false };
    const fresh = await editorFor(adapterWith({ expiryChoices: choices }));
    const chosen = byRole(fresh, 'combobox', 'Expires') as HTMLSelectElement;
    expect(chosen.selectedOptions[0]?.text.trim()).to.equal('7 days');
    fresh.remove();
    const adapter = adapterWith({ expiryChoices: { ...choices, never: true } });
    const token = DATA.tokens.find(({ expiresAt }) => expiresAt !== undefined) ?? DATA.tokens[0];
    const editor = await editorFor(adapter, token?.id);
    const select = byRole(editor, 'combobox', 'Expires') as HTMLSelectElement;
    expect(select.selectedOptions[0]?.text).to.contain('As it is');
    select.value = '90';
    select.dispatchEvent(new Event('change'));
    const updated = oneEvent<TokenUpdatedEvent>(editor, 'token-updated');
    byRole(editor, 'button', 'Save').click();
    const days = (Date.parse((await updated).token.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).to.be.within(89.9, 91);
  });

  it('chooses among several hundred modules by search, all of what is found, and none', async () => {
    const modules = Array.from({ length: 420 }, (_, index) => ({
      id: `MOD-${1000 + index}`,
      name: index % 10 === 0 ? `Catalog ${index}` : `Module ${index}`,
    }));
    const editor = await editorFor(adapterWith({ modules }));
    await typeName(editor, 'Robot 97');
    byRole(editor, 'button', 'Next').click();
    await eventually(() => expect(shownText(editor)).to.contain('0 of 420 selected'));
    byRole(editor, 'searchbox', 'Search modules').focus();
    await sendKeys({ type: 'catalog' });
    await eventually(() => expect(deepQuery(editor, '#module-list li')).to.have.length(42));
    byRole(editor, 'checkbox', 'Select all').click();
    await eventually(() => expect(shownText(editor)).to.contain('42 of 420 selected'));
    byRole(editor, 'button', 'Clear search').click();
    await eventually(() => expect(deepQuery(editor, '#module-list li')).to.have.length(420));
    const all = byRole(editor, 'checkbox', 'Select all') as HTMLInputElement;
    expect(all.indeterminate).to.equal(true);
    all.click();
    await eventually(() => expect(shownText(editor)).to.contain('420 of 420 selected'));
    all.click();
    await eventually(() => expect(shownText(editor)).to.contain('0 of 420 selected'));
  });

  it('keeps a module that the token has and that can no longer be given', async () => {
    const [token] = DATA.tokens;
    if (!token) throw new Error('no token');
    const old = { id: 'MOD-0001', name: 'Withdrawn' };
    const tokens = [{ ...token, modules: [...token.modules, old] }];
    const editor = await editorFor(adapterWith({ tokens }), token.id);
    byRole(editor, 'tab', 'Modules').click();
    await eventually(() => expect(shownText(editor)).to.contain('Withdrawn'));
    const total = DATA.modules.length + 1;
    expect(shownText(editor)).to.contain(`${token.modules.length + 1} of ${total} selected`);
  });

  it('has no step for modules where the adapter has none to choose from', async () => {
    const adapter = adapterWith();
    Object.defineProperty(adapter, 'listModules', { value: undefined });
    const sent: TokenDraft[] = [];
    adapter.createToken = (draft) => {
      sent.push(draft);
      return Promise.reject(new AdapterError('unavailable'));
    };
    const editor = await editorFor(adapter);
    await typeName(editor, 'Robot 97');
    byRole(editor, 'button', 'Next').click();
    (await eventually(() => byRole(editor, 'button', 'Add API token'))).click();
    await eventually(() => expect(sent).to.deep.equal([{ name: 'Robot 97', moduleIds: [] }]));
  });

  it('is used by keyboard alone, from the name to the details', async () => {
    const editor = await editorFor(adapterWith());
    await typeName(editor, 'Robot 97');
    await sendKeys({ press: 'Enter' });
    await eventually(() => byRole(editor, 'searchbox', 'Search modules'));
    await eventually(() => expect(deepQuery(editor, '#module-list li')).not.to.be.empty);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await eventually(() => expect(shownText(editor)).to.contain('8 of 8 selected'));
    const next = byRole(editor, 'button', 'Next');
    for (let presses = 0; presses < 20 && !next.matches(':focus'); presses += 1) {
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: 'Enter' });
    const heading = await eventually(() => byRole(editor, 'heading', 'Overview'));
    await eventually(() => expect(heading.matches(':focus')).to.equal(true));
    for (let presses = 0; presses < 5 && !next.matches(':focus'); presses += 1) {
      await sendKeys({ press: 'Tab' });
    }
    expect(next.textContent.trim()).to.equal('Add API token');
    await sendKeys({ press: 'Enter' });
    const summary = await eventually(() => byRole(editor, 'heading', 'Summary'));
    await eventually(() => expect(summary.matches(':focus')).to.equal(true));
    const opened = oneEvent(editor, 'token-open');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await opened;
    expect(editor.open).to.equal(false);
  });

  it('adds nothing by the second half of a double click on the button before', async () => {
    const editor = await editorFor(adapterWith());
    await fillIn(editor, 'Robot 97');
    const add = byRole(editor, 'button', 'Add API token');
    add.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(byRole(editor, 'heading', 'Overview')).to.exist;
  });

  it('keeps the page from being left while what was typed, or the only copy of the secret, is on it', async () => {
    const isHeld = (): boolean =>
      !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const editor = await editorFor(adapterWith({ secrets: 'once' }));
    expect(isHeld()).to.equal(false);
    await fillIn(editor, 'Robot 97');
    expect(isHeld()).to.equal(true);
    byRole(editor, 'button', 'Add API token').click();
    const saved = await eventually(() =>
      byRole(editor, 'checkbox', 'I have saved it in a safe place'),
    );
    expect(isHeld()).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(editor.open).to.equal(true);
    await eventually(() => expect(saved.matches(':focus')).to.equal(true));
    saved.click();
    await eventually(() => expect(isHeld()).to.equal(false));
    const secret = byRole(editor, 'status', 'API token').textContent.trim();
    editor.remove();
    await eventually(() => expect(editor.shadowRoot?.textContent).not.to.contain(secret));
  });

  it('takes a logo by its content, whatever its name says', async () => {
    const editor = await editorFor(adapterWith());
    const input = deepQuery(editor, 'input[type="file"]')[0] as HTMLInputElement;
    const choose = (file: File): void => {
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    };
    choose(new File(['<svg onload="alert(1)"></svg>'], 'logo.png', { type: 'image/png' }));
    await eventually(() => expect(shownText(editor)).to.contain('neither a JPEG nor a PNG'));
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
    choose(new File([png], 'logo.txt'));
    await eventually(() => byRole(editor, 'button', 'Remove logo'));
    expect(shownText(editor)).not.to.contain('neither a JPEG nor a PNG');
  });
});
