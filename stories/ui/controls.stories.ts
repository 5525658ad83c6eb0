import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { controls } from '../../src/styles/controls.styles.js';
import { form } from '../../src/styles/form.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { icon } from '../../src/ui/icon.js';

/** Native controls, in the sheet that every element adopts. */
@customElement('story-controls')
class Controls extends LitElement {
  static override styles = [
    tokens,
    controls,
    form,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--_space-6);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space-3);
      }

      .fields {
        display: grid;
        gap: var(--_space-4);
        width: min(22rem, 100%);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`
      <div class="row">
        <button class="button primary">${icon(Plus)}Primary</button>
        <button class="button danger">Danger</button>
        <button class="button">Default</button>
        <button class="button quiet">Quiet</button>
        <button class="button quiet icon-only" aria-label="More">${icon(Ellipsis)}</button>
        <a class="link" href="#link">Link</a>
      </div>
      <div class="row">
        <button class="button primary" aria-disabled="true">Primary, disabled</button>
        <button class="button" aria-disabled="true">Default, disabled</button>
        <button class="button quiet" aria-disabled="true">Quiet, disabled</button>
      </div>
      <div class="fields">
        <div class="field">
          <label for="name">Text</label>
          <input id="name" class="input" placeholder="Robot 3" aria-describedby="name-hint" />
          <span id="name-hint" class="hint">What it is called in every list.</span>
        </div>
        <div class="field">
          <label for="wrong">Invalid</label>
          <input
            id="wrong"
            class="input"
            .value=${'Robot 3'}
            aria-invalid="true"
            aria-describedby="wrong-error"
          />
          <span id="wrong-error" class="field-error">Another token has this name.</span>
        </div>
        <div class="field">
          <label for="choice">Choice</label>
          <select id="choice" class="input">
            <option>30 days</option>
            <option>90 days</option>
          </select>
        </div>
        <div class="field">
          <label for="lines">Several lines</label>
          <textarea id="lines" class="input"></textarea>
        </div>
        <div class="row">
          <label class="row"><input type="checkbox" checked />Checked</label>
          <label class="row"><input type="checkbox" />Not checked</label>
          <label class="row"><input type="radio" checked />Chosen</label>
        </div>
      </div>
    `;
  }
}

const meta: Meta<Controls> = {
  // It has no properties to show, so its page is spelled out beside it.
  tags: ['!autodocs'],
  title: 'Building blocks/Controls',
  component: 'story-controls',
};

export default meta;
type Story = StoryObj<Controls>;

export const All: Story = {};
export const Dark: Story = { globals: { scheme: 'dark' } };
export const Compact: Story = { globals: { density: 'compact' } };
