import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import type { TokenAdapterErrorEvent } from '../../src/elements/events.js';
import { TokenTabs } from '../../src/elements/token-tabs/token-tabs.js';
import { AdapterError, type AdapterErrorKind } from '../../src/model/errors.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenTabs.define();

const DATA = sampleData();
const [TOKEN] = DATA.tokens;
const SECRET = /mem_[0-9A-Za-z]{36}/;

async function tabsWith(options: MemoryAdapterOptions = {}): Promise<TokenTabs> {
  const adapter = new MemoryAdapter({ ...DATA, ...options });
  const tabs = await fixture<TokenTabs>(
    html`<token-tabs lang="en" .adapter=${adapter} .tokenId=${TOKEN?.id}></token-tabs>`,
  );
  await eventually(() => expect(shownText(tabs)).to.contain('API endpoint'));
  return tabs;
}

/** All markup there is, attributes and shadow roots included. */
function markup(root: Element): string {
  const all = [root, ...deepQuery(root, '*')];
  return all
    .map((each) =>
      [
        each.getAttributeNames().map((name) => each.getAttribute(name)),
        each.shadowRoot?.innerHTML,
        each instanceof HTMLInputElement ? each.value : '',
      ].join(' '),
    )
    .join(' ');
}

/** The runner cannot grant the permission, so the clipboard alone is stood in for. */
async function withClipboard(
  stand: Partial<Clipboard>,
  during: () => Promise<void>,
): Promise<void> {
  const { clipboard } = navigator;
  for (const [name, value] of Object.entries(stand)) {
    Object.defineProperty(clipboard, name, { value, configurable: true });
  }
  try {
    await during();
  } finally {
    for (const name of Object.keys(stand)) Reflect.deleteProperty(clipboard, name);
  }
}

/** What an event carries, on itself and on its class. */
function membersOf(event: Event): readonly unknown[] {
  const own = Object.getOwnPropertyNames(event).map((name): unknown => Reflect.get(event, name));
  return own.map((value) => (value instanceof Error ? value.message : value));
}

async function show(tabs: TokenTabs): Promise<void> {
  byRole(tabs, 'button', 'Show value').click();
  await eventually(() => expect(shownText(tabs)).to.match(SECRET));
}

