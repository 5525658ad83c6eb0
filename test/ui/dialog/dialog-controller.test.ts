import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../../../src/styles/controls.styles.js';
import { tokens } from '../../../src/styles/tokens.styles.js';
import { DialogController } from '../../../src/ui/dialog/dialog-controller.js';
import { dialogStyles } from '../../../src/ui/dialog/dialog.styles.js';
import { openDialogs } from '../../../src/ui/dialog/open-dialogs.js';
import { LocalizeController } from '../../../src/ui/localize-controller.js';
import { TokenryElement } from '../../../src/ui/tokenry-element.js';
import { expectAccessible } from '../accessible.js';
import { stillness } from '../stillness.js';
import { inWindow } from '../window-size.js';

/** A dialog as an element would render it. */
class Dialog extends TokenryElement {
  static override readonly tag: string = 'test-dialog';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, dialogStyles];

  @property({ attribute: false }) open = false;
  @property() heading = 'Edit API token';
  @property({ attribute: false }) dismissible = true;
  @property({ attribute: false }) content: unknown;
  returnFocus: (() => void) | undefined;
  isRefusing = false;
  readonly reasons: string[] = [];

  readonly #dialog = new DialogController(this, {
    localize: new LocalizeController(this),
    onClose: (reason) => {
      this.reasons.push(reason);
      if (!this.isRefusing) this.open = false;
    },
    returnFocus: () => this.returnFocus,
  });

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return this.#dialog.render({
      heading: this.heading,
      isDismissible: this.dismissible,
      body: this.content,
      footer: html`<button class="button">Save</button>`,
    });
  }
}

Dialog.define();

declare global {
  interface HTMLElementTagNameMap {
    'test-dialog': Dialog;
  }
}

