import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { TokenTabs } from '../../src/elements/token-tabs/token-tabs.js';
import { failingAdapter, SAMPLE, sampleAdapter } from './sample-adapter.js';

TokenTabs.define();

const meta: Meta<TokenTabs> = {
  title: 'Elements/token-tabs',
  component: 'token-tabs',
  render: ({ adapter, token, activeTab, activation }) =>
    html`<token-tabs
      .adapter=${adapter}
      .token=${token}
      .activeTab=${activeTab}
      .activation=${activation}
    ></token-tabs>`,
  args: {
    adapter: sampleAdapter(),
    token: SAMPLE.tokens[0],
    activeTab: 'general',
    activation: 'auto',
  },
};

export default meta;
type Story = StoryObj<TokenTabs>;

export const Default: Story = {};
export const ManualActivation: Story = { args: { activation: 'manual' } };
export const WithoutAdapter: Story = { args: { adapter: undefined } };
export const FailingTab: Story = {
  args: { adapter: failingAdapter('timeout'), activeTab: 'audit' },
};
