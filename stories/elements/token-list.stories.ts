import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { eachError, expectEachError } from './errors.js';
import { shadow } from './shadow.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { sampleData } from '../../src/adapters/memory/index.js';
import {
  failingAdapter,
  hostileAdapter,
  NOW,
  sampleAdapter,
  silentAdapter,
} from './sample-adapter.js';

TokenList.define();

const meta: Meta<TokenList> = {
  title: 'Elements/token-list',
  component: 'token-list',
  args: { adapter: sampleAdapter() },
};

export default meta;
type Story = StoryObj<TokenList>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await expect(await list.findByRole('button', /^Expiring soon/)).toBeVisible();
  },
};

export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.click(await list.findByRole('button', 'API token'));
    await waitFor(async () => {
      const header = await list.findByRole('columnheader', 'API token');
      await expect(header).toHaveAttribute('aria-sort', 'ascending');
    });
  },
};

export const Disabling: Story = {
  render: () => html`<token-list .adapter=${sampleAdapter()}></token-list>`,
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.click(await list.findByRole('button', /^Actions for Data lake 17/));
    await userEvent.click(await list.findByRole('menuitem', 'Disable'));
    await expect(await list.findByRole('dialog', 'Disable API token')).toBeVisible();
  },
};

export const Loading: Story = { args: { adapter: silentAdapter() } };
export const Empty: Story = { args: { adapter: sampleAdapter({ tokens: [] }) } };
export const NothingFound: Story = {
  render: ({ adapter }) =>
    html`<token-list .adapter=${adapter} .state=${{ search: 'no such token' }}></token-list>`,
};
export const Unavailable: Story = { args: { adapter: failingAdapter('unavailable') } };
export const Offline: Story = { args: { adapter: failingAdapter('offline') } };
export const NotAllowed: Story = { args: { adapter: failingAdapter('forbidden') } };

/** What each kind of error says, and whether it offers to try again. */
export const Errors: Story = {
  render: () =>
    eachError((adapter) => html`<token-list attention="off" .adapter=${adapter}></token-list>`),
  play: ({ canvasElement }) => expectEachError(canvasElement),
};

export const ReadOnly: Story = { args: { readonly: true } };
export const HostileText: Story = { args: { adapter: hostileAdapter() } };
export const ByCursor: Story = { args: { adapter: sampleAdapter({ paging: 'cursor' }) } };
export const Narrow: Story = {
  render: ({ adapter }) =>
    html`<div class="narrow"><token-list .adapter=${adapter} page-size="5"></token-list></div>`,
};
export const RightToLeft: Story = {
  render: ({ adapter }) =>
    html`<div dir="rtl" lang="ar"><token-list .adapter=${adapter}></token-list></div>`,
};
export const German: Story = {
  render: ({ adapter }) => html`<token-list lang="de" .adapter=${adapter}></token-list>`,
};

export const Dark: Story = { globals: { scheme: 'dark' } };
export const Dense: Story = { globals: { density: 'compact' } };

/** Five thousand tokens in one list, of which only what is seen is there. */
export const ThousandsOfRows: Story = {
  render: ({ adapter }) => html`<token-list paging="scroll" .adapter=${adapter}></token-list>`,
  args: {
    adapter: sampleAdapter({ tokens: sampleData({ tokens: 5000, records: 0, now: NOW }).tokens }),
  },
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await expect(await list.findByRole('status', /^5,000 rows$/)).toBeVisible();
  },
};
