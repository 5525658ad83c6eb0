import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { TokenProvider } from '../../src/elements/token-provider/token-provider.js';
import { sampleAdapter } from './sample-adapter.js';
import { shadow } from './shadow.js';

TokenProvider.define();
TokenList.define();

const meta: Meta<TokenProvider> = {
  title: 'Elements/token-provider',
  component: 'token-provider',
  render: ({ adapter, timeZone }) =>
    html`<token-provider .adapter=${adapter} .timeZone=${timeZone}>
      <token-list page-size="5"></token-list>
    </token-provider>`,
  args: { adapter: sampleAdapter(), timeZone: 'UTC' },
};

export default meta;
type Story = StoryObj<TokenProvider>;

/** The elements inside have no adapter of their own. */
export const Provided: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await expect(await list.findByRole('table', 'API tokens')).toBeVisible();
  },
};
export const AnotherTimeZone: Story = { args: { timeZone: 'Asia/Tokyo' } };

/** It says so, rather than to wait for ever. */
export const WithoutAdapter: Story = {
  args: { adapter: undefined },
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await expect(await list.findByRole('heading', 'No data adapter')).toBeVisible();
  },
};
