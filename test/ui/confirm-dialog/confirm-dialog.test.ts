import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ConfirmDialog } from '../../../src/ui/confirm-dialog/confirm-dialog.js';
import { eventually, shownText } from '../../elements/by-role.js';
import { expectAccessible } from '../accessible.js';
import { stillness } from '../stillness.js';

ConfirmDialog.define();

describe('tokenry-confirm-dialog', () => {
  let dialog: ConfirmDialog;
  let heard: string[];

  const button = (name: string): HTMLButtonElement => {
    const found = [...dialog.renderRoot.querySelectorAll('button')].find(
      (each) => each.textContent.trim() === name,
    );
    if (!found) throw new Error(`There is no button “${name}”.`);
    return found;
  };
  const focused = (): string | undefined => {
    const active = dialog.shadowRoot?.activeElement;
    return active?.textContent.trim() || active?.localName;
  };
  const isLocked = (name: string): boolean => button(name).ariaDisabled === 'true';
  const type = async (text: string): Promise<void> => {
    dialog.renderRoot.querySelector('input')?.focus();
    await sendKeys({ type: text });
    await dialog.updateComplete;
  };

  beforeEach(async () => {
    dialog = await fixture(
      html`<tokenry-confirm-dialog
        open
        heading="Delete API token"
        confirm-label="Delete"
        tone="danger"
        alternative-label="Disable instead"
        .content=${html`<p>“Robot 3” will be gone for good.</p>`}
      ></tokenry-confirm-dialog>`,
    );
    heard = [];
    for (const name of [
      'confirm-accept',
      'confirm-alternative',
      'confirm-cancel',
      'confirm-leave',
    ]) {
      dialog.addEventListener(name, () => heard.push(name));
    }
    await stillness();
  });

  it('begins on the safe way out', () => {
    expect(focused()).to.equal('Cancel');
  });

  for (const [name, event] of [
    ['Cancel', 'confirm-cancel'],
    ['Disable instead', 'confirm-alternative'],
    ['Delete', 'confirm-accept'],
  ] as const) {
    it(`answers “${name}” once, however often it is pressed`, () => {
      button(name).click();
      button(name).click();
      expect(heard).to.deep.equal([event]);
    });
  }

  it('takes Escape as Cancel, and leaves closing to its host', async () => {
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['confirm-cancel']);
    expect(dialog.open).to.equal(true);
  });

  it('takes no answer while the act runs, and says that it does', async () => {
    dialog.busy = true;
    await dialog.updateComplete;
    for (const name of ['Cancel', 'Disable instead', 'Delete']) {
      expect(isLocked(name), name).to.equal(true);
      button(name).click();
    }
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal([]);
    expect(shownText(dialog)).to.contain('Working…');
  });

  it('lets an act that takes too long be left to itself, once that is said', async () => {
    dialog.patience = 0;
    dialog.busy = true;
    await eventually(() => expect(shownText(dialog)).to.contain('taking longer than usual'));
    expect(isLocked('Delete')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    button('Close').click();
    expect(heard).to.deep.equal(['confirm-leave', 'confirm-leave']);
    dialog.busy = false;
    await dialog.updateComplete;
    expect(shownText(dialog)).not.to.contain('taking longer than usual');
    button('Cancel').click();
    expect(heard.slice(2)).to.deep.equal(['confirm-cancel']);
  });

  it('turns a wheel in the button whose act runs, and nothing else', async () => {
    const turning = (): number =>
      [...dialog.renderRoot.querySelectorAll('svg')].filter(
        (each) => each.getAnimations().length > 0,
      ).length;
    expect(turning()).to.equal(0);
    dialog.busy = true;
    await dialog.updateComplete;
    expect(turning()).to.equal(1);
  });

  it('shows why the act failed, and can be answered again', async () => {
    button('Delete').click();
    dialog.busy = true;
    await dialog.updateComplete;
    dialog.busy = false;
    dialog.error = 'The service cannot be reached.';
    await dialog.updateComplete;
    const alert = dialog.renderRoot.querySelector('[role=alert]');
    expect(alert?.textContent.trim()).to.equal('The service cannot be reached.');
    button('Delete').click();
    expect(heard).to.deep.equal(['confirm-accept', 'confirm-accept']);
  });

  it('keeps focus on the button whose act runs', async () => {
    button('Delete').focus();
    await sendKeys({ press: 'Enter' });
    dialog.busy = true;
    await dialog.updateComplete;
    expect(focused()).to.equal('Delete');
  });

  describe('where a text must be typed', () => {
    beforeEach(async () => {
      dialog.typeToConfirm = 'Robot 3';
      await dialog.updateComplete;
    });

    it('waits for exactly that text', async () => {
      expect(isLocked('Delete')).to.equal(true);
      await type('robot 3');
      button('Delete').click();
      expect(heard).to.deep.equal([]);
      expect(focused()).to.equal('input');
    });

    it('goes on by Enter once it is typed', async () => {
      await sendKeys({ press: 'Enter' });
      heard.length = 0;
      dialog.heading = 'Delete the API token';
      await type('Robot 3');
      expect(isLocked('Delete')).to.equal(false);
      await sendKeys({ press: 'Enter' });
      expect(heard).to.deep.equal(['confirm-accept']);
    });

    it('takes it as it looks, however its spaces and accents are encoded', async () => {
      dialog.typeToConfirm = 'Cafe\u0301  robot';
      await dialog.updateComplete;
      await type('Caf\u00e9 robot');
      expect(isLocked('Delete')).to.equal(false);
    });

    it('names the field by what is to be typed', () => {
      expect(dialog.renderRoot.querySelector('label')?.textContent).to.equal(
        'Type “Robot 3” to confirm',
      );
    });
  });

  it('reads English in its own order in a page from right to left', async () => {
    dialog.dir = 'rtl';
    dialog.error = html`<p>Try again.</p>`;
    await dialog.updateComplete;
    for (const text of dialog.renderRoot.querySelectorAll('p')) {
      const letters = [...text.childNodes].find((node) => node instanceof Text);
      if (!letters) throw new Error('nothing is said');
      const stop = document.createRange();
      stop.setStart(letters, letters.length - 1);
      stop.setEnd(letters, letters.length);
      const { left, right } = text.getBoundingClientRect();
      expect(right - stop.getBoundingClientRect().right, letters.data).to.be.below(
        (right - left) / 2,
      );
    }
  });

  it('passes the accessibility check in light and dark, with an error and while busy', async () => {
    dialog.error = 'The service cannot be reached.';
    dialog.typeToConfirm = 'Robot 3';
    await dialog.updateComplete;
    await expectAccessible(dialog);
    dialog.busy = true;
    await dialog.updateComplete;
    await expectAccessible(dialog);
  });
});
