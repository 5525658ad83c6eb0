import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { CopyButton } from '../../src/ui/copy-button/copy-button.js';

CopyButton.define();

const meta: Meta<CopyButton> = {
  title: 'Building blocks/Copy button',
  component: 'tokenry-copy-button',
  parameters: { layout: 'centered', docs: { story: { inline: false, height: '10rem' } } },
  args: { label: 'Copy endpoint', value: 'https://api.example.com/public/v1/' },
};

export default meta;
type Story = StoryObj<CopyButton>;

export const Default: Story = {};

/** The value could not be had: nothing is on the clipboard, and it says so. */
export const Failed: Story = {
  args: { label: 'Copy value', value: () => Promise.reject(new Error('not reachable')) },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('tokenry-copy-button')?.shadowRoot;
    root?.querySelector('button')?.click();
    await waitFor(() => expect(root?.querySelector('[role=alert]')).not.toBeEmptyDOMElement());
  },
};
