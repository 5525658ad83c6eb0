import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { Messages, type Message } from '../../src/ui/messages/messages.js';

Messages.define();

const meta: Meta<Message> = {
  title: 'Building blocks/Messages',
  component: 'tokenry-messages',
  parameters: { docs: { story: { inline: false, height: '10rem' } } },
  render: () => html`<tokenry-messages></tokenry-messages>`,
  play: async ({ canvasElement, args }) => {
    const messages = canvasElement.querySelector('tokenry-messages');
    await messages?.updateComplete;
    messages?.show(args);
  },
  args: { tone: 'success', text: 'API token “Robot 3” was disabled' },
};

export default meta;
type Story = StoryObj<Message>;

export const Success: Story = {};

export const Failure: Story = {
  args: {
    tone: 'error',
    text: 'API token “Robot 3” could not be disabled: the service cannot be reached',
    action: { label: 'Keep editing', run: () => undefined },
  },
};

export const Information: Story = { args: { tone: 'info', text: 'You are offline' } };
