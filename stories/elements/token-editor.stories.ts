import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import { SAMPLE, sampleAdapter } from './sample-adapter.js';
import { shadow } from './shadow.js';

TokenEditor.define();

const meta: Meta<TokenEditor> = {
  title: 'Elements/token-editor',
  component: 'token-editor',
  parameters: { docs: { story: { inline: false, height: '36rem' } } },
  render: ({ adapter, tokenId, open }) =>
    html`<token-editor .adapter=${adapter} .tokenId=${tokenId} .open=${open}></token-editor>`,
  args: { adapter: sampleAdapter(), open: true },
};

export default meta;
type Story = StoryObj<TokenEditor>;

export const Add: Story = {};
export const AddWithExpiry: Story = {
  args: {
    adapter: sampleAdapter({
      expiryChoices: { days: [7, 30, 60, 90, 365], custom: true, never: true },
    }),
  },
};
export const Edit: Story = { args: { tokenId: SAMPLE.tokens[0]?.id } };

export const NameMissing: Story = {
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.click(await editor.findByRole('button', 'Next'));
    await expect(await editor.findByRole('textbox', 'API token name')).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  },
};

/** A secret that is never shown again: the dialog stays until it is safe. */
export const SecretShownOnce: Story = {
  render: () =>
    html`<token-editor open .adapter=${sampleAdapter({ secrets: 'once' })}></token-editor>`,
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.type(await editor.findByRole('textbox', 'API token name'), 'Robot 99');
    await userEvent.click(await editor.findByRole('button', 'Next'));
    await userEvent.click(await editor.findByRole('checkbox', 'Select all'));
    await userEvent.click(await editor.findByRole('button', 'Next'));
    await userEvent.click(await editor.findByRole('button', 'Add API token'));
    await expect(await editor.findByRole('button', 'Copy value')).toBeVisible();
    await expect(await editor.findByRole('button', 'Close')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};
