import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { TokenManager } from '../../src/elements/token-manager/token-manager.js';
import { TokenProvider } from '../../src/elements/token-provider/token-provider.js';
import { allByRole } from '../../test/elements/by-role.js';
import { eachError, expectEachError } from './errors.js';
import {
  failingAdapter,
  hostileAdapter,
  SAMPLE,
  sampleAdapter,
  silentAdapter,
} from './sample-adapter.js';
import { shadow } from './shadow.js';
import { showValue } from './show-value.js';

TokenManager.define();
TokenProvider.define();

const meta: Meta<TokenManager> = {
  title: 'Elements/token-manager',
  component: 'token-manager',
  args: { adapter: sampleAdapter() },
};

export default meta;
type Story = StoryObj<TokenManager>;

export const List: Story = {};
export const Details: Story = { args: { tokenId: SAMPLE.tokens[0]?.id } };

export const Loading: Story = { args: { adapter: silentAdapter() } };
export const Empty: Story = { args: { adapter: sampleAdapter({ tokens: [] }) } };
export const Unavailable: Story = { args: { adapter: failingAdapter('unavailable') } };
export const Offline: Story = { args: { adapter: failingAdapter('offline') } };
export const NotAllowed: Story = { args: { adapter: failingAdapter('forbidden') } };

/** What each kind of error says, and whether it offers to try again. */
export const Errors: Story = {
  render: () => eachError((adapter) => html`<token-manager .adapter=${adapter}></token-manager>`),
  play: ({ canvasElement }) => expectEachError(canvasElement),
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const manager = shadow(canvasElement, 'token-manager');
    await userEvent.type(await manager.findByRole('searchbox', 'Search'), 'no such token');
    await expect(await manager.findByRole('heading', 'Nothing found')).toBeVisible();
  },
};
/** The value was seen when the token was added, and is not offered. */
export const SecretShownOnce: Story = {
  args: { adapter: sampleAdapter({ secrets: 'once' }), tokenId: SAMPLE.tokens[0]?.id },
  play: async ({ canvasElement }) => {
    const manager = shadow(canvasElement, 'token-manager');
    await manager.findByRole('tab', 'General');
    await expect(allByRole(canvasElement, 'button', 'Show value')).toHaveLength(0);
  },
};
export const SecretShown: Story = {
  args: { tokenId: SAMPLE.tokens[0]?.id },
  play: ({ canvasElement }) => showValue(canvasElement, 'token-manager'),
};
export const HostileText: Story = { args: { adapter: hostileAdapter() } };
export const Dark: Story = { globals: { scheme: 'dark' } };
export const Dense: Story = { globals: { density: 'compact' } };
export const Narrow: Story = {
  render: ({ adapter }) =>
    html`<div class="narrow"><token-manager .adapter=${adapter}></token-manager></div>`,
};
export const RightToLeft: Story = {
  render: ({ adapter }) =>
    html`<div dir="rtl" lang="ar"><token-manager .adapter=${adapter}></token-manager></div>`,
};

export const ThereAndBack: Story = {
  play: async ({ canvasElement }) => {
    const manager = shadow(canvasElement, 'token-manager');
    await userEvent.click(await manager.findByRole('button', 'Data lake 17'));
    await expect(await manager.findByRole('heading', 'Data lake 17')).toBeVisible();
    await userEvent.click(await manager.findByRole('button', 'Back to API tokens'));
    const link = await manager.findByRole('button', 'Data lake 17');
    await waitFor(() => expect(link.matches(':focus')).toBe(true));
  },
};

/** The adapter and the time zone come from a provider around it. */
export const Provided: Story = {
  render: ({ adapter }) =>
    html`<token-provider .adapter=${adapter} time-zone="Asia/Tokyo">
      <token-manager></token-manager>
    </token-provider>`,
};
