import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cells } from '../../src/styles/cells.styles.js';
import { controls } from '../../src/styles/controls.styles.js';
import { form } from '../../src/styles/form.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { avatar, initials } from '../../src/ui/avatar.js';
import { badge } from '../../src/ui/badge.js';
import { entity } from '../../src/ui/entity.js';
import { LocalizeController } from '../../src/ui/localize-controller.js';
import { twoLineTime } from '../../src/ui/time.js';

class CellHost extends LitElement {
  static override styles = [tokens, controls, form, cells];
  @property({ attribute: false }) cell: (localize: LocalizeController) => TemplateResult = () =>
    html``;
  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    return this.cell(this.#localize);
  }
}
customElements.define('test-cell-host', CellHost);

async function shown(cell: CellHost['cell']): Promise<CellHost> {
  return fixture<CellHost>(html`<test-cell-host .cell=${cell}></test-cell-host>`);
}

function find(host: CellHost, selector: string): HTMLElement {
  const found = host.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

// One dot, as a picture that loads without a network.
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('initials', () => {
  for (const [name, letters] of [
    ['Robot 1', 'R1'],
    ['crm robot', 'CR'],
    ['Access management of all', 'AM'],
    ['Stark', 'S'],
    ['  (beta) — “zoë” ', 'BZ'],
    ['e\u0301tude Öberg', 'E\u0301Ö'],
    ['👨‍👩‍👧 family', '👨‍👩‍👧F'],
    ['日本 語', '日語'],
    ['', ''],
    ['***', ''],
  ] as const) {
    it(`of “${name}” are “${letters}”`, () => {
      expect(initials(name)).to.equal(letters);
    });
  }
});

describe('avatar', () => {
  it('is hidden from assistive technology and shows initials', async () => {
    const host = await shown(() => avatar({ name: 'John Smith' }));
    expect(find(host, '.avatar').ariaHidden).to.equal('true');
    expect(find(host, '.avatar').textContent).to.equal('JS');
  });

  it('shows the picture when it has loaded, without telling where it is used', async () => {
    const host = await shown(() => avatar({ name: 'John Smith', src: PICTURE }));
    const picture = find(host, 'img');
    if (!(picture instanceof HTMLImageElement)) throw new Error('That is no picture');
    if (!picture.hasAttribute('shown')) await oneEvent(picture, 'load');
    expect(getComputedStyle(picture).opacity).to.equal('1');
    expect([picture.alt, picture.referrerPolicy]).to.deep.equal(['', 'no-referrer']);
  });

  it('falls back to initials when the picture fails, and recovers with the next', async () => {
    const host = await shown(() => avatar({ name: 'John Smith', src: PICTURE }));
    const picture = find(host, 'img');
    if (!picture.hasAttribute('shown')) await oneEvent(picture, 'load');
    const failed = oneEvent(picture, 'error');
    host.cell = () => avatar({ name: 'John Smith', src: 'data:image/png;base64,AAAA' });
    await failed;
    expect(getComputedStyle(picture).opacity).to.equal('0');
    const loaded = oneEvent(picture, 'load');
    host.cell = () => avatar({ name: 'John Smith', src: PICTURE });
    await loaded;
    expect(getComputedStyle(picture).opacity).to.equal('1');
  });
});

describe('entity', () => {
  it('links its name, and its id stands below', async () => {
    const host = await shown(() => entity({ title: 'Robot 1', href: '/r', subtitle: 'TKN-1' }));
    const link = find(host, 'a');
    expect([link.textContent, link.getAttribute('href')]).to.deep.equal(['Robot 1', '/r']);
    expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(find(host, '.secondary').textContent).to.equal('TKN-1');
  });

  it('cuts what is too long at its end, also in a page from right to left', async () => {
    const page = await fixture(html`<div dir="rtl" lang="ar" style="width: 12rem"></div>`);
    const host = await shown(() => entity({ title: 'Robot 1', subtitle: `TKN-${'9'.repeat(60)}` }));
    page.append(host);
    const id = find(host, '.secondary');
    const text = [...id.childNodes].find((node) => node instanceof Text && node.data !== '');
    const first = document.createRange();
    first.setStart(text ?? id, 0);
    first.setEnd(text ?? id, 1);
    const { left } = first.getBoundingClientRect();
    expect(left).to.be.at.least(id.getBoundingClientRect().left);
  });

  it('opens on a plain click, and leaves the others to the browser', async () => {
    let opened = 0;
    const onOpen = (event: Event): void => {
      event.preventDefault();
      opened += 1;
    };
    const host = await shown(() => entity({ title: 'Robot 1', href: '#r', onOpen }));
    const click = (init: MouseEventInit): boolean =>
      find(host, 'a').dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
      );
    host.addEventListener('click', (event) => event.preventDefault());
    click({});
    click({ ctrlKey: true });
    click({ metaKey: true });
    click({ shiftKey: true });
    expect(opened).to.equal(1);
  });

  it('is a button where it opens something without an address', async () => {
    let opened = 0;
    const host = await shown(() => entity({ title: '3 modules', onOpen: () => (opened += 1) }));
    find(host, 'button').click();
    expect(opened).to.equal(1);
  });

  it('makes no link that runs a script, and no markup of a name', async () => {
    const title = '<b>x</b>\u202e';
    const host = await shown(() => entity({ title, href: 'javascript:alert(1)' }));
    expect(host.renderRoot.querySelector('a, b')).to.equal(null);
    expect(find(host, '.title').textContent).to.equal('<b>x</b>⟨U+202E⟩');
  });

  it('goes by its id where it has no name', async () => {
    const host = await shown(() => entity({ title: '  ', href: '/r', subtitle: 'TKN-1' }));
    expect(find(host, 'a').textContent).to.equal('TKN-1');
    expect(host.renderRoot.querySelector('.secondary')).to.equal(null);
  });

  it('stays within its room, however long the name', async () => {
    const host = await shown(() => entity({ title: 'x'.repeat(5000), subtitle: 'y'.repeat(5000) }));
    Object.assign(host.style, { display: 'block', width: '200px' });
    expect(host.scrollWidth).to.be.at.most(200);
    expect(host.offsetHeight).to.be.lessThan(90);
  });
});

