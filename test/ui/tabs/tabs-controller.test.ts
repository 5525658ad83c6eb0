import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { controls } from '../../../src/styles/controls.styles.js';
import { tokens } from '../../../src/styles/tokens.styles.js';
import { TabsController } from '../../../src/ui/tabs/tabs-controller.js';
import { tabsStyles } from '../../../src/ui/tabs/tabs.styles.js';
import { expectAccessible } from '../accessible.js';

const TABS = ['General', 'Modules', 'Details', 'Audit trail'].map((label) => ({
  id: label.toLowerCase().replace(' ', '-'),
  label,
}));

class TabsHost extends LitElement {
  static override styles = [tokens, controls, tabsStyles];
  activation: 'auto' | 'manual' = 'auto';
  selected = 'general';
  contents: Readonly<Record<string, unknown>> = {};
  readonly tabs = new TabsController(this, {
    tabs: () => TABS,
    selected: () => this.selected,
    onSelect: (id) => {
      this.selected = id;
      this.requestUpdate();
    },
    activation: () => this.activation,
    label: () => 'API token',
    isRtl: () => this.matches(':dir(rtl)'),
  });

  protected override render(): TemplateResult {
    return html`${this.tabs.renderTablist()}
      ${TABS.map(({ id, label }) => this.tabs.renderPanel(id, this.contents[id] ?? `${label} text`))}
      <input aria-label="After" />`;
  }
}
customElements.define('test-tabs-host', TabsHost);

describe('TabsController', () => {
  let host: TabsHost;

  const all = (role: 'tab' | 'tabpanel'): HTMLElement[] => [
    ...host.renderRoot.querySelectorAll<HTMLElement>(`[role=${role}]`),
  ];
  const focused = (): string | undefined => {
    const active = host.shadowRoot?.activeElement;
    return active?.ariaLabel ?? active?.textContent.trim();
  };
  const selected = (): string[] =>
    all('tab')
      .filter((tab) => tab.ariaSelected === 'true')
      .map((tab) => tab.textContent.trim());
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await host.updateComplete;
    }
  };

  beforeEach(async () => {
    host = await fixture(html`<test-tabs-host></test-tabs-host>`);
    all('tab')[0]?.focus();
  });

  it('ties each tab to its panel, and shows the selected one alone', () => {
    expect(host.renderRoot.querySelector('[role=tablist]')?.ariaLabel).to.equal('API token');
    for (const tab of all('tab')) {
      const panel = host.renderRoot.querySelector(`#${tab.getAttribute('aria-controls')}`);
      expect(panel?.getAttribute('role')).to.equal('tabpanel');
      expect(panel?.getAttribute('aria-labelledby')).to.equal(tab.id);
      expect(panel?.checkVisibility()).to.equal(tab.ariaSelected === 'true');
    }
    expect(selected()).to.deep.equal(['General']);
  });

  it('has one tab stop, after which comes the panel', async () => {
    expect(all('tab').map((tab) => tab.tabIndex)).to.deep.equal([0, -1, -1, -1]);
    await press('Tab');
    expect(focused()).to.equal('General text');
    await press('Tab');
    expect(focused()).to.equal('After');
  });

  it('selects by arrow keys, around the ends', async () => {
    await press('ArrowRight');
    expect([focused(), ...selected()]).to.deep.equal(['Modules', 'Modules']);
    await press('ArrowLeft', 'ArrowLeft');
    expect([focused(), ...selected()]).to.deep.equal(['Audit trail', 'Audit trail']);
    await press('ArrowRight');
    expect([focused(), ...selected()]).to.deep.equal(['General', 'General']);
  });

  it('selects by Home and End', async () => {
    await press('End');
    expect(selected()).to.deep.equal(['Audit trail']);
    await press('Home');
    expect(selected()).to.deep.equal(['General']);
  });

  it('mirrors the arrow keys from right to left', async () => {
    host.dir = 'rtl';
    await press('ArrowLeft');
    expect(selected()).to.deep.equal(['Modules']);
    await press('ArrowRight', 'ArrowRight');
    expect(selected()).to.deep.equal(['Audit trail']);
  });

  it('selects by a click', async () => {
    all('tab')[2]?.click();
    await host.updateComplete;
    expect(selected()).to.deep.equal(['Details']);
  });

  describe('with manual activation', () => {
    beforeEach(async () => {
      host.activation = 'manual';
      host.requestUpdate();
      await host.updateComplete;
    });

    for (const key of ['Enter', ' ']) {
      it(`moves focus by arrows, and selects by ${key === ' ' ? 'Space' : key}`, async () => {
        await press('ArrowRight', 'ArrowRight');
        expect(focused()).to.equal('Details');
        expect(selected()).to.deep.equal(['General']);
        expect(all('tab').map((tab) => tab.tabIndex)).to.deep.equal([-1, -1, 0, -1]);
        await press(key);
        expect(selected()).to.deep.equal(['Details']);
      });
    }

    it('comes back to the selected tab', async () => {
      await press('ArrowRight', 'Tab');
      expect(all('tab').map((tab) => tab.tabIndex)).to.deep.equal([0, -1, -1, -1]);
    });
  });

  describe('a panel', () => {
    const show = async (content: unknown): Promise<number | undefined> => {
      host.contents = { general: content };
      host.requestUpdate();
      await host.updateComplete;
      return all('tabpanel')[0]?.tabIndex;
    };

    it('takes focus where nothing in it does', async () => {
      expect(await show(html`<p>Text <a>no link</a></p>`)).to.equal(0);
      expect(await show(html`<button disabled>No</button>`)).to.equal(0);
      expect(await show(html`<button hidden>No</button>`)).to.equal(0);
    });

    it('leaves focus to what is in it', async () => {
      expect(await show(html`<p><a href="#here">A link</a></p>`)).to.equal(-1);
    });

    it('leaves focus to what is in the shadow root of what is in it', async () => {
      expect(await show(html`<test-tabs-host></test-tabs-host>`)).to.equal(0);
      await new Promise(requestAnimationFrame);
      await press('Tab');
      expect(all('tabpanel')[0]?.tabIndex).to.equal(-1);
    });
  });

  it('brings the selected tab into view without moving the page', async () => {
    host.style.width = '160px';
    host.style.paddingBlockStart = '2000px';
    host.selected = 'audit-trail';
    host.requestUpdate();
    await host.updateComplete;
    expect(scrollY).to.equal(0);
    const tab = all('tab')[3]?.getBoundingClientRect();
    const list = host.renderRoot.querySelector('[role=tablist]')?.getBoundingClientRect();
    expect(tab?.right).to.be.at.most((list?.right ?? 0) + 1);
  });

  it('passes the accessibility check in light and dark', () => expectAccessible(host));
});
