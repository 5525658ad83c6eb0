import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { TokenDetails } from '../../src/elements/token-details/token-details.js';
import {
  failingAdapter,
  hostileAdapter,
  SAMPLE,
  sampleAdapter,
  silentAdapter,
} from './sample-adapter.js';
import { shadow } from './shadow.js';

TokenDetails.define();

const TOKEN_ID = SAMPLE.tokens[0]?.id;

const meta: Meta<TokenDetails> = {
  title: 'Elements/token-details',
  component: 'token-details',
  render: ({ adapter, tokenId, activeTab, readonly }) =>
    html`<token-details
      .adapter=${adapter}
      .tokenId=${tokenId}
      .activeTab=${activeTab}
      .readonly=${readonly}
    ></token-details>`,
  args: { adapter: sampleAdapter(), tokenId: TOKEN_ID, activeTab: 'general', readonly: false },
};

export default meta;
type Story = StoryObj<TokenDetails>;

export const General: Story = {};
export const Modules: Story = { args: { activeTab: 'modules' } };
export const Details: Story = { args: { activeTab: 'details' } };
export const AuditTrailTab: Story = { args: { activeTab: 'audit' } };

export const SecretShown: Story = {
  play: async ({ canvasElement }) => {
    const details = shadow(canvasElement, 'token-details');
    await userEvent.click(await details.findByRole('button', 'Show value'));
    await expect(await details.findByRole('button', 'Hide value')).toBeVisible();
  },
};

export const SecretShownOnce: Story = { args: { adapter: sampleAdapter({ secrets: 'once' }) } };

export const StepUpCheck: Story = {
  render: ({ adapter, tokenId }) =>
    html`<token-details
      .adapter=${adapter}
      .tokenId=${tokenId}
      @token-secret-request=${(event: HTMLElementEventMap['token-secret-request']) =>
        event.waitUntil(Promise.reject(new Error('Confirm with your security key first.')))}
    ></token-details>`,
};

export const HostTab: Story = {
  render: ({ adapter, tokenId }) =>
    html`<token-details .adapter=${adapter} .tokenId=${tokenId} active-tab="usage">
      <p slot="tab" id="usage" data-label="Usage">Called 1,204 times in the last 24 hours.</p>
    </token-details>`,
};

export const Loading: Story = { args: { adapter: silentAdapter() } };
export const NotFound: Story = { args: { tokenId: 'TKN-0000-0000' } };
export const Unavailable: Story = { args: { adapter: failingAdapter('unavailable') } };
export const NotAllowed: Story = { args: { adapter: failingAdapter('forbidden') } };
export const ReadOnly: Story = { args: { readonly: true } };
export const HostileText: Story = { args: { adapter: hostileAdapter() } };
export const Narrow: Story = {
  render: ({ adapter, tokenId }) =>
    html`<div class="narrow">
      <token-details .adapter=${adapter} .tokenId=${tokenId}></token-details>
    </div>`,
};
export const RightToLeft: Story = {
  render: ({ adapter, tokenId }) =>
    html`<div dir="rtl" lang="ar">
      <token-details .adapter=${adapter} .tokenId=${tokenId}></token-details>
    </div>`,
};
