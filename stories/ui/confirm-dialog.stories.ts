import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { ConfirmDialog } from '../../src/ui/confirm-dialog/confirm-dialog.js';

ConfirmDialog.define();

const meta: Meta<ConfirmDialog> = {
  title: 'Building blocks/Confirm dialog',
  component: 'tokenry-confirm-dialog',
  parameters: { docs: { story: { inline: false, height: '24rem' } } },
  args: {
    open: true,
    heading: 'Delete API token',
    content: html`<p>“Robot 3” will be gone for good. Calls that use it will fail.</p>
      <p>Last used 2 hours ago.</p>`,
    confirmLabel: 'Delete',
    tone: 'danger',
    alternativeLabel: 'Disable instead',
  },
  play: async ({ canvasElement }) => {
    const dialog = canvasElement.querySelector('tokenry-confirm-dialog');
    await dialog?.updateComplete;
    await expect(dialog?.shadowRoot?.activeElement).toHaveTextContent('Cancel');
  },
};

export default meta;
type Story = StoryObj<ConfirmDialog>;

export const Danger: Story = {};

export const Primary: Story = {
  args: {
    heading: 'Enable API token',
    content: html`<p>“Robot 3” will authenticate again: calls that use it will work at once.</p>`,
    confirmLabel: 'Enable',
    tone: 'primary',
    alternativeLabel: undefined,
  },
};

export const Running: Story = { args: { busy: true } };

export const Failed: Story = {
  args: { error: 'The service cannot be reached. Try again in a moment.' },
};

export const TypeToConfirm: Story = { args: { typeToConfirm: 'Robot 3' } };
