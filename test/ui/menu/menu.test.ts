import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import { DeferredPart } from '../../../src/ui/deferred-part.js';
import { menuFocusFor } from '../../../src/ui/menu/menu-focus.js';
import type { MenuItem } from '../../../src/ui/menu/menu-item.js';
import { Menu } from '../../../src/ui/menu/menu.js';
import { controls } from '../../../src/styles/controls.styles.js';
import { tokens } from '../../../src/styles/tokens.styles.js';
import { expectAccessible } from '../accessible.js';
import { stillness } from '../stillness.js';
import { inWindow } from '../window-size.js';

const ITEMS: readonly MenuItem[] = [
  { id: 'disable', label: 'Disable' },
  { id: 'edit', label: 'Edit', icon: Pencil, separatorBefore: true },
  { id: 'rotate', label: 'Rotate', disabledReason: 'Only its creator may.' },
  { id: 'delete', label: 'Delete', tone: 'danger' },
];

class MenuHost extends LitElement {
  static override styles = [tokens, controls];
  readonly chosen: string[] = [];
  readonly menu = new DeferredPart(this, () => Promise.resolve(new Menu(this)));

  protected override render(): TemplateResult {
    return html`${['One', 'Two'].map(
        (name) =>
          html`<button
            class="button"
            aria-haspopup="menu"
            aria-expanded="false"
            @click=${this.onOpen}
            @keydown=${this.onOpen}
          >
            ${name}
          </button>`,
      )}
      <input aria-label="After" />
      ${this.menu.render()}`;
  }

  private onOpen(event: Event): void {
    const button = event.currentTarget;
    const focus = event instanceof KeyboardEvent ? menuFocusFor(event) : 'first';
    if (!(button instanceof HTMLElement) || focus === undefined) return;
    this.menu.part?.open(button, ITEMS, { focus }, ({ id }) => this.chosen.push(id));
  }
}
customElements.define('test-menu-host', MenuHost);

