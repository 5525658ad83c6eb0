import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import CirclePause from 'lucide/dist/esm/icons/circle-pause.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import RotateCw from 'lucide/dist/esm/icons/rotate-cw.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import { expect, userEvent, waitFor } from 'storybook/test';
import { controls } from '../../src/styles/controls.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { icon } from '../../src/ui/icon.js';
import { DeferredPart } from '../../src/ui/deferred-part.js';
import { menuFocusFor } from '../../src/ui/menu/menu-focus.js';
import type { MenuItem } from '../../src/ui/menu/menu-item.js';
import { Menu } from '../../src/ui/menu/menu.js';

/** A menu button at the end of a row, as in a table. */
@customElement('story-menu')
class StoryMenu extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        justify-content: flex-end;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly MenuItem[] = [];

  readonly #menu = new DeferredPart(this, () => Promise.resolve(new Menu(this)));

  protected override render(): TemplateResult {
    return html`
      <button
        class="button quiet icon-only"
        aria-label="Actions for Robot 3"
        aria-haspopup="menu"
        aria-expanded="false"
        @click=${this.#onOpen}
        @keydown=${this.#onOpen}
      >
        ${icon(Ellipsis)}
      </button>
      ${this.#menu.render()}
    `;
  }

  readonly #onOpen = (event: Event): void => {
    const focus = event instanceof KeyboardEvent ? menuFocusFor(event) : 'first';
    const button = event.currentTarget;
    if (focus === undefined || !(button instanceof HTMLElement)) return;
    void this.#menu
      .load()
      .then((menu) => menu?.open(button, this.items, { focus }, () => undefined));
  };
}

const meta: Meta<StoryMenu> = {
  title: 'Building blocks/Menu',
  component: 'story-menu',
  parameters: { docs: { story: { inline: false, height: '18rem' } } },
  args: {
    items: [
      { id: 'disable', label: 'Disable', icon: CirclePause },
      { id: 'edit', label: 'Edit', icon: Pencil, separatorBefore: true },
      { id: 'duplicate', label: 'Duplicate', icon: Copy },
      { id: 'delete', label: 'Delete', icon: Trash, tone: 'danger' },
    ],
  },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('story-menu')?.shadowRoot;
    root?.querySelector('button')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(async () => {
      await expect(root?.querySelector('[role=menu]')?.matches(':popover-open')).toBe(true);
      await expect(root?.activeElement?.getAttribute('role')).toBe('menuitem');
    });
  },
};

export default meta;
type Story = StoryObj<StoryMenu>;

export const Open: Story = {};

export const WithReason: Story = {
  args: {
    items: [
      { id: 'edit', label: 'Edit', icon: Pencil },
      {
        id: 'rotate',
        label: 'Rotate',
        icon: RotateCw,
        disabledReason: 'Only the creator of this token may rotate it.',
      },
      { id: 'delete', label: 'Delete', icon: Trash, tone: 'danger' },
    ],
  },
};

export const RightToLeft: Story = {
  render: ({ items }) => html`<div dir="rtl"><story-menu .items=${items}></story-menu></div>`,
};
