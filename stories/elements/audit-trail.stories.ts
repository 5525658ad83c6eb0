import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { AuditTrail } from '../../src/elements/audit-trail/audit-trail.js';
import { sampleData } from '../../src/adapters/memory/index.js';
import { eachError, expectEachError } from './errors.js';
import {
  failingAdapter,
  HOSTILE,
  NOW,
  SAMPLE,
  sampleAdapter,
  silentAdapter,
} from './sample-adapter.js';
import { shadow } from './shadow.js';

AuditTrail.define();

const meta: Meta<AuditTrail> = {
  title: 'Elements/audit-trail',
  component: 'audit-trail',
  args: { adapter: sampleAdapter() },
};

export default meta;
type Story = StoryObj<AuditTrail>;

export const WholeAccount: Story = {};
export const OneObject: Story = { args: { objectId: SAMPLE.tokens[0]?.id } };

export const RecordDetails: Story = {
  play: async ({ canvasElement }) => {
    const trail = shadow(canvasElement, 'audit-trail');
    await userEvent.click(await trail.findByRole('button', 'View details'));
    await expect(await trail.findByRole('dialog', 'Record details')).toBeVisible();
  },
};

export const OverTime: Story = {
  args: { histogram: true },
  play: async ({ canvasElement }) => {
    const trail = shadow(canvasElement, 'audit-trail');
    (await trail.findByRole('button', /: [1-9]\d* events?/)).focus();
    await userEvent.keyboard('{Enter}');
    await expect(await trail.findByRole('button', 'Clear filters')).toBeVisible();
  },
};

export const Exporting: Story = {
  play: async ({ canvasElement }) => {
    const trail = shadow(canvasElement, 'audit-trail');
    await userEvent.click(await trail.findByRole('button', 'Export'));
    await expect(await trail.findByRole('dialog', 'Export records')).toBeVisible();
    await expect(await trail.findByRole('radio', 'JSON Lines')).not.toBeChecked();
  },
};

export const NewRecords: Story = {
  render: () => {
    const adapter = sampleAdapter();
    const active = SAMPLE.tokens.find(({ status }) => status === 'Active');
    const disable = (): void => {
      const { signal } = new AbortController();
      void adapter.disableToken(active?.id ?? '', { signal });
    };
    return html`<button @click=${disable}>Let something happen</button>
      <audit-trail live .adapter=${adapter}></audit-trail>`;
  },
  play: async ({ canvas, canvasElement }) => {
    const trail = shadow(canvasElement, 'audit-trail');
    await trail.findByRole('button', 'View details');
    await userEvent.click(canvas.getByRole('button', { name: 'Let something happen' }));
    await expect(await trail.findByRole('button', '1 new record')).toBeVisible();
  },
};

export const Loading: Story = { args: { adapter: silentAdapter() } };
export const Empty: Story = { args: { adapter: sampleAdapter({ records: [] }) } };
export const NothingFound: Story = {
  render: ({ adapter }) =>
    html`<audit-trail .adapter=${adapter} .state=${{ search: 'no such record' }}></audit-trail>`,
};
export const Unavailable: Story = { args: { adapter: failingAdapter('unavailable') } };
export const Offline: Story = { args: { adapter: failingAdapter('offline') } };
export const NotAllowed: Story = { args: { adapter: failingAdapter('forbidden') } };

/** What each kind of error says, and whether it offers to try again. */
export const Errors: Story = {
  render: () => eachError((adapter) => html`<audit-trail .adapter=${adapter}></audit-trail>`),
  play: ({ canvasElement }) => expectEachError(canvasElement),
};

export const Dark: Story = { globals: { scheme: 'dark' } };
export const Dense: Story = { globals: { density: 'compact' } };
export const Narrow: Story = {
  render: ({ adapter }) =>
    html`<div class="narrow"><audit-trail .adapter=${adapter} page-size="5"></audit-trail></div>`,
};
export const RightToLeft: Story = {
  render: ({ adapter }) =>
    html`<div dir="rtl" lang="ar"><audit-trail .adapter=${adapter}></audit-trail></div>`,
};

/** Records whose texts are too long, hostile, or both. */
export const HostileText: Story = {
  args: {
    adapter: sampleAdapter({
      records: SAMPLE.records.slice(0, 6).map((record, index) => ({
        ...record,
        summary: `${HOSTILE}${record.summary}`,
        details: index % 2 === 0 ? HOSTILE.repeat(20) : 'Donaudampfschifffahrt'.repeat(12),
        actor: { id: 'USR-1', name: HOSTILE, icon: 'javascript:alert(1)' },
      })),
    }),
  },
};

/** Of any length: what is in view is there, the rest loads as it comes near. */
export const Thousands: Story = {
  render: () =>
    html`<audit-trail
      paging="scroll"
      .adapter=${sampleAdapter({ records: sampleData({ records: 5000, now: NOW }).records })}
    ></audit-trail>`,
};
