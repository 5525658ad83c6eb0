import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import CloudAlert from 'lucide/dist/esm/icons/cloud-alert.mjs';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import WifiOff from 'lucide/dist/esm/icons/wifi-off.mjs';
import { controls } from '../../src/styles/controls.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { stateStyles } from '../../src/ui/state-view/state-view.styles.js';
import { stateView, type StateViewOptions } from '../../src/ui/state-view/state-view.js';

@customElement('story-state')
class StoryState extends LitElement {
  static override styles = [tokens, controls, stateStyles];

  @property({ attribute: false }) options?: StateViewOptions;

  protected override render(): TemplateResult | typeof nothing {
    return this.options ? stateView(this.options) : nothing;
  }
}

const meta: Meta<StoryState> = {
  title: 'Building blocks/State',
  component: 'story-state',
  render: ({ options }) => html`<story-state .options=${options}></story-state>`,
};

export default meta;
type Story = StoryObj<StoryState>;

export const Empty: Story = {
  args: {
    options: {
      icon: KeyRound,
      heading: 'No API tokens yet',
      text: 'Add one to let a program use your account.',
      actions: html`<button class="button primary">Add</button>`,
    },
  },
};

export const NothingFound: Story = {
  args: {
    options: {
      icon: SearchX,
      heading: 'Nothing found',
      text: 'No API token matches the search.',
      actions: html`<button class="button">Clear search</button>`,
    },
  },
};

export const Failed: Story = {
  args: {
    options: {
      icon: CloudAlert,
      tone: 'error',
      heading: 'The service cannot be reached',
      text: 'Try again in a moment.',
      note: html`<p>Trace id: <code>4bf92f3577b34da6a3ce929d0e0e4736</code></p>`,
      actions: html`<button class="button">Try again</button>`,
    },
  },
};

export const NotAllowed: Story = {
  args: {
    options: {
      icon: Lock,
      heading: 'You are not allowed to see this',
      text: 'Ask an administrator of the account for access.',
    },
  },
};

export const Offline: Story = {
  args: {
    options: {
      icon: WifiOff,
      heading: 'You are offline',
      text: 'It goes on by itself when the connection is back.',
    },
  },
};
