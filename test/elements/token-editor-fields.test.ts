import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TokenCreatedEvent, TokenUpdatedEvent } from '../../src/elements/events.js';
import { AdapterError } from '../../src/model/errors.js';
import type { TokenDraft } from '../../src/model/token.js';
import { byRole, deepQuery, eventually, shownText } from './by-role.js';
import { adapterWith, DATA, editorFor, typeName } from './editor-fixture.js';

describe('token-editor: fields', () => {
  it('shows the field of the logo by its label alone, also while it has focus', async () => {
    const editor = await editorFor(adapterWith());
    const [input] = deepQuery(editor, 'input[type="file"]');
    input?.focus();
    expect(input?.matches(':focus')).to.equal(true);
    expect(input?.getBoundingClientRect().width).to.be.at.most(1);
    const label = input?.closest('label');
    expect(label && getComputedStyle(label).outlineStyle).to.equal('solid');
  });

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
