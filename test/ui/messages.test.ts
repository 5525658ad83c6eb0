import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { html, LitElement } from 'lit';
import { DeferredPart } from '../../src/ui/deferred-part.js';
import { Messages } from '../../src/ui/messages/messages.js';

Messages.define();

const DONE = { tone: 'success', text: 'Robot 3 was disabled' } as const;
const FAILED = { tone: 'error', text: 'Robot 3 could not be disabled' } as const;

/** Stands in for the clock of the messages alone, so that no test waits for seconds. */
let timers: Map<number, () => void>;
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = window;

function passTime(): void {
  for (const run of [...timers.values()]) run();
}

async function messages(): Promise<Messages> {
  return fixture<Messages>(html`<tokenry-messages></tokenry-messages>`);
}

/** Has a part that never comes, and messages of its own, unless others speak for it. */
class WithPart extends LitElement {
  silent = false;
  readonly late = new DeferredPart(
    this,
    (): Promise<never> => Promise.reject(new TypeError('not found')),
    () => false,
  );

  protected override render(): unknown {
    return this.silent ? '' : html`<tokenry-messages></tokenry-messages><slot></slot>`;
  }
}
customElements.define('with-part', WithPart);

function texts(element: Messages, role: string): string[] {
  const region = element.renderRoot.querySelector(`[role="${role}"]`);
  return [...(region?.querySelectorAll('p') ?? [])].map((text) => text.textContent);
}

function button(element: Messages, name: string): HTMLElement | undefined {
  return [...element.renderRoot.querySelectorAll('button')].find(
    (each) => (each.ariaLabel ?? each.textContent) === name,
  );
}

describe('messages', () => {
  beforeEach(() => {
    timers = new Map();
    let last = 0;
    Object.assign(window, {
      setTimeout: (run: () => void, delay: number, ...rest: unknown[]) => {
        if (delay !== 6000) return realSetTimeout(run, delay, ...rest);
        timers.set((last -= 1), run);
        return last;
      },
      clearTimeout: (id: number) => (timers.delete(id) ? undefined : realClearTimeout(id)),
    });
  });

  afterEach(async () => {
    Object.assign(window, { setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
    await resetMouse();
  });

  it('says that a part is missing for which somebody waits, once, whoever of those around it speaks', async () => {
    const outer = await fixture<WithPart>(
      html`<with-part><with-part .silent=${true}></with-part></with-part>`,
    );
    const inner = outer.querySelector<WithPart>('with-part');
    const spoken = outer.shadowRoot?.querySelector('tokenry-messages');
    if (!inner || !spoken) throw new Error('there is nothing to speak');
    await inner.late.load();
    await outer.late.load();
    await spoken.updateComplete;
    expect(texts(spoken, 'alert')).to.deep.equal([
      'The service cannot be reached. Try again in a moment.',
    ]);
  });

  it('has its regions before it speaks, and no timer', async () => {
    const element = await messages();
    expect(texts(element, 'status')).to.deep.equal([]);
    expect(texts(element, 'alert')).to.deep.equal([]);
    expect(element.renderRoot.querySelector('[popover]')?.matches(':popover-open')).to.equal(true);
    expect(timers.size).to.equal(0);
  });

  it('says what was done politely, and what failed as an alert', async () => {
    const element = await messages();
    element.show(DONE);
    element.show(FAILED);
    await element.updateComplete;
    expect(texts(element, 'status')).to.deep.equal([DONE.text]);
    expect(texts(element, 'alert')).to.deep.equal([FAILED.text]);
  });

  it('says the same thing once, in the same node', async () => {
    const element = await messages();
    element.show(DONE);
    await element.updateComplete;
    const node = element.renderRoot.querySelector('p');
    element.show({ ...DONE });
    await element.updateComplete;
    expect([...element.renderRoot.querySelectorAll('p')]).to.deep.equal([node]);
    expect(timers.size).to.equal(1);
  });

  it('takes a success away by itself, and leaves an error until it is closed', async () => {
    const element = await messages();
    element.show(DONE);
    element.show(FAILED);
    passTime();
    await element.updateComplete;
    expect(texts(element, 'status')).to.deep.equal([]);
    expect(texts(element, 'alert')).to.deep.equal([FAILED.text]);
    expect(timers.size).to.equal(0);
    button(element, 'Close')?.click();
    await element.updateComplete;
    expect(texts(element, 'alert')).to.deep.equal([]);
  });

  it('waits while it is pointed at or has focus', async () => {
    const element = await messages();
    element.show(DONE);
    await element.updateComplete;
    const area = element.renderRoot.querySelector('.message')?.getBoundingClientRect();
    const position: [number, number] = [
      Math.round((area?.x ?? 0) + 30),
      Math.round((area?.y ?? 0) + 10),
    ];
    await sendMouse({ type: 'move', position });
    await waitUntil(() => timers.size === 0, 'it goes on under the pointer');
    await sendMouse({ type: 'move', position: [1, 1] });
    await waitUntil(() => timers.size === 1, 'it does not go on after the pointer left');
    button(element, 'Close')?.focus();
    expect(timers.size).to.equal(0);
    button(element, 'Close')?.blur();
    await aTimeout(0);
    expect(timers.size).to.equal(1);
  });

  it('runs its action once and closes', async () => {
    const element = await messages();
    let runs = 0;
    element.show({ ...FAILED, action: { label: 'Keep editing', run: () => (runs += 1) } });
    await element.updateComplete;
    button(element, 'Keep editing')?.click();
    await element.updateComplete;
    expect(runs).to.equal(1);
    expect(texts(element, 'alert')).to.deep.equal([]);
  });

  it('gives focus back to where it was when it is closed by keyboard', async () => {
    const element = await messages();
    const before = await fixture<HTMLButtonElement>(html`<button>Before</button>`);
    element.show(FAILED);
    await element.updateComplete;
    before.focus();
    button(element, 'Close')?.focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(texts(element, 'alert')).to.deep.equal([]);
    expect(document.activeElement).to.equal(before);
  });

  it('does not cover what has focus', async () => {
    const element = await messages();
    const below = await fixture<HTMLButtonElement>(html`<button class="below">Below</button>`);
    Object.assign(below.style, { position: 'fixed', bottom: '10px', left: '45%' });
    element.show(FAILED);
    await element.updateComplete;
    below.focus();
    await element.updateComplete;
    const message = element.renderRoot.querySelector('.message')?.getBoundingClientRect();
    expect(message?.bottom).to.be.lessThan(below.getBoundingClientRect().top);
  });

  it('keeps its messages when it is moved, and no timer when it is gone', async () => {
    const element = await messages();
    element.show(DONE);
    await element.updateComplete;
    const { parentElement } = element;
    element.remove();
    expect(timers.size).to.equal(0);
    parentElement?.append(element);
    await element.updateComplete;
    expect(texts(element, 'status')).to.deep.equal([DONE.text]);
    expect(timers.size).to.equal(1);
  });

  it('has no accessibility finding', async () => {
    const element = await messages();
    element.show(DONE);
    element.show({ ...FAILED, action: { label: 'Keep editing', run: () => undefined } });
    await element.updateComplete;
    await aTimeout(250);
    await expect(element).to.be.accessible();
  });
});