describe('Menu', () => {
  let host: MenuHost;
  let one: HTMLButtonElement;
  let two: HTMLButtonElement;
  const menu = (): HTMLElement => {
    const element = host.renderRoot.querySelector<HTMLElement>('[role=menu]');
    if (!element) throw new Error('The host has no menu yet.');
    return element;
  };

  const active = (): Element | null => host.renderRoot.querySelector(':focus');
  const focused = (): string | undefined => {
    const copy = active()?.cloneNode(true);
    if (!(copy instanceof Element)) return undefined;
    for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
    return copy.ariaLabel ?? copy.textContent.trim();
  };
  const isOpen = (): boolean => host.renderRoot.querySelector('[role=menu]:popover-open') !== null;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await nextFrame();
    }
  };
  const click = async (element: Element): Promise<void> => {
    const { x, y, width, height } = element.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await nextFrame();
  };
  const setUp = async (): Promise<void> => {
    const [first, second] = host.renderRoot.querySelectorAll('button');
    if (!first || !second) throw new Error('The host has two buttons.');
    [one, two] = [first, second];
    await host.updateComplete;
  };

  beforeEach(async () => {
    host = await fixture(html`<test-menu-host></test-menu-host>`);
    await setUp();
  });

  afterEach(() => resetMouse());

  for (const [key, item] of [
    ['Enter', 'Disable'],
    [' ', 'Disable'],
    ['ArrowDown', 'Disable'],
    ['ArrowUp', 'Delete'],
  ] as const) {
    it(`opens by ${key === ' ' ? 'Space' : key} on “${item}”`, async () => {
      one.focus();
      await press(key);
      expect(isOpen()).to.equal(true);
      expect(focused()).to.equal(item);
      expect(one.getAttribute('aria-expanded')).to.equal('true');
      expect(menu().getAttribute('aria-label')).to.equal('One');
    });
  }

  it('moves by arrows, Home and End, and around the ends', async () => {
    one.focus();
    await press('ArrowDown', 'ArrowDown');
    expect(focused()).to.equal('Edit');
    await press('End');
    expect(focused()).to.equal('Delete');
    await press('ArrowDown');
    expect(focused()).to.equal('Disable');
    await press('ArrowUp');
    expect(focused()).to.equal('Delete');
    await press('Home');
    expect(focused()).to.equal('Disable');
  });

  it('finds an item by what is typed', async () => {
    one.focus();
    await press('ArrowDown', 'r');
    expect(focused()).to.equal('Rotate');
    await new Promise((resolve) => setTimeout(resolve, 750));
    await press('d');
    expect(focused()).to.equal('Delete');
    await press('d');
    expect(focused()).to.equal('Disable');
    await new Promise((resolve) => setTimeout(resolve, 750));
    await press('d', 'i');
    expect(focused()).to.equal('Disable');
  });

  it('chooses by Enter and by Space, once, and returns focus to the button', async () => {
    for (const key of ['Enter', ' ']) {
      one.focus();
      await press('ArrowDown', 'ArrowDown', key);
      expect(isOpen()).to.equal(false);
      expect(active()).to.equal(one);
      expect(one.getAttribute('aria-expanded')).to.equal('false');
    }
    expect(host.chosen).to.deep.equal(['edit', 'edit']);
  });

  it('chooses by a click', async () => {
    await click(one);
    await click(menu().querySelector('[role=menuitem]') ?? menu());
    expect(host.chosen).to.deep.equal(['disable']);
    expect(isOpen()).to.equal(false);
  });

  it('chooses nothing by the key that opened it, held down', async () => {
    one.focus();
    await press('Enter');
    active()?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true }),
    );
    expect(host.chosen).to.deep.equal([]);
    expect(isOpen()).to.equal(true);
  });

  it('lets a disabled item be read with its reason, but not chosen', async () => {
    one.focus();
    await press('ArrowDown', 'r', 'Enter');
    const item = active();
    expect(item?.getAttribute('aria-disabled')).to.equal('true');
    const reason = host.renderRoot.querySelector(`#${item?.getAttribute('aria-describedby')}`);
    expect(reason?.textContent).to.equal('Only its creator may.');
    expect(isOpen()).to.equal(true);
    expect(host.chosen).to.deep.equal([]);
  });

  it('closes by Escape alone, with focus on the button', async () => {
    const heard: string[] = [];
    host.addEventListener('keydown', (event) => heard.push(event.key));
    one.focus();
    await press('ArrowDown', 'Escape');
    expect(isOpen()).to.equal(false);
    expect(active()).to.equal(one);
    expect(heard).to.deep.equal(['ArrowDown']);
  });

  it('closes by Tab, which moves on from the button', async () => {
    two.focus();
    await press('ArrowDown', 'Tab');
    expect(isOpen()).to.equal(false);
    expect(focused()).to.equal('After');
  });

  it('closes by a click outside', async () => {
    await click(one);
    expect(isOpen()).to.equal(true);
    await sendMouse({ type: 'click', position: [700, 500] });
    expect(isOpen()).to.equal(false);
    expect(one.getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes by a second click on its button, and opens by a third', async () => {
    await click(one);
    await click(one);
    expect(isOpen()).to.equal(false);
    await click(one);
    expect(isOpen()).to.equal(true);
  });

  it('opens once for who presses again before it is there', async () => {
    one.click();
    one.click();
    await nextFrame();
    expect(isOpen()).to.equal(true);
    expect(one.getAttribute('aria-expanded')).to.equal('true');
  });

  it('serves another button at once', async () => {
    one.focus();
    await press('ArrowDown');
    two.click();
    await nextFrame();
    expect(isOpen()).to.equal(true);
    expect(one.getAttribute('aria-expanded')).to.equal('false');
    expect(two.getAttribute('aria-expanded')).to.equal('true');
    expect(host.menu.part?.trigger).to.equal(two);
    expect(menu().getAttribute('aria-label')).to.equal('Two');
  });

  it('closes when its host leaves the page', async () => {
    one.focus();
    await press('ArrowDown');
    host.remove();
    expect(one.getAttribute('aria-expanded')).to.equal('false');
    expect(host.menu.part?.trigger).to.equal(undefined);
  });

  it('passes the accessibility check in light and dark', async () => {
    one.focus();
    await press('ArrowDown');
    await expectAccessible(host);
  });

  describe('place', () => {
    const place = async (markup: TemplateResult): Promise<[DOMRect, DOMRect]> => {
      const box = await fixture(markup);
      const element = box.querySelector('test-menu-host');
      if (!(element instanceof MenuHost)) throw new Error('The box holds the host.');
      host = element;
      await setUp();
      one.click();
      await nextFrame();
      await stillness();
      return [one.getBoundingClientRect(), menu().getBoundingClientRect()];
    };
    const at = (place: string, dir: 'ltr' | 'rtl' = 'ltr'): TemplateResult =>
      html`<div dir=${dir} style="position: fixed; ${place}">
        <test-menu-host></test-menu-host>
      </div>`;

    it('is under the button, their ends in line', async () => {
      const [button, list] = await place(at('top: 100px; left: 300px'));
      expect(list.top).to.be.closeTo(button.bottom + 4, 1);
      expect(list.right).to.be.closeTo(button.right, 1);
    });

    it('mirrors from right to left', async () => {
      const [button, list] = await place(at('top: 100px; left: 300px', 'rtl'));
      expect(list.top).to.be.closeTo(button.bottom + 4, 1);
      expect(list.left).to.be.closeTo(button.left, 1);
    });

    it('turns to the other side near an edge of the window', async () => {
      const [button, list] = await place(at('bottom: 4px; left: 4px'));
      expect(list.bottom).to.be.closeTo(button.top - 4, 1);
      expect(list.left).to.be.closeTo(button.left, 1);
    });

    it('is whole in a window without room on either side', async function () {
      await inWindow(this, [360, 240], async () => {
        const [, list] = await place(at('top: 100px; right: 4px'));
        expect(list.top).to.be.at.least(0);
        expect(list.bottom).to.be.at.most(240);
        expect(list.left).to.be.at.least(0);
      });
    });
  });
});
