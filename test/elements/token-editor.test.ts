import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import type { TokenCreatedEvent, TokenUpdatedEvent } from '../../src/elements/events.js';
import { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import { AdapterError } from '../../src/model/errors.js';
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
  byRole(editor, 'textbox', 'API token name').focus();
  await sendKeys({ type: name });
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

  it('asks before unsaved changes are lost', async () => {
    const editor = await editorFor(adapterWith());
    await typeName(editor, 'Robot 42');
    await sendKeys({ press: 'Escape' });
    await eventually(() => byRole(editor, 'dialog', 'Discard changes?'));
    byRole(editor, 'button', 'Cancel').click();
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
