import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { TokenTabs } from '../../src/elements/token-tabs/token-tabs.js';
import { eachError, expectEachError } from './errors.js';
import {
  failingAdapter,
  hostileAdapter,
  manyModules,
  SAMPLE,
  sampleAdapter,
  silentAdapter,
} from './sample-adapter.js';
import { shadow } from './shadow.js';
import { showValue } from './show-value.js';

TokenTabs.define();

const meta: Meta<TokenTabs> = {
  title: 'Elements/token-tabs',
  component: 'token-tabs',
  args: { adapter: sampleAdapter(), token: SAMPLE.tokens[0] },
};

export default meta;
type Story = StoryObj<TokenTabs>;

export const Default: Story = {};
export const ManualActivation: Story = { args: { activation: 'manual' } };
export const Modules: Story = { args: { activeTab: 'modules' } };
export const Details: Story = { args: { activeTab: 'details' } };
export const AuditTrailTab: Story = { args: { activeTab: 'audit' } };

/** Hundreds of modules, searched. */
export const HundredsOfModules: Story = {
  args: {
    activeTab: 'modules',
    token: SAMPLE.tokens[0] && { ...SAMPLE.tokens[0], modules: manyModules() },
  },
  play: async ({ canvasElement }) => {
    const tabs = shadow(canvasElement, 'token-tabs');
    await userEvent.type(await tabs.findByRole('searchbox', 'Search modules'), 'module 29');
    await expect(await tabs.findByRole('status', '11 modules')).toBeVisible();
  },
};

/** Stamps that only the backend knows by name, and ones of which nobody knows whose they are. */
export const StampsOfTheBackend: Story = {
  args: {
    activeTab: 'details',
    token: SAMPLE.tokens[0] && {
      ...SAMPLE.tokens[0],
      audit: {
        ...SAMPLE.tokens[0].audit,
        secretRotated: {
          at: '2026-10-01T08:00:00Z',
          by: { id: 'USR-1', name: 'Ann', deleted: true },
        },
        approved: { at: '2026-09-01T08:00:00Z' },
      },
    },
  },
};

/** More tabs than there is room for: they scroll, by touch and by keyboard. */
export const Narrow: Story = {
  render: ({ adapter, token }) =>
    html`<div class="narrow">
      <token-tabs .adapter=${adapter} .token=${token}>
        <p slot="tab" id="usage" data-label="Usage">Called 1,204 times in the last 24 hours.</p>
        <p slot="tab" id="notes" data-label="Notes of the team">None yet.</p>
      </token-tabs>
    </div>`,
  play: async ({ canvasElement }) => {
    const tabs = shadow(canvasElement, 'token-tabs');
    (await tabs.findByRole('tab', 'General')).focus();
    await userEvent.keyboard('{End}');
    const last = await tabs.findByRole('tab', 'Notes of the team');
    await waitFor(() => expect(last.matches(':focus')).toBe(true));
  },
};

export const WithoutAdapter: Story = { args: { adapter: undefined } };
export const FailingTab: Story = {
  args: { adapter: failingAdapter('timeout'), activeTab: 'audit' },
};

export const Loading: Story = {
  render: () =>
    html`<token-tabs .adapter=${silentAdapter()} .tokenId=${SAMPLE.tokens[0]?.id}></token-tabs>`,
};
export const NotAllowed: Story = {
  render: () =>
    html`<token-tabs
      .adapter=${failingAdapter('forbidden')}
      .tokenId=${SAMPLE.tokens[0]?.id}
    ></token-tabs>`,
};

/** What each kind of error says, and whether it offers to try again. */
export const Errors: Story = {
  render: () =>
    eachError(
      (adapter) =>
        html`<token-tabs .adapter=${adapter} .tokenId=${SAMPLE.tokens[0]?.id}></token-tabs>`,
    ),
  play: ({ canvasElement }) => expectEachError(canvasElement),
};

export const NoModules: Story = {
  args: { activeTab: 'modules', token: SAMPLE.tokens[0] && { ...SAMPLE.tokens[0], modules: [] } },
};
export const NoRecords: Story = {
  args: { activeTab: 'audit', adapter: sampleAdapter({ records: [] }) },
};
export const NothingFound: Story = {
  args: { activeTab: 'modules' },
  play: async ({ canvasElement }) => {
    const tabs = shadow(canvasElement, 'token-tabs');
    await userEvent.type(await tabs.findByRole('searchbox', 'Search modules'), 'no such module');
    await expect(await tabs.findByRole('status', '0 modules')).toBeVisible();
  },
};

export const SecretShown: Story = {
  play: ({ canvasElement }) => showValue(canvasElement, 'token-tabs'),
};
export const SecretShownOnce: Story = { args: { adapter: sampleAdapter({ secrets: 'once' }) } };
export const HostileText: Story = {
  render: () =>
    html`<token-tabs .adapter=${hostileAdapter()} .tokenId=${SAMPLE.tokens[0]?.id}></token-tabs>`,
};
export const Dark: Story = { globals: { scheme: 'dark' } };
export const Dense: Story = { globals: { density: 'compact' }, args: { activeTab: 'details' } };
export const RightToLeft: Story = {
  render: ({ adapter, token }) =>
    html`<div dir="rtl" lang="ar">
      <token-tabs .adapter=${adapter} .token=${token}></token-tabs>
    </div>`,
};
