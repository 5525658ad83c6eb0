import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expect } from 'storybook/test';
import { controls } from '../../src/styles/controls.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { Dialog } from '../../src/ui/dialog/dialog.js';

Dialog.define();

/** A form in a dialog, as an element would render it. */
@customElement('story-dialog')
class StoryDialog extends LitElement {
  static override styles = [
    tokens,
    controls,
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

  @property() size: Dialog['size'] = 'medium';
  @property({ type: Number }) paragraphs = 0;

  protected override render(): TemplateResult {
    return html`
      <tokenry-dialog open .size=${this.size} heading="Edit API token">
        <div class="fields">
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
        </div>
        <button slot="footer" class="button">Cancel</button>
        <button slot="footer" class="button primary">Save</button>
      </tokenry-dialog>
    `;
  }
}

const meta: Meta<StoryDialog> = {
  title: 'Building blocks/Dialog',
  component: 'story-dialog',
  render: ({ size, paragraphs }) =>
    html`<story-dialog .size=${size} .paragraphs=${paragraphs}></story-dialog>`,
  args: { size: 'medium', paragraphs: 0 },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('story-dialog')?.shadowRoot;
    await root?.querySelector('tokenry-dialog')?.updateComplete;
    await expect(root?.activeElement?.id).toBe('name');
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
