import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from '../../src/styles/tokens.styles.js';

/** What each private property is for; most follow a public one of the same name. */
const COLOURS = {
  surface: 'The background',
  sunken: 'What lies deeper: a header row',
  raised: 'What lies above: a menu, a dialog',
  hover: 'Under the pointer',
  selected: 'Chosen',
  text: 'Text',
  muted: 'Text of less weight',
  border: 'Lines between things',
  'border-strong': 'Outlines of controls',
  'accent-fill': 'The accent, as it is given',
  accent: 'The accent, as it can be read',
  'danger-fill': 'What destroys or failed',
  'success-fill': 'What works',
  'warning-fill': 'What wants attention',
  focus: 'The ring around what has focus',
};
const SIZES = { title: 'Title', large: 'Large', '': 'Text', small: 'Small' };
/** In units of `--tokenry-space`, which is 4 px where a host says nothing else. */
const SPACES = [1, 2, 3, 4, 6, 8];
const RADII = { small: 'Controls', '': 'Cards in a list, popups', large: 'Cards, dialogs' };

/** The design tokens, from which everything is drawn. */
@customElement('story-foundations')
class Foundations extends LitElement {
  static override styles = [
    tokens,
    css`
      .items {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        gap: var(--_space-4);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .item {
        display: grid;
        gap: var(--_space-1);
      }

      .swatch {
        height: 3.5rem;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
      }

      .bar {
        height: var(--_space-3);
        border-radius: 2px;
        background: var(--_accent-fill);
      }

      .raised {
        background: var(--_raised);
        box-shadow: var(--_shadow);
      }

      code {
        font-family: var(--_font-mono);
        font-size: var(--_font-size-small);
      }

      code,
      span {
        text-align: -webkit-match-parent;
        text-align: match-parent;
        unicode-bidi: plaintext;
      }

      span {
        color: var(--_muted);
        font-size: var(--_font-size-small);
      }
    `,
  ];

  @property() of: 'colours' | 'type' | 'space' | 'corners' = 'colours';

  protected override render(): TemplateResult {
    return html`<ul class="items">
      ${this.#items()}
    </ul>`;
  }

  #items(): TemplateResult[] {
    switch (this.of) {
      case 'colours':
        return Object.entries(COLOURS).map(([name, use]) =>
          item(name, use, 'swatch', `background: var(--_${name})`),
        );
      case 'type':
        return Object.entries(SIZES).map(([name, use]) => {
          const property = ['font-size', name].filter(Boolean).join('-');
          return html`<li class="item">
            <div style=${`font-size: var(--_${property})`}>API tokens</div>
            <code>--_${property}</code><span>${use}</span>
          </li>`;
        });
      case 'space':
        return SPACES.map((name) =>
          item(`space-${name}`, `${4 * name} px`, 'bar', `width: var(--_space-${name})`),
        );
      case 'corners':
        return [
          ...Object.entries(RADII).map(([name, use]) => {
            const property = ['radius', name].filter(Boolean).join('-');
            return item(property, use, 'swatch', `border-radius: var(--_${property})`);
          }),
          item('shadow', 'Popups, dialogs, messages', 'swatch raised', ''),
        ];
    }
  }
}

function item(name: string, use: string, kind: string, style: string): TemplateResult {
  return html`<li class="item">
    <div class=${kind} style=${style}></div>
    <code>--_${name}</code><span>${use}</span>
  </li>`;
}

const meta: Meta<Foundations> = {
  // It has no properties to show, so its page is spelled out beside it.
  tags: ['!autodocs'],
  title: 'Building blocks/Foundations',
  component: 'story-foundations',
  argTypes: { of: { table: { disable: true } } },
};

export default meta;
type Story = StoryObj<Foundations>;

export const Colours: Story = { args: { of: 'colours' } };
export const ColoursInDark: Story = { args: { of: 'colours' }, globals: { scheme: 'dark' } };
export const Type: Story = { args: { of: 'type' } };
export const Space: Story = { args: { of: 'space' } };
export const CornersAndElevation: Story = { args: { of: 'corners' } };
