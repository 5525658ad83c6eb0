import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { render } from 'lit';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { AuditTrail } from '../../src/elements/audit-trail/audit-trail.js';
import type { TokenAdapterErrorEvent } from '../../src/elements/events.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';

AuditTrail.define();

const DATA = sampleData();

/** The element that has focus, in whichever shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('a live audit trail', () => {
  it('counts what is new in a pill, and shows it when it is asked for', async () => {
    const adapter = new MemoryAdapter(DATA);
    const trail = await fixture<AuditTrail>(
      html`<audit-trail lang="en" live .adapter=${adapter}></audit-trail>`,
    );
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).to.have.length(10));
    const active = DATA.tokens.find(({ status }) => status === 'Active');
    await adapter.disableToken(active?.id ?? '', { signal: new AbortController().signal });
    const pill = await eventually(() => byRole(trail, 'button', '1 new record'));
    const newest = (): string => shownText(byRole(trail, 'table')).split('View details')[0] ?? '';
    const before = newest();
    const top = byRole(trail, 'table').getBoundingClientRect().top;
    pill.click();
    await eventually(() => expect(newest()).not.to.equal(before));
    expect(allByRole(trail, 'button', '1 new record')).to.have.length(0);
    expect(byRole(trail, 'table').getBoundingClientRect().top).to.equal(top);
    await eventually(() => expect(focused()).to.equal(byRole(trail, 'button', 'View details')));
  });

  it('tells the host that it may watch no longer, and goes on when the host says so', async () => {
    const adapter = new MemoryAdapter(DATA);
    let isSignedIn = false;
    const watch = adapter.watchAuditRecords.bind(adapter);
    let watches = 0;
    adapter.watchAuditRecords = (query, onRecords, options) => {
      watches += 1;
      if (isSignedIn) watch(query, onRecords, options);
      else queueMicrotask(() => options.onConnection?.(new AdapterError('unauthenticated')));
    };
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const told = oneEvent<TokenAdapterErrorEvent>(box, 'token-adapter-error');
    render(html`<audit-trail lang="en" live .adapter=${adapter}></audit-trail>`, box);
    const { error, retry } = await told;
    expect(error.kind).to.equal('unauthenticated');
    isSignedIn = true;
    retry();
    expect(watches).to.equal(2);
    const active = DATA.tokens.find(({ status }) => status === 'Active');
    await adapter.disableToken(active?.id ?? '', { signal: new AbortController().signal });
    await eventually(() => byRole(box, 'button', '1 new record'));
  });
});
