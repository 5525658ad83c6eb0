import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TokenCreatedEvent, TokenUpdatedEvent } from '../../src/elements/events.js';
import type { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';
import { adapterWith, DATA, editorFor, fillIn, typeName } from './editor-fixture.js';
import { hold } from './hold.js';

describe('token-editor', () => {
  it('opens on the name, is accessible, and asks for what is missing', async () => {
    const editor = await editorFor(adapterWith());
    await eventually(() => expect(document.activeElement).to.equal(editor));
    await expect(editor).to.be.accessible();
    byRole(editor, 'button', 'Next').click();
    const name = byRole(editor, 'textbox', 'API token name');
    await eventually(() => expect(name.getAttribute('aria-invalid')).to.equal('true'));
    expect(shownText(editor)).to.contain('Give the token a name.');
    const [step] = deepQuery(editor, '[aria-current="step"]');
    expect(step?.textContent).to.match(/General\s+Needs attention/);
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
    const answer = hold(adapter, 'createToken');
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

  it('keeps what was typed when its adapter is replaced', async () => {
    const [token] = DATA.tokens;
    for (const tokenId of [undefined, token?.id]) {
      const editor = await editorFor(adapterWith(), tokenId);
      await typeName(editor, 'Robot 42');
      const field = (): HTMLInputElement =>
        byRole(editor, 'textbox', 'API token name') as HTMLInputElement;
      const typed = field().value;
      const other = adapterWith();
      let reads = 0;
      const list = other.listModules.bind(other);
      other.listModules = (...given) => {
        reads += 1;
        return list(...given);
      };
      editor.adapter = other;
      await eventually(() => expect(reads).to.equal(1));
      await eventually(() => expect(field().value).to.equal(typed));
      editor.remove();
    }
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
});
