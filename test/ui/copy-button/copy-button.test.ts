import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { CopyButton } from '../../../src/ui/copy-button/copy-button.js';
import type { CopyFailedEvent } from '../../../src/ui/copy-button/events.js';
import { expectAccessible } from '../accessible.js';
import { stillness } from '../stillness.js';
import { inWindow } from '../window-size.js';

CopyButton.define();

/** The part of the browser's clipboard that the button uses, under the control of the test. */
class TestClipboard {
  text = '';
  writes = 0;
  refusal: Error | undefined;

  async writeText(text: string): Promise<void> {
    this.writes += 1;
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    this.text = text;
  }

  async write([item]: readonly ClipboardItem[]): Promise<void> {
    const blob = await item?.getType('text/plain');
    await this.writeText((await blob?.text()) ?? '');
  }
}

describe('tokenry-copy-button', () => {
  let element: CopyButton;
  let clipboard: TestClipboard;
  let heard: string[];

  const button = (): HTMLButtonElement => {
    const found = element.renderRoot.querySelector('button');
    if (!found) throw new Error('There is no button.');
    return found;
  };
  const said = (role: 'status' | 'alert'): string | undefined =>
    element.renderRoot.querySelector(`[role=${role}]`)?.textContent.trim();
  const isDone = (): Promise<void> => waitUntil(() => heard.length > 0);
  const install = (value: unknown): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  };

  beforeEach(async () => {
    clipboard = new TestClipboard();
    install(clipboard);
    element = await fixture(
      html`<tokenry-copy-button
        label="Copy endpoint"
        .value=${'https://api.example.com'}
      ></tokenry-copy-button>`,
    );
    heard = [];
    element.addEventListener('copied', () => heard.push('copied'));
    element.addEventListener('copy-failed', ({ reason }) => heard.push(`copy-failed: ${reason}`));
  });

  afterEach(async () => {
    Reflect.deleteProperty(navigator, 'clipboard');
    await resetMouse();
  });

  it('copies by keyboard, and says so in a region that was there before', async () => {
    const region = element.renderRoot.querySelector('[role=status]');
    expect(region?.textContent.trim()).to.equal('');
    button().focus();
    await sendKeys({ press: 'Enter' });
    await isDone();
    await element.updateComplete;
    expect(clipboard.text).to.equal('https://api.example.com');
    expect(heard).to.deep.equal(['copied']);
    expect(region?.isConnected).to.equal(true);
    expect(region?.textContent).to.equal('Copied');
    expect(button().ariaLabel).to.equal('Copy endpoint');
  });

  it('sends one write at a double click', async () => {
    const { x, y } = button().getBoundingClientRect();
    const position: [number, number] = [Math.round(x) + 8, Math.round(y) + 8];
    await sendMouse({ type: 'click', position });
    await isDone();
    button().dispatchEvent(new MouseEvent('click', { detail: 2 }));
    button().dispatchEvent(new MouseEvent('dblclick', { detail: 2 }));
    await element.updateComplete;
    expect(clipboard.writes).to.equal(1);
  });

  it('asks for a value once it is wanted, and only once while it is on its way', async () => {
    let arrive: (value: string) => void = () => undefined;
    let asked = 0;
    element.value = () => {
      asked += 1;
      return new Promise((resolve) => (arrive = resolve));
    };
    button().click();
    button().click();
    await element.updateComplete;
    expect(button().ariaBusy).to.equal('true');
    expect(said('status')).to.equal('');
    arrive('tkn_secret');
    await isDone();
    expect(asked).to.equal(1);
    expect(clipboard.text).to.equal('tkn_secret');
    expect(heard).to.deep.equal(['copied']);
  });

  it('shows the value nowhere', async () => {
    element.value = () => Promise.resolve('tkn_secret');
    button().click();
    await isDone();
    await element.updateComplete;
    expect(element.outerHTML + (element.shadowRoot?.innerHTML ?? '')).not.to.include('tkn_secret');
  });

  it('keeps its events within the shadow root of its host', async () => {
    let event: Event | undefined;
    element.addEventListener('copied', (each) => (event = each));
    button().click();
    await isDone();
    expect(event?.composed).to.equal(false);
  });

  describe('when the clipboard refuses', () => {
    beforeEach(() => {
      clipboard.refusal = new DOMException('denied', 'NotAllowedError');
    });

    it('says what to do instead', async () => {
      button().click();
      await isDone();
      await element.updateComplete;
      expect(heard).to.deep.equal(['copy-failed: clipboard']);
      expect(said('alert')).to.match(/copy it by hand/);
      expect(said('status')).to.equal('');
      expect(element.renderRoot.querySelector('.bubble')?.matches(':popover-open')).to.equal(true);
    });

    it('says nothing where its host does', async () => {
      element.addEventListener('copy-failed', (event: CopyFailedEvent) => event.preventDefault());
      button().click();
      await isDone();
      await element.updateComplete;
      expect(said('alert')).to.equal('');
    });

    it('copies when it is tried again and allowed', async () => {
      button().click();
      await isDone();
      clipboard.refusal = undefined;
      button().click();
      await waitUntil(() => heard.length > 1);
      await element.updateComplete;
      expect(said('alert')).to.equal('');
      expect(said('status')).to.equal('Copied');
    });
  });

  it('says what to do where there is no clipboard', async () => {
    install(undefined);
    button().click();
    await isDone();
    await element.updateComplete;
    expect(heard).to.deep.equal(['copy-failed: clipboard']);
    expect(said('alert')).to.match(/copy it by hand/);
  });

  it('says that there was no value, where that is the cause', async () => {
    element.value = () => Promise.reject(new Error('not reachable'));
    button().click();
    await isDone();
    await element.updateComplete;
    expect(heard).to.deep.equal(['copy-failed: value']);
    expect(said('alert')).to.match(/could not be loaded/);
    expect(clipboard.writes).to.equal(0);
  });

  it('goes back to rest when the copy was called off', async () => {
    element.value = () => Promise.reject(new DOMException('called off', 'AbortError'));
    button().click();
    await waitUntil(() => button().ariaBusy === null);
    expect(heard).to.deep.equal([]);
    expect(said('alert')).to.equal('');
  });

  it('is at rest again after it left the page', async () => {
    button().click();
    await isDone();
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await element.updateComplete;
    expect(said('status')).to.equal('');
    expect(element.renderRoot.querySelector(':popover-open') === null).to.equal(true);
  });

  /** Where the bubble stands, of which no part may be out of sight. */
  const shownWithinWindow = async (place: string, dir: 'ltr' | 'rtl'): Promise<DOMRect> => {
    const box = await fixture(html`<div dir=${dir} style="position: fixed; ${place}"></div>`);
    box.append(element);
    install(undefined);
    button().click();
    await isDone();
    await element.updateComplete;
    await stillness();
    const rect = element.renderRoot.querySelector('.bubble')?.getBoundingClientRect();
    if (!rect) throw new Error('no bubble');
    expect(Math.min(rect.top, rect.left)).to.be.at.least(0);
    expect(rect.bottom).to.be.at.most(innerHeight);
    expect(rect.right).to.be.at.most(innerWidth);
    return rect;
  };

  for (const [place, dir] of [
    ['top: 0; left: 0', 'ltr'],
    ['top: 0; left: 0', 'rtl'],
    ['bottom: 0; right: 0', 'ltr'],
    ['bottom: 0; right: 0', 'rtl'],
  ] as const) {
    it(`shows what it says within the window, at ${place}, ${dir}`, async () => {
      await shownWithinWindow(place, dir);
    });
  }

  for (const [place, dir] of [
    ['top: 0; left: 45%', 'ltr'],
    ['top: 50%; left: 45%', 'rtl'],
    ['bottom: 0; left: 45%', 'ltr'],
  ] as const) {
    it(`shows all of it in a window with room on neither side, at ${place}, ${dir}`, async function () {
      await inWindow(this, [300, 300], async () => {
        const { top, bottom } = await shownWithinWindow(place, dir);
        const own = button().getBoundingClientRect();
        expect(bottom <= own.top || top >= own.bottom, 'beside its button').to.equal(true);
      });
    });
  }

  it('passes the accessibility check in every state', async () => {
    await expectAccessible(element);
    button().click();
    await isDone();
    await element.updateComplete;
    await expectAccessible(element);
    install(undefined);
    button().click();
    await waitUntil(() => heard.length > 1);
    await element.updateComplete;
    await expectAccessible(element);
  });
});
