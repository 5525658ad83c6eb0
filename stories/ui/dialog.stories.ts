import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expect } from 'storybook/test';
import { controls } from '../../src/styles/controls.styles.js';
import { form } from '../../src/styles/form.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { DialogController, type DialogContent } from '../../src/ui/dialog/dialog-controller.js';
import { dialogStyles } from '../../src/ui/dialog/dialog.styles.js';
import { LocalizeController } from '../../src/ui/localize-controller.js';
import { TokenryElement } from '../../src/ui/tokenry-element.js';

/** A form in a dialog, as an element would render it. */
@customElement('story-dialog')
class StoryDialog extends TokenryElement {
  static override readonly usesRestOfTerms = true;
  static override styles = [
    tokens,
    controls,
    form,
    dialogStyles,
    css`
      .fields {
        display: grid;
        gap: 1rem;
      }

      p {
        margin: 0;
      }
    `,
  ];

  @property() size: DialogContent['size'] = 'medium';
  @property({ type: Number }) paragraphs = 0;

  readonly #dialog = new DialogController(this, {
    localize: new LocalizeController(this),
    onClose: () => undefined,
  });

  protected override render(): TemplateResult {
    return this.#dialog.render({
      size: this.size ?? 'medium',
      heading: 'Edit API token',
      body: this.#renderFields(),
      footer: html`<button class="button">Cancel</button>
        <button class="button primary">Save</button>`,
    });
  }

  #renderFields(): TemplateResult {
    return html`<div class="fields">
      <div class="field">
        <label for="name">API token name</label>
        <input id="name" class="input" .value=${'Robot 3'} />
      </div>
      <div class="field">
        <label for="description">Description</label>
        <textarea id="description" class="input"></textarea>
      </div>
      ${Array.from(
        { length: this.paragraphs },
        () => html`<p>What is longer than the window scrolls between heading and buttons.</p>`,
      )}
    </div>`;
  }
}

const meta: Meta<StoryDialog> = {
  title: 'Building blocks/Dialog',
  component: 'story-dialog',
  parameters: { docs: { story: { inline: false, height: '30rem' } } },
  argTypes: { size: { control: 'inline-radio', options: ['small', 'medium', 'large'] } },
  args: { size: 'medium', paragraphs: 0 },
  play: async ({ canvasElement }) => {
    const dialog = canvasElement.querySelector<StoryDialog>('story-dialog');
    await dialog?.updateComplete;
    await expect(dialog?.shadowRoot?.activeElement?.id).toBe('name');
  },
};

export default meta;
type Story = StoryObj<StoryDialog>;

export const Medium: Story = {};

export const Small: Story = { args: { size: 'small' } };

export const Large: Story = { args: { size: 'large' } };

export const Long: Story = { args: { paragraphs: 40 } };

export const RightToLeft: Story = {
  render: () => html`<div dir="rtl"><story-dialog></story-dialog></div>`,
};
