import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type {
  TokenAdapterErrorEvent,
  TokenCreatedEvent,
  TokenEditorCloseEvent,
  TokenUpdatedEvent,
} from '../../src/elements/events.js';
import type { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import { AdapterError } from '../../src/model/errors.js';
import { alerts } from './acts-fixture.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';
import { adapterWith, DATA, editorFor, fillIn, typeName } from './editor-fixture.js';
import { hold } from './hold.js';

/** Presses the button that saves, and leaves as soon as that is offered. */
async function leaveSaving(editor: TokenEditor, button: string): Promise<TokenEditorCloseEvent> {
  editor.patience = 0;
  byRole(editor, 'button', button).click();
  await eventually(() => expect(shownText(editor)).to.contain('taking longer than usual'));
  const closed = oneEvent<TokenEditorCloseEvent>(editor, 'token-editor-close');
  byRole(editor, 'button', 'Close').click();
  await eventually(() => expect(allByRole(editor, 'dialog')).to.be.empty);
  return closed;
}

describe('token-editor: leaving while it saves', () => {
  it('is not possible before long, and says nothing of what is saved', async () => {
    const adapter = adapterWith();
    const answer = hold(adapter, 'createToken');
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    byRole(editor, 'button', 'Add API token').click();
    await eventually(() => expect(shownText(editor)).to.contain('Working…'));
    expect(byRole(editor, 'button', 'Close').ariaDisabled).to.equal('true');
    await sendKeys({ press: 'Escape' });
    expect(editor.open).to.equal(true);
    answer();
    await eventually(() => expect(shownText(editor)).to.contain('was added'));
    expect(shownText(editor)).not.to.contain('taking longer');
  });

  it('tells by a message what came of it', async () => {
    const adapter = adapterWith();
    const answer = hold(adapter, 'createToken');
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    const closed = await leaveSaving(editor, 'Add API token');
    expect(closed.tokenId).to.equal(undefined);
    expect(closed.isSaving).to.equal(true);
    expect(editor.open).to.equal(false);
    const created = oneEvent<TokenCreatedEvent>(editor, 'token-created');
    answer();
    expect((await created).token.name).to.equal('Robot 42');
    await eventually(() => expect(shownText(editor)).to.contain('API token “Robot 42” was added'));
    expect(editor.open).to.equal(false);
  });

  it('loses nothing typed when saving fails after all', async () => {
    const adapter = adapterWith();
    const answer = hold(adapter, 'updateToken');
    const [token] = DATA.tokens;
    const editor = await editorFor(adapter, token?.id);
    await typeName(editor, ' renamed');
    await leaveSaving(editor, 'Save');
    const told = oneEvent<TokenAdapterErrorEvent>(editor, 'token-adapter-error');
    const error = new AdapterError('timeout');
    answer(error);
    expect((await told).error).to.equal(error);
    await eventually(() =>
      expect(alerts(editor).join()).to.contain(`${token?.name} – Edit: It took too long.`),
    );
    byRole(editor, 'button', 'Keep editing').click();
    const field = await eventually(() => byRole(editor, 'textbox', 'API token name'));
    expect((field as HTMLInputElement).value).to.equal(`${token?.name} renamed`);
    expect(shownText(byRole(editor, 'dialog'))).to.contain('It took too long');
    const updated = oneEvent<TokenUpdatedEvent>(editor, 'token-updated');
    byRole(editor, 'button', 'Save').click();
    expect((await updated).token.name).to.equal(`${token?.name} renamed`);
    await eventually(() => expect(editor.open).to.equal(false));
  });

  it('takes up a new token where its fields were refused', async () => {
    const adapter = adapterWith();
    const answer = hold(adapter, 'createToken');
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    await leaveSaving(editor, 'Add API token');
    answer(new AdapterError('invalid', { fields: { name: ['is taken'] } }));
    await eventually(() => expect(alerts(editor).join()).to.contain('Robot 42 – Add API token:'));
    byRole(editor, 'button', 'Keep editing').click();
    const field = await eventually(() => byRole(editor, 'textbox', 'API token name'));
    expect((field as HTMLInputElement).value).to.equal('Robot 42');
    await eventually(() => expect(shownText(editor)).to.contain('is taken'));
  });

  it('shows what someone else changed meanwhile, and keeps what was typed', async () => {
    const adapter = adapterWith();
    const answer = hold(adapter, 'updateToken');
    const [token] = DATA.tokens;
    const id = token?.id ?? '';
    const editor = await editorFor(adapter, id);
    await typeName(editor, ' mine');
    await leaveSaving(editor, 'Save');
    const failed = oneEvent(editor, 'token-adapter-error');
    answer(new AdapterError('timeout'));
    await failed;
    const { signal } = new AbortController();
    await adapter.updateToken(id, { name: 'Theirs' }, { signal });
    (await eventually(() => byRole(editor, 'button', 'Keep editing'))).click();
    await eventually(() => expect(shownText(editor)).to.contain('What you entered is kept'));
    expect(shownText(byRole(editor, 'dialog'))).to.contain('Theirs');
    const field = byRole(editor, 'textbox', 'API token name') as HTMLInputElement;
    expect(field.value).to.equal(`${token?.name} mine`);
  });

  it('brings a secret that is never shown again, once nothing else is being filled in', async () => {
    const adapter = adapterWith({ secrets: 'once' });
    const answer = hold(adapter, 'createToken');
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    await leaveSaving(editor, 'Add API token');
    editor.open = true;
    await eventually(() => byRole(editor, 'textbox', 'API token name'));
    const created = oneEvent(editor, 'token-created');
    answer();
    await created;
    await editor.updateComplete;
    expect(byRole(editor, 'heading', 'General')).to.exist;
    byRole(editor, 'button', 'Close').click();
    await eventually(() => byRole(editor, 'heading', 'Summary'));
    await eventually(() =>
      expect(byRole(editor, 'status', 'API token').textContent.trim()).to.match(/^mem_/),
    );
    expect(shownText(editor)).to.contain('API token “Robot 42” was added');
  });

  it('keeps the page from being left until there is an answer', async () => {
    const isHeld = (): boolean =>
      !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const adapter = adapterWith();
    const answer = hold(adapter, 'createToken');
    const editor = await editorFor(adapter);
    await fillIn(editor, 'Robot 42');
    await leaveSaving(editor, 'Add API token');
    expect(isHeld()).to.equal(true);
    answer();
    await eventually(() => expect(isHeld()).to.equal(false));
  });
});
