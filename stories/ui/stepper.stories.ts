import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../src/styles/controls.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { LocalizeController } from '../../src/ui/localize-controller.js';
import { stepper, type Step } from '../../src/ui/stepper/stepper.js';
import { stepperStyles } from '../../src/ui/stepper/stepper.styles.js';

@customElement('story-stepper')
class StoryStepper extends LitElement {
  static override styles = [tokens, controls, stepperStyles];

  @property({ attribute: false }) steps: readonly Step[] = [];

  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    return stepper(this.steps, 'Add API token', this.#localize);
  }
}

const meta: Meta<StoryStepper> = {
  title: 'Building blocks/Stepper',
  component: 'story-stepper',
  args: {
    steps: [
      { label: 'General', status: 'done' },
      { label: 'Modules', status: 'current' },
      { label: 'Overview', status: 'todo' },
      { label: 'Summary', status: 'todo' },
    ],
  },
};

export default meta;
type Story = StoryObj<StoryStepper>;

export const OnTheWay: Story = {};

export const WithError: Story = {
  args: {
    steps: [
      { label: 'General', status: 'error' },
      { label: 'Modules', status: 'done' },
      { label: 'Overview', status: 'current' },
      { label: 'Summary', status: 'todo' },
    ],
  },
};

export const WithErrorHere: Story = {
  args: {
    steps: [
      { label: 'General', status: 'current-error' },
      { label: 'Modules', status: 'todo' },
      { label: 'Overview', status: 'todo' },
      { label: 'Summary', status: 'todo' },
    ],
  },
};

export const RightToLeft: Story = {
  render: ({ steps }) => html`<div dir="rtl"><story-stepper .steps=${steps}></story-stepper></div>`,
};
