import { expect, fixture, html } from '@open-wc/testing';
import type { JsonView } from '../../../src/ui/json-view/json-view.js';
import { shown, textOf, until } from './json-view-fixture.js';

describe('a JSON document that is copied', () => {
  let copied: string;
  const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const copy = async (view: JsonView, label: string): Promise<void> => {
    const button = [...view.renderRoot.querySelectorAll('tokenry-copy-button')].find(
      (each) => each.label === label,
    );
    if (!button) throw new Error(`There is no button “${label}”.`);
    copied = '';
    button.click();
    await until(() => copied !== '');
  };

  beforeEach(() => {
    const clipboard = {
      write: async ([item]: ClipboardItem[]) => {
        copied = (await (await item?.getType('text/plain'))?.text()) ?? '';
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    if (original) Object.defineProperty(navigator, 'clipboard', original);
  });

  it('is copied whole, with what is hidden masked', async () => {
    const view = await shown({
      name: 'Robot',
      password: 'hunter2',
      tokens: ['a', 'b'],
      isOn: true,
    });
    view.label = 'Token';
    await view.updateComplete;
    await copy(view, 'Copy Token');
    expect(JSON.parse(copied)).to.deep.equal({
      name: 'Robot',
      password: '••••••••',
      tokens: '••••••••',
      isOn: true,
    });
  });

  it('gives the way to a value, as JSONPath has it', async () => {
    const view = await shown({ items: [{ 'it\'s "odd"\\': 1 }] });
    await copy(view, `Copy path of it's "odd"\\`);
    expect(copied).to.equal(String.raw`$.items[0]['it\'s "odd"\\']`);
    await copy(view, 'Copy path of items');
    expect(copied).to.equal('$.items');
  });

  it('is hidden and masked as a whole where it is itself named like a secret', async () => {
    const view = await fixture<JsonView>(
      html`<tokenry-json-view label="Credentials" .value=${{ user: 'Ada' }}></tokenry-json-view>`,
    );
    expect(textOf(view)).not.to.include('Ada');
    await copy(view, 'Copy Credentials');
    expect(copied).to.equal('"••••••••"');
  });
});