describe('time', () => {
  it('is a date with its time below, in the language of the page', async () => {
    const host = await shown((localize) => twoLineTime(localize, '2023-04-15T12:34:00.000Z'));
    host.lang = 'en';
    host.requestUpdate();
    await host.updateComplete;
    const time = find(host, 'time');
    expect(time.getAttribute('datetime')).to.equal('2023-04-15T12:34:00.000Z');
    const [date, clock] = [...time.children].map((line) => line.textContent);
    expect(date).to.equal('15 Apr 2023');
    expect(clock).to.match(/^\d\d:34$/);
  });

  it('shows what is no date as it is', async () => {
    const host = await shown((localize) => twoLineTime(localize, 'yesterday'));
    expect(host.renderRoot.querySelector('time')).to.equal(null);
    expect(find(host, '.title').textContent).to.equal('yesterday');
  });
});

describe('English in a page from right to left', () => {
  const page = (): Promise<HTMLElement> =>
    fixture(html`<div dir="rtl" lang="en" style="width: 20rem"></div>`);
  const shownIn = async (room: HTMLElement, cell: CellHost['cell']): Promise<CellHost> => {
    const host = new CellHost();
    host.cell = cell;
    room.append(host);
    await host.updateComplete;
    return host;
  };
  /** Where these letters are drawn. */
  const placeOf = (host: CellHost, letters: string): DOMRect => {
    const walker = document.createTreeWalker(host.renderRoot, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.textContent?.indexOf(letters) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + letters.length);
      return range.getBoundingClientRect();
    }
    throw new Error(`“${letters}” is nowhere.`);
  };

  it('has its dates in their own order', async () => {
    const host = await shownIn(await page(), (localize) =>
      twoLineTime(localize, '2023-04-15T12:34:00.000Z'),
    );
    expect(placeOf(host, '15').right).to.be.below(placeOf(host, '2023').left);
  });

  for (const kind of ['hint', 'field-error', 'secondary', 'mark']) {
    it(`has the full stop of a ${kind} behind it, and begins where the page does`, async () => {
      const room = await page();
      const host = await shownIn(room, () => html`<p class=${kind}>Keep it safe.</p>`);
      expect(placeOf(host, '.').right).to.be.closeTo(room.getBoundingClientRect().right, 1);
      expect(placeOf(host, 'K').right).to.be.below(placeOf(host, '.').left);
    });
  }
});

describe('cells', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`have no accessibility finding in ${colorScheme}`, async () => {
      const host = await shown(
        () =>
          html`${entity({
            avatar: avatar({ name: 'Robot 1' }),
            title: 'Robot 1',
            href: '/r',
            subtitle: 'TKN-1',
          })}
          ${(['success', 'neutral', 'danger', 'info'] as const).map((tone) => badge(tone, tone))}`,
      );
      Object.assign(host.style, {
        display: 'block',
        colorScheme,
        background: 'light-dark(#ffffff, #15181e)',
      });
      await expect(host).to.be.accessible();
    });
  }
});
