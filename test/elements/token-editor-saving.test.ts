import { expect, oneEvent } from '@open-wc/testing';
import type { TokenAdapterErrorEvent, TokenUpdatedEvent } from '../../src/elements/events.js';
import { AdapterError, type AdapterErrorKind } from '../../src/model/errors.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';
import { adapterWith, DATA, editorFor, fillIn, typeName } from './editor-fixture.js';
import { hold } from './hold.js';

describe('token-editor: saving', () => {
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

  it('stays, with what was typed while it saved', async () => {
    const adapter = adapterWith();
    const answer = hold(adapter, 'updateToken');
    const [token] = DATA.tokens;
    const editor = await editorFor(adapter, token?.id);
    await typeName(editor, ' one');
    byRole(editor, 'button', 'Save').click();
    await eventually(() => expect(shownText(editor)).to.contain('Working…'));
    await typeName(editor, ' two');
    const saved = oneEvent<TokenUpdatedEvent>(editor, 'token-updated');
    answer();
    expect((await saved).token.name).to.equal(`${token?.name} one`);
    await eventually(() => expect(shownText(editor)).not.to.contain('Working…'));
    expect(editor.open).to.equal(true);
    const field = byRole(editor, 'textbox', 'API token name') as HTMLInputElement;
    expect(field.value).to.equal(`${token?.name} one two`);
    const again = oneEvent<TokenUpdatedEvent>(editor, 'token-updated');
    byRole(editor, 'button', 'Save').click();
    expect((await again).token.name).to.equal(`${token?.name} one two`);
    await eventually(() => expect(editor.open).to.equal(false));
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
});
