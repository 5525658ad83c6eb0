import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { ConfirmDialog } from '../../src/ui/confirm-dialog/confirm-dialog.js';

ConfirmDialog.define();

const meta: Meta<ConfirmDialog> = {
  title: 'Building blocks/Confirm dialog',
  component: 'tokenry-confirm-dialog',
  render: (args) =>
    html`<tokenry-confirm-dialog
      .open=${args.open}
      .heading=${args.heading}
      .confirmLabel=${args.confirmLabel}
      .tone=${args.tone}
      .alternativeLabel=${args.alternativeLabel}
      .typeToConfirm=${args.typeToConfirm}
      .busy=${args.busy}
      .error=${args.error}
      .content=${html`<p>“Robot 3” will be gone for good. Calls that use it will fail.</p>
        <p>Last used 2 hours ago.</p>`}
    ></tokenry-confirm-dialog>`,
  args: {
    open: true,
    heading: 'Delete API token',
    confirmLabel: 'Delete',
    tone: 'danger',
    busy: false,
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
  args: { heading: 'Enable API token', confirmLabel: 'Enable', tone: 'primary' },
  render: ({ open, heading, confirmLabel, tone }) =>
    html`<tokenry-confirm-dialog
      .open=${open}
      .heading=${heading}
      .confirmLabel=${confirmLabel}
      .tone=${tone}
      .content=${html`<p>“Robot 3” will authenticate again: calls that use it will work at once.</p>`}
    ></tokenry-confirm-dialog>`,
};

export const Running: Story = { args: { busy: true } };

export const Failed: Story = {
  args: { error: 'The service cannot be reached. Try again in a moment.' },
};

export const TypeToConfirm: Story = { args: { typeToConfirm: 'Robot 3' } };