describe('the secret of a token', () => {
  it('is nowhere until it is shown, and nowhere after it is hidden', async () => {
    const tabs = await tabsWith();
    expect(markup(tabs)).not.to.match(SECRET);
    await show(tabs);
    byRole(tabs, 'button', 'Hide value').click();
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
  });

  for (const [what, token, words] of [
    ['is not among what this user may do', { actions: ['edit'] }, 'Ask an administrator'],
    [
      'is denied, with the reason',
      { denied: { reveal: 'Only the security team may see it.' } },
      'Only the security team may see it.',
    ],
  ] as const) {
    it(`is not offered where seeing it ${what}`, async () => {
      const tabs = await fixture<TokenTabs>(
        html`<token-tabs
          lang="en"
          .adapter=${new MemoryAdapter(DATA)}
          .token=${TOKEN && { ...TOKEN, ...token }}
        ></token-tabs>`,
      );
      await eventually(() => expect(shownText(tabs)).to.contain(words));
      expect(allByRole(tabs, 'button', 'Show value')).to.be.empty;
      expect(allByRole(tabs, 'button', 'Copy value')).to.be.empty;
    });
  }

  it('hides when this user may no longer see it', async () => {
    const tabs = await tabsWith();
    await show(tabs);
    tabs.token = TOKEN && { ...TOKEN, denied: { reveal: 'No longer.' } };
    await eventually(() => expect(shownText(tabs)).to.contain('No longer.'));
    expect(markup(tabs)).not.to.match(SECRET);
  });

  it('says nothing of whether it can be shown where there is nobody to ask', async () => {
    const tabs = await fixture<TokenTabs>(
      html`<token-tabs lang="en" .token=${TOKEN}></token-tabs>`,
    );
    await eventually(() => byRole(tabs, 'img', 'Hidden'));
    expect(shownText(tabs)).not.to.contain('cannot be shown again');
  });

  it('is masked by as many dots whatever its length', async () => {
    const tabs = await tabsWith();
    expect(byRole(tabs, 'img', 'Hidden').textContent).to.have.length(28);
  });

  it('counts down without a live region, and hides by itself after its time', async () => {
    const tabs = await tabsWith();
    tabs.secretTimeout = 2;
    await show(tabs);
    const [countdown] = deepQuery(tabs, '.countdown');
    expect(countdown?.textContent.trim()).to.equal('Hides by itself in 2 s');
    expect(countdown?.closest('[role], [aria-live]')).to.equal(null);
    await eventually(() => expect(countdown?.textContent.trim()).to.contain('in 1 s'));
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
  });

  it('gives focus to the button that shows it, when it hides under who was at it', async () => {
    const tabs = await tabsWith();
    await show(tabs);
    deepQuery(tabs, '.secret')[0]?.focus();
    window.dispatchEvent(new Event('beforeprint'));
    const button = await eventually(() => byRole(tabs, 'button', 'Show value'));
    await eventually(() => expect(button.matches(':focus')).to.equal(true));
  });

  it('hides when another tab or token is chosen, when the page is printed, and when it leaves', async () => {
    const tabs = await tabsWith();
    await show(tabs);
    byRole(tabs, 'tab', 'Modules').click();
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
    byRole(tabs, 'tab', 'General').click();
    await tabs.updateComplete;
    for (const leave of ['beforeprint', 'pagehide']) {
      await show(tabs);
      window.dispatchEvent(new Event(leave));
      await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
    }
    await show(tabs);
    tabs.tokenId = DATA.tokens[1]?.id;
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
    await eventually(() => byRole(tabs, 'button', 'Show value'));
    await show(tabs);
    tabs.remove();
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
  });

  it('stays when the window loses focus, unless the host says otherwise', async () => {
    const tabs = await tabsWith();
    await show(tabs);
    window.dispatchEvent(new Event('blur'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(markup(tabs)).to.match(SECRET);
    tabs.hideSecretOnBlur = true;
    await tabs.updateComplete;
    window.dispatchEvent(new Event('blur'));
    await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
  });

  it('is in no event, log, storage or address in its whole life', async () => {
    const said: string[] = [];
    const keep = (...args: unknown[]): void => void said.push(args.map(String).join(' '));
    const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const methods = METHODS.map((name) => [name, console[name]] as const);
    for (const [name] of methods) console[name] = keep;
    try {
      const tabs = await tabsWith();
      const types = ['request', 'revealed', 'copied'].map((name) => `token-secret-${name}`);
      for (const type of [...types, 'token-adapter-error']) {
        tabs.addEventListener(type, (event) => keep(type, JSON.stringify(membersOf(event))));
      }
      await withClipboard({ write: () => Promise.resolve() }, async () => {
        await show(tabs);
        const told = oneEvent(tabs, 'token-secret-copied');
        byRole(tabs, 'button', 'Copy value').click();
        await told;
        byRole(tabs, 'button', 'Hide value').click();
        await eventually(() => expect(markup(tabs)).not.to.match(SECRET));
      });
    } finally {
      for (const [name, method] of methods) console[name] = method;
    }
    expect(said.join(' ')).to.contain('token-secret-revealed').and.not.to.match(SECRET);
    const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    expect(stored + location.href + JSON.stringify(history.state)).not.to.match(SECRET);
  });

  it('is not asked for when the host forbids it, or its check refuses', async () => {
    const asked: string[] = [];
    const tabs = await tabsWith({
      fail: (method) => void asked.push(method),
    });
    tabs.addEventListener('token-secret-request', (event) => event.preventDefault(), {
      once: true,
    });
    byRole(tabs, 'button', 'Show value').click();
    await new Promise((resolve) => setTimeout(resolve));
    tabs.addEventListener(
      'token-secret-request',
      (event) => event.waitUntil(Promise.reject(new Error('Wrong password'))),
      { once: true },
    );
    byRole(tabs, 'button', 'Show value').click();
    await eventually(() => expect(shownText(tabs)).to.contain('Wrong password'));
    expect(asked).not.to.contain('revealSecret');
    let letGo: () => void = () => undefined;
    tabs.addEventListener(
      'token-secret-request',
      (event) => event.waitUntil(new Promise<void>((resolve) => (letGo = resolve))),
      { once: true },
    );
    byRole(tabs, 'button', 'Show value').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shownText(tabs)).not.to.match(SECRET);
    letGo();
    await eventually(() => expect(shownText(tabs)).to.match(SECRET));
  });

  it('can be given up while a check of the host is never answered, and asked for again', async () => {
    const asked: string[] = [];
    const tabs = await tabsWith({ fail: (method) => void asked.push(method) });
    let letGo: () => void = () => undefined;
    const neverAnswer = (event: HTMLElementEventMap['token-secret-request']): void =>
      event.waitUntil(new Promise<void>((resolve) => (letGo = resolve)));
    tabs.addEventListener('token-secret-request', neverAnswer);
    byRole(tabs, 'button', 'Show value').click();
    const cancel = await eventually(() => byRole(tabs, 'button', 'Cancel'));
    expect(shownText(tabs)).to.contain('Waiting for the value');
    cancel.click();
    await eventually(() => expect(allByRole(tabs, 'button', 'Cancel')).to.be.empty);
    expect(byRole(tabs, 'button', 'Show value').matches(':focus')).to.equal(true);
    letGo();
    byRole(tabs, 'button', 'Copy value').click();
    (await eventually(() => byRole(tabs, 'button', 'Cancel'))).click();
    await eventually(() =>
      expect(byRole(tabs, 'button', 'Copy value').getAttribute('aria-busy')).to.equal(null),
    );
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).not.to.contain('revealSecret');
    tabs.removeEventListener('token-secret-request', neverAnswer);
    await show(tabs);
  });

  it('is not shown for another token, once the check of the one before is answered', async () => {
    const tabs = await tabsWith();
    let letGo: () => void = () => undefined;
    tabs.addEventListener(
      'token-secret-request',
      (event) => event.waitUntil(new Promise<void>((resolve) => (letGo = resolve))),
      { once: true },
    );
    byRole(tabs, 'button', 'Show value').click();
    tabs.tokenId = DATA.tokens[1]?.id;
    await eventually(() => expect(shownText(tabs)).to.contain(DATA.tokens[1]?.description));
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(markup(tabs)).not.to.match(SECRET);
  });

  const FAILURES: Readonly<Record<AdapterErrorKind, string>> = {
    unauthenticated: 'You are signed out',
    forbidden: 'You are not allowed to do this',
    'not-found': 'Not found',
    conflict: 'It was changed meanwhile',
    invalid: 'The request was not accepted',
    'rate-limited': 'Try again in 3 s.',
    offline: 'Try again when the connection is back.',
    timeout: 'It took too long',
    unavailable: 'The service cannot be reached',
    unexpected: 'Something went wrong',
  };
  for (const [kind, words] of Object.entries(FAILURES)) {
    it(`says so when it cannot be had: ${kind}`, async () => {
      const error = new AdapterError(kind as AdapterErrorKind, { retryAfter: 3000 });
      let isDown = true;
      const tabs = await tabsWith({
        fail: (method) => (isDown && method === 'revealSecret' ? error : undefined),
      });
      const told = oneEvent<TokenAdapterErrorEvent>(tabs, 'token-adapter-error');
      byRole(tabs, 'button', 'Show value').click();
      const { retry } = await told;
      await eventually(() => expect(shownText(tabs)).to.contain(words));
      byRole(tabs, 'button', 'Copy value').click();
      await oneEvent(tabs, 'token-adapter-error');
      expect(shownText(tabs).split(words)).to.have.length(2);
      isDown = false;
      retry();
      await eventually(() => expect(shownText(tabs)).to.match(SECRET));
      expect(shownText(tabs)).not.to.contain(words);
    });
  }

  it('is shown and selected to be copied by hand, where the clipboard refuses', async () => {
    const tabs = await tabsWith();
    const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
    await withClipboard({ write: refuse, writeText: refuse }, async () => {
      const revealed = oneEvent(tabs, 'token-secret-revealed');
      byRole(tabs, 'button', 'Copy value').click();
      await revealed;
      await eventually(() => expect(shownText(tabs)).to.match(SECRET));
      expect(shownText(tabs)).to.contain('select it and copy it by hand');
      const [output] = deepQuery(tabs, '.secret');
      await eventually(() =>
        expect((output?.getRootNode() as ShadowRoot).activeElement).to.equal(output),
      );
      expect(
        allByRole(tabs, 'alert').filter(({ textContent }) => textContent.trim() !== ''),
      ).to.have.length(1);
    });
  });

  it('leaves the clipboard after a while where the host wants it, if it is still there', async () => {
    const tabs = await tabsWith();
    tabs.clearClipboardAfter = 0.2;
    await tabs.updateComplete;
    let held = '';
    const clipboard = {
      write: async ([item]: ClipboardItem[]) => {
        held = (await (await item?.getType('text/plain'))?.text()) ?? '';
      },
      readText: () => Promise.resolve(held),
      writeText: (text: string) => Promise.resolve(void (held = text)),
    };
    await withClipboard(clipboard, async () => {
      const copy = async (): Promise<void> => {
        const told = oneEvent(tabs, 'token-secret-copied');
        byRole(tabs, 'button', 'Copy value').click();
        await told;
      };
      await copy();
      expect(held).to.match(SECRET);
      await eventually(() => expect(held).to.equal(''));
      await copy();
      held = 'something else';
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(held).to.equal('something else');
    });
  });

  it('is copied without being shown, and the copy is told without it', async () => {
    const tabs = await tabsWith();
    let copied = '';
    const write = async ([item]: ClipboardItem[]): Promise<void> => {
      copied = (await (await item?.getType('text/plain'))?.text()) ?? '';
    };
    await withClipboard({ write }, async () => {
      const told = oneEvent(tabs, 'token-secret-copied');
      byRole(tabs, 'button', 'Copy value').click();
      await told;
      expect(copied).to.match(SECRET);
      expect(markup(tabs)).not.to.match(SECRET);
      await eventually(() => expect(shownText(tabs)).to.contain('Copied'));
    });
  });

  it('cannot be asked for where the backend shows it once, and the tab says so', async () => {
    const tabs = await tabsWith({ secrets: 'once' });
    expect(allByRole(tabs, 'button', 'Show value')).to.be.empty;
    expect(allByRole(tabs, 'button', 'Copy value')).to.be.empty;
    expect(shownText(tabs)).to.contain('cannot be shown again');
  });
});
