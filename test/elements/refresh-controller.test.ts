import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { RefreshController } from '../../src/elements/refresh-controller.js';

class RefreshedHost extends LitElement {
  seconds = 0;
  count = 0;
  readonly refresher = new RefreshController(
    this,
    () => this.seconds,
    () => {
      this.count += 1;
      return Promise.resolve();
    },
  );
}
customElements.define('test-refreshed-host', RefreshedHost);

describe('refreshing by the clock', () => {
  const original = globalThis.setTimeout;
  let delays: number[] = [];
  let run: (() => void) | undefined;

  beforeEach(() => {
    delays = [];
    run = undefined;
    globalThis.setTimeout = ((callback: () => void, delay = 0, ...rest: unknown[]) => {
      if (delay < 4000) return original(callback, delay, ...rest);
      delays.push(delay);
      run = callback;
      return 0;
    }) as typeof setTimeout;
  });

  afterEach(() => {
    globalThis.setTimeout = original;
  });

  it('never happens unless it is asked for', async () => {
    await fixture<RefreshedHost>(html`<test-refreshed-host></test-refreshed-host>`);
    expect(delays).to.deep.equal([]);
  });

  it('happens every so many seconds, five at the least, and not once it has left', async () => {
    const host = await fixture<RefreshedHost>(html`<test-refreshed-host></test-refreshed-host>`);
    host.seconds = 1;
    host.requestUpdate();
    await host.updateComplete;
    expect(delays[0]).to.be.within(4500, 5000);
    run?.();
    await aTimeout(0);
    expect(host.count).to.equal(1);
    expect(delays).to.have.length(2);
    host.remove();
    host.dispatchEvent(new Event('visibilitychange'));
    expect(delays).to.have.length(2);
  });

  it('does not go on for a host that left while it was under way, or before it was updated', async () => {
    const host = await fixture<RefreshedHost>(html`<test-refreshed-host></test-refreshed-host>`);
    host.seconds = 10;
    host.requestUpdate();
    await host.updateComplete;
    run?.();
    host.remove();
    await aTimeout(0);
    expect(host.count).to.equal(1);
    host.requestUpdate();
    await host.updateComplete;
    expect(delays).to.have.length(1);
    document.body.append(host);
    expect(delays).to.have.length(2);
    host.remove();
  });
});
