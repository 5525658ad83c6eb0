import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import { byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenEditor.define();

export const DATA = sampleData();

export function adapterWith(options: MemoryAdapterOptions = {}): MemoryAdapter {
  return new MemoryAdapter({ ...DATA, ...options });
}

export async function editorFor(adapter: MemoryAdapter, tokenId?: string): Promise<TokenEditor> {
  const editor = await fixture<TokenEditor>(
    html`<token-editor lang="en" open .adapter=${adapter} .tokenId=${tokenId}></token-editor>`,
  );
  await eventually(() => byRole(editor, 'textbox', 'API token name'));
  return editor;
}

export async function typeName(editor: TokenEditor, name: string): Promise<void> {
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
export async function fillIn(editor: TokenEditor, name: string): Promise<void> {
  await typeName(editor, name);
  byRole(editor, 'button', 'Next').click();
  await eventually(() => expect(shownText(editor)).to.contain('Billing'));
  deepQuery(editor, '#module-list input')[0]?.click();
  await editor.updateComplete;
  byRole(editor, 'button', 'Next').click();
  await eventually(() => expect(shownText(editor)).to.contain(name));
}