describe('a dialog', () => {
  let page: HTMLElement;
  let opener: HTMLButtonElement;
  let dialog: Dialog;

  const setUp = async (content = html`<p>Text</p>`): Promise<void> => {
    page = await fixture(
      html`<div>
        <button id="opener">Open</button>
        <button id="other">Other</button>
        <test-dialog lang="en" .content=${content}></test-dialog>
      </div>`,
    );
    opener = get<HTMLButtonElement>('#opener');
    dialog = get<Dialog>('test-dialog');
  };
  const get = <E extends Element>(selector: string): E => {
    const element = page.querySelector<E>(selector);
    if (!element) throw new Error(`There is no ${selector}.`);
    return element;
  };
  const inside = <E extends Element>(selector: string, of: Dialog = dialog): E => {
    const element = of.renderRoot.querySelector<E>(selector);
    if (!element) throw new Error(`The dialog has no ${selector}.`);
    return element;
  };
  /** Chai shows what it compares, and takes forever over an element, so elements are named. */
  const focused = (): string | undefined => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.id || active?.textContent.trim() || active?.localName;
  };
  const isShown = (of: Dialog = dialog): boolean =>
    of.renderRoot.querySelector('dialog')?.matches(':modal') ?? false;
  const open = async (of: Dialog = dialog): Promise<void> => {
    of.open = true;
    await of.updateComplete;
    await stillness();
  };
  const refuse = (): void => {
    dialog.isRefusing = true;
  };

  beforeEach(async () => {
    await setUp();
    opener.focus();
  });

  afterEach(async () => {
    dialog.open = false;
    await dialog.updateComplete;
    await resetMouse();
  });

  it('is modal and named by its heading', async () => {
    await open();
    expect(isShown()).to.equal(true);
    const label = inside('dialog').getAttribute('aria-labelledby');
    expect(inside(`#${label}`).textContent).to.equal('Edit API token');
  });

  it('has what it holds inside, for everyone who looks from there', async () => {
    await open();
    const buttons = [...inside('dialog').querySelectorAll('button')];
    expect(buttons.map((each) => each.ariaLabel ?? each.textContent)).to.deep.equal([
      'Dismiss',
      'Save',
    ]);
    expect(inside('dialog').querySelector('p')?.textContent).to.equal('Text');
  });

  it('passes the accessibility check in light and dark', async () => {
    await setUp(html`<label>Name <input /></label>`);
    await open();
    await expectAccessible(dialog);
  });

  describe('where focus enters', () => {
    it('is what has autofocus', async () => {
      await setUp(html`<input aria-label="Name" /><button autofocus>Here</button>`);
      await open();
      expect(focused()).to.equal('Here');
    });

    it('is the first field that can be filled in', async () => {
      await setUp(
        html`<input type="hidden" /><input disabled /><input readonly /><textarea></textarea>`,
      );
      await open();
      expect(focused()).to.equal('textarea');
    });

    it('is the dialog itself where it only holds text', async () => {
      await open();
      expect(dialog.shadowRoot?.activeElement?.localName).to.equal('dialog');
    });
  });

  it('keeps focus from the page behind', async () => {
    await open();
    for (let step = 0; step < 6; step += 1) {
      await sendKeys({ press: 'Tab' });
      expect(focused()).not.to.be.oneOf(['opener', 'other']);
    }
    opener.focus();
    expect(focused()).not.to.equal('opener');
  });

  describe('closes', () => {
    it('by Escape', async () => {
      await open();
      await sendKeys({ press: 'Escape' });
      await dialog.updateComplete;
      expect(dialog.reasons).to.deep.equal(['escape']);
      expect(isShown()).to.equal(false);
      expect(dialog.open).to.equal(false);
    });

    it('by its button', async () => {
      await open();
      inside<HTMLButtonElement>('[aria-label="Dismiss"]').click();
      await dialog.updateComplete;
      expect(dialog.reasons).to.deep.equal(['close-button']);
      expect(isShown()).to.equal(false);
    });

    it('by a press on the backdrop', async () => {
      await open();
      await sendMouse({ type: 'click', position: [5, 5] });
      await dialog.updateComplete;
      expect(dialog.reasons).to.deep.equal(['backdrop']);
      expect(isShown()).to.equal(false);
    });

    it('not by a press that begins inside it', async () => {
      await open();
      const { x, y } = inside('h2').getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(x) + 5, Math.round(y) + 5] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [5, 5] });
      await sendMouse({ type: 'up' });
      expect(dialog.reasons).to.deep.equal([]);
      expect(isShown()).to.equal(true);
    });

    it('never while its host refuses, however often it is asked', async () => {
      refuse();
      await open();
      for (let time = 1; time <= 3; time += 1) {
        await sendKeys({ press: 'Escape' });
        await aTimeout(20);
        expect(isShown()).to.equal(true);
        expect(dialog.reasons).to.have.lengthOf(time);
      }
    });

    it('not by the browser while its host refuses', async () => {
      refuse();
      await open();
      inside<HTMLDialogElement>('dialog').close();
      await aTimeout(20);
      expect(dialog.reasons).to.deep.equal(['escape']);
      expect(isShown()).to.equal(true);
    });

    it('by no act of a person where it is not dismissible', async () => {
      dialog.dismissible = false;
      await open();
      await sendKeys({ press: 'Escape' });
      await sendMouse({ type: 'click', position: [5, 5] });
      expect(dialog.reasons).to.deep.equal([]);
      expect(isShown()).to.equal(true);
      expect(dialog.renderRoot.querySelector('[aria-label="Dismiss"]')).to.equal(null);
    });
  });

  describe('gives focus back', () => {
    it('to what opened it', async () => {
      await open();
      await sendKeys({ press: 'Escape' });
      await dialog.updateComplete;
      expect(focused()).to.equal('opener');
    });

    it('to the place its host names, when what opened it is gone', async () => {
      dialog.returnFocus = () => get<HTMLElement>('#other').focus();
      await open();
      opener.remove();
      await sendKeys({ press: 'Escape' });
      await dialog.updateComplete;
      expect(focused()).to.equal('other');
    });

    it('when it is taken out of the page while open', async () => {
      await open();
      dialog.remove();
      expect(focused()).to.equal('opener');
      expect(openDialogs).to.have.lengthOf(0);
    });
  });

  it('stays open and modal when it is moved within the page', async () => {
    await open();
    page.append(dialog);
    await aTimeout(20);
    expect(isShown()).to.equal(true);
    expect(dialog.reasons).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await dialog.updateComplete;
    expect(focused()).to.equal('opener');
  });

  describe('with another one on top', () => {
    let top: Dialog;

    beforeEach(async () => {
      await setUp(
        html`<input aria-label="Name" /><test-dialog
            heading="Discard?"
            .content=${html`<p>Unsaved</p>`}
          ></test-dialog>`,
      );
      opener.focus();
      await open();
      top = inside<Dialog>('test-dialog');
      await open(top);
    });

    it('closes the upper one alone, and gives focus back to the lower', async () => {
      await sendKeys({ press: 'Escape' });
      await top.updateComplete;
      expect(isShown(top)).to.equal(false);
      expect(isShown()).to.equal(true);
      expect(dialog.reasons).to.deep.equal([]);
      expect(focused()).to.equal('input');
      await sendKeys({ press: 'Escape' });
      await dialog.updateComplete;
      expect(focused()).to.equal('opener');
    });

    it('closes both with the lower one', async () => {
      dialog.remove();
      expect(focused()).to.equal('opener');
    });
  });

  it('scrolls long content under a header and a footer that stay', async () => {
    await setUp(html`${Array.from({ length: 100 }, (_, line) => html`<p>Line ${line}</p>`)}`);
    await open();
    const { top, bottom } = inside('dialog').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    expect(inside('.dialog-body').scrollHeight).to.be.above(inside('.dialog-body').clientHeight);
    inside('.dialog-body').scrollTo(0, 1000);
    expect(inside('.dialog-header').getBoundingClientRect().top).to.be.closeTo(top, 2);
    expect(inside('.dialog-footer').getBoundingClientRect().bottom).to.be.closeTo(bottom, 2);
  });

  it('fills a narrow window', async function () {
    await inWindow(this, [360, 640], async () => {
      await open();
      const { width, height } = inside('dialog').getBoundingClientRect();
      expect([width, height]).to.deep.equal([360, 640]);
    });
  });
});
