import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expect, userEvent } from 'storybook/test';
import { controls } from '../../src/styles/controls.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { LocalizeController } from '../../src/ui/localize-controller.js';
import { TabsController, type TabItem } from '../../src/ui/tabs/tabs-controller.js';
import { tabsStyles } from '../../src/ui/tabs/tabs.styles.js';

const TABS: readonly TabItem[] = [
  { id: 'general', label: 'General' },
  { id: 'modules', label: 'Modules' },
  { id: 'details', label: 'Details' },
  { id: 'audit', label: 'Audit trail' },
];

@customElement('story-tabs')
class StoryTabs extends LitElement {
  static override styles = [
    tokens,
    controls,
    tabsStyles,
    css`
      :host {
        display: block;
      }

      .tabpanel {
        padding: 1rem;
      }
    `,
  ];

  @property() selected = 'general';
  @property() activation: 'auto' | 'manual' = 'auto';

  readonly #localize = new LocalizeController(this);
  readonly #tabs = new TabsController(this, {
    tabs: () => TABS,
    selected: () => this.selected,
    onSelect: (id) => (this.selected = id),
    activation: () => this.activation,
    label: () => 'API token',
    isRtl: () => this.#localize.dir() === 'rtl',
  });

  protected override render(): TemplateResult {
    return html`${this.#tabs.renderTablist()}
    ${TABS.map(({ id, label }) => this.#tabs.renderPanel(id, html`What ${label} holds.`))}`;
  }
}

const meta: Meta<StoryTabs> = {
  title: 'Building blocks/Tabs',
  component: 'story-tabs',
  args: { selected: 'general', activation: 'auto' },
  argTypes: {
    selected: { control: 'select', options: TABS.map(({ id }) => id) },
    activation: { control: 'inline-radio', options: ['auto', 'manual'] },
  },
};

export default meta;
type Story = StoryObj<StoryTabs>;

export const Automatic: Story = {
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('story-tabs')?.shadowRoot;
    root?.querySelector<HTMLElement>('[role=tab]')?.focus();
    await userEvent.keyboard('{End}');
    await expect(root?.querySelector('[aria-selected=true]')).toHaveTextContent('Audit trail');
  },
};

export const Manual: Story = {
  args: { activation: 'manual' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('story-tabs')?.shadowRoot;
    root?.querySelector<HTMLElement>('[role=tab]')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(root?.querySelector('[aria-selected=true]')).toHaveTextContent('General');
    await expect(root?.activeElement).toHaveTextContent('Modules');
  },
};

export const Narrow: Story = {
  args: { selected: 'audit' },
  render: ({ selected }) =>
    html`<div style="width: 15rem"><story-tabs .selected=${selected}></story-tabs></div>`,
};
