import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/locales/ar.js';
import { Pager } from '../../src/ui/pager/pager.js';

Pager.define();

const meta: Meta<Pager> = {
  title: 'Building blocks/Pager',
  component: 'tokenry-pager',
  args: { page: 2, total: 42 },
};

export default meta;
type Story = StoryObj<Pager>;

export const Default: Story = {};

export const FirstPage: Story = { args: { page: 1 } };

export const Empty: Story = { args: { page: 1, total: 0 } };

export const Large: Story = { args: { page: 120, pageSize: 100, total: 1_000_000 } };

export const WithoutTotal: Story = { args: { total: undefined, hasNext: true } };

export const RightToLeft: Story = {
  render: ({ page, total }) =>
    html`<div dir="rtl" lang="ar">
      <tokenry-pager .page=${page} .total=${total}></tokenry-pager>
    </div>`,
};
