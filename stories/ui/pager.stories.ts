import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { Pager } from '../../src/ui/pager/pager.js';

Pager.define();

const meta: Meta<Pager> = {
  title: 'Building blocks/Pager',
  component: 'tokenry-pager',
  render: ({ page, pageSize, total, hasNext }) =>
    html`<tokenry-pager
      .page=${page}
      .pageSize=${pageSize}
      .total=${total}
      .hasNext=${hasNext}
    ></tokenry-pager>`,
  args: { page: 2, pageSize: 10, total: 42, hasNext: false },
};

export default meta;
type Story = StoryObj<Pager>;

export const Default: Story = {};

export const FirstPage: Story = { args: { page: 1 } };

export const Empty: Story = { args: { page: 1, total: 0 } };

export const Large: Story = { args: { page: 120, pageSize: 100, total: 1_000_000 } };

export const WithoutTotal: Story = {
  render: ({ page }) => html`<tokenry-pager .page=${page} .hasNext=${true}></tokenry-pager>`,
};

export const RightToLeft: Story = {
  render: ({ page, total }) =>
    html`<div dir="rtl" lang="ar">
      <tokenry-pager .page=${page} .total=${total}></tokenry-pager>
    </div>`,
};
