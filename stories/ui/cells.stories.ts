import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { cells } from '../../src/styles/cells.styles.js';
import { controls } from '../../src/styles/controls.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { avatar } from '../../src/ui/avatar.js';
import { badge } from '../../src/ui/badge.js';
import { entity } from '../../src/ui/entity.js';
import { LocalizeController } from '../../src/ui/localize-controller.js';
import { twoLineTime } from '../../src/ui/time.js';

/** Templates of cells, in the sheets that their hosts adopt. */
@customElement('story-cells')
class Cells extends LitElement {
  static override styles = [
    tokens,
    controls,
    cells,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: 1rem;
        max-width: 20rem;
      }
    `,
  ];

  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    return html`
      ${entity({
        avatar: avatar({ name: 'Robot 1' }),
        title: 'Robot 1',
        href: '#TKN-1234-1237',
        subtitle: 'TKN-1234-1237',
      })}
      ${entity({
        avatar: avatar({ name: 'Stark Industries', shape: 'square' }),
        title: 'Stark Industries',
        subtitle: 'ACC-0001-0002',
      })}
      ${entity({
        avatar: avatar({ name: '3 modules', text: '+3' }),
        title: '3 modules',
        onOpen: () => undefined,
      })}
      ${twoLineTime(this.#localize, '2023-04-15T12:34:00.000Z')} ${badge('Active', 'success')}
      ${badge('Disabled', 'neutral')} ${badge('Deleted', 'danger')} ${badge('New', 'info')}
    `;
  }
}

const meta: Meta<Cells> = {
  // It has no properties to show, so its page is spelled out beside it.
  tags: ['!autodocs'],
  title: 'Building blocks/Cells',
  render: () => html`<story-cells></story-cells>`,
};

export default meta;

export const All: StoryObj<Cells> = {};
