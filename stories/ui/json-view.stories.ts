import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { JsonView } from '../../src/ui/json-view/json-view.js';

JsonView.define();

const meta: Meta<JsonView> = {
  title: 'Building blocks/JSON view',
  component: 'tokenry-json-view',
  args: {
    label: 'Order',
    value: {
      id: 'ORD-1234-5678',
      status: 'Completed',
      lines: [
        { id: 'ALI-1', quantity: 2, item: { name: 'Seat' } },
        { id: 'ALI-2', quantity: 0.5, item: null },
      ],
      isPaid: true,
      parameters: {},
    },
  },
};

export default meta;
type Story = StoryObj<JsonView>;

export const Small: Story = {
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('tokenry-json-view')?.shadowRoot;
    const lines = await waitFor(() => {
      const line = root?.querySelector<HTMLElement>('[aria-expanded]');
      if (!line) throw new Error('not there yet');
      return line;
    });
    lines.focus();
    await userEvent.keyboard('{Enter}');
    await expect(lines).toHaveAttribute('aria-expanded', 'false');
  },
};

export const WithSecrets: Story = {
  args: {
    value: {
      headers: { authorization: 'Bearer tkn_1234', accept: 'application/json' },
      user: { name: 'Tony Stark', password: 'hunter2' },
      token: { id: 'TKN-1234-1237', name: 'Robot 3' },
    },
  },
};

export const HostileText: Story = {
  args: {
    value: JSON.parse(
      '{"__proto__":{"isAdmin":true},"na\\u202eme":"a\\u200bb","html":"<img src=x onerror=alert(1)>"}',
    ),
  },
};

export const Large: Story = {
  args: {
    value: {
      items: Array.from({ length: 10_000 }, (_, index) => ({ id: index, note: 'x'.repeat(900) })),
    },
  },
};

export const Searched: Story = {
  ...Large,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('tokenry-json-view')?.shadowRoot;
    const field = await waitFor(() => {
      const field = root?.querySelector('tokenry-search-field');
      if (!field) throw new Error('not there yet');
      return field;
    });
    field.focus();
    await userEvent.keyboard('9999');
    await waitFor(() =>
      expect(root?.querySelector('[role="status"]')).toHaveTextContent('1 match'),
    );
  },
};
