import { ContextProvider } from '@lit/context';
import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { LocalizeController } from '../../src/ui/localize-controller.js';
import { timeZoneContext } from '../../src/ui/time-zone-context.js';

class Speaker extends LitElement {
  readonly localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    return html`${this.localize.lang()} ${this.localize.dir()}`;
  }
}
customElements.define('test-speaker', Speaker);

class Shell extends LitElement {
  protected override render(): TemplateResult {
    return html`<test-speaker></test-speaker><slot></slot>`;
  }
}
customElements.define('test-shell', Shell);

function speaker(root: Element | ShadowRoot): Speaker {
  const found = root.querySelector('test-speaker');
  if (!(found instanceof Speaker)) throw new Error('There is no speaker');
  return found;
}

async function said(element: Speaker): Promise<string | undefined> {
  // A change above reaches the element through an observer, then in its next update.
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
  return element.shadowRoot?.textContent.trim();
}

async function within(attributes: { lang?: string; dir?: string }): Promise<Speaker> {
  const page = await fixture(html`<div><test-speaker></test-speaker></div>`);
  for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value);
  return speaker(page);
}

const INSTANT = '2023-04-15T12:34:56.789Z';

describe('language and direction', () => {
  it('are those of the nearest ancestor', async () => {
    const page = await fixture(
      html`<div lang="de" dir="rtl">
        <p lang="fr"><test-speaker></test-speaker></p>
      </div>`,
    );
    expect(await said(speaker(page))).to.equal('fr rtl');
  });

  it('come through shadow roots and slots', async () => {
    const shell = await fixture<Shell>(
      html`<test-shell lang="ar" dir="rtl"><test-speaker></test-speaker></test-shell>`,
    );
    expect(await said(speaker(shell))).to.equal('ar rtl');
    if (shell.shadowRoot) expect(await said(speaker(shell.shadowRoot))).to.equal('ar rtl');
  });

  it('follow a change anywhere above', async () => {
    const element = await within({ lang: 'de' });
    expect(await said(element)).to.equal('de ltr');
    element.parentElement?.setAttribute('lang', 'ar');
    element.parentElement?.setAttribute('dir', 'rtl');
    expect(await said(element)).to.equal('ar rtl');
  });

  it('are of the new place when the element moves', async () => {
    const element = await within({ lang: 'de' });
    const other = await fixture(html`<div lang="fr"></div>`);
    other.append(element);
    element.requestUpdate();
    expect(await said(element)).to.equal('fr ltr');
  });

  it('are those of the document where a language is no language', async () => {
    document.documentElement.lang = 'en-GB';
    const element = await within({ lang: 'not a language' });
    expect((await said(element))?.toLowerCase()).to.equal('en-gb ltr');
    document.documentElement.removeAttribute('lang');
  });

  it('give English terms where a language has none', async () => {
    const element = await within({ lang: 'xx' });
    await said(element);
    expect(element.localize.term('close')).to.equal('Close');
  });
});

describe('dates and numbers', () => {
  it('are written in the language', async () => {
    const english = await within({ lang: 'en' });
    const german = await within({ lang: 'de' });
    await said(english);
    await said(german);
    expect(english.localize.formatDate(INSTANT)).to.equal('15 Apr 2023');
    expect(german.localize.formatDate(INSTANT)).to.equal('15. Apr. 2023');
    expect(english.localize.formatNumber(1234)).to.equal('1,234');
    expect(german.localize.formatNumber(1234)).to.equal('1.234');
  });

  it('are in the time zone that is provided, and follow it', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const provider = new ContextProvider(page, {
      context: timeZoneContext,
      initialValue: 'Asia/Tokyo',
    });
    const element = new Speaker();
    page.append(element);
    await element.updateComplete;
    expect(element.localize.formatTime(INSTANT)).to.equal('21:34');
    provider.setValue('America/New_York');
    expect(element.localize.formatTime(INSTANT)).to.equal('08:34');
    expect(element.localize.formatInstant(INSTANT)).to.contain('08:34:56.789');
    expect(element.localize.formatInstant(INSTANT, 'UTC')).to.equal(
      '15 Apr 2023, 12:34:56.789 UTC',
    );
    provider.setValue('Nowhere/Unknown');
    expect(element.localize.formatTime(INSTANT)).to.equal('12:34');
  });

  it('leave alone what is no date, and reach the year 9999', async () => {
    const element = await within({ lang: 'en' });
    await said(element);
    for (const text of ['yesterday', '', '2023-13-45']) {
      expect(element.localize.formatDateTime(text)).to.equal(text);
      expect(element.localize.formatRelative(text)).to.equal(text);
    }
    expect(element.localize.formatDate('9999-06-30T12:00:00.000Z')).to.equal('30 Jun 9999');
  });

  it('say how long ago, or how long until, in the largest unit that is full', async () => {
    const element = await within({ lang: 'en' });
    await said(element);
    const now = Date.parse(INSTANT);
    const relative = (milliseconds: number): string =>
      element.localize.formatRelative(new Date(now + milliseconds).toISOString(), now);
    const hour = 3_600_000;
    expect(relative(0)).to.equal('now');
    expect(relative(-59_000)).to.equal('now');
    expect(relative(-60_000)).to.equal('1 minute ago');
    expect(relative(-2 * hour)).to.equal('2 hours ago');
    expect(relative(-24 * hour)).to.equal('yesterday');
    expect(relative(5 * 24 * hour + hour)).to.equal('in 5 days');
    expect(relative(-14 * 24 * hour)).to.equal('2 weeks ago');
    expect(relative(-100 * 24 * hour)).to.equal('3 months ago');
    expect(relative(800 * 24 * hour)).to.equal('in 2 years');
  });
});
