import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import { AuditTrail } from '../../src/elements/audit-trail/audit-trail.js';
import type { AuditRecordOpenEvent } from '../../src/elements/events.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';

AuditTrail.define();

const DATA = sampleData();

async function trailOf(
  options: MemoryAdapterOptions = {},
  properties: { objectId?: string; recordId?: string } = {},
): Promise<AuditTrail> {
  const adapter = new MemoryAdapter({ ...DATA, ...options });
  return fixture<AuditTrail>(
    html`<audit-trail
      lang="en"
      .adapter=${adapter}
      .objectId=${properties.objectId}
      .recordId=${properties.recordId}
    ></audit-trail>`,
  );
}

describe('audit-trail', () => {
  it('shows who did what in the whole account, the newest first', async () => {
    const trail = await trailOf();
    await eventually(() => byRole(trail, 'table', 'Audit trail'));
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).to.have.length(10));
    expect(byRole(trail, 'columnheader', 'Date').getAttribute('aria-sort')).to.equal('descending');
    expect(byRole(trail, 'columnheader', 'Object')).to.exist;
    await expect(trail).to.be.accessible();
  });

  it('leaves out what is the same in every row of one object’s trail', async () => {
    const [token] = DATA.tokens;
    const trail = await trailOf({}, { objectId: token?.id ?? '' });
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).not.to.be.empty);
    expect(allByRole(trail, 'columnheader', 'Object')).to.be.empty;
    byRole(trail, 'button', 'Filter').click();
    (await eventually(() => byRole(trail, 'button', 'Add condition'))).click();
    const property = await eventually(() => byRole(trail, 'combobox', 'Property'));
    expect(property.textContent).to.contain('Actor').and.not.to.contain('Object');
    expect(shownText(trail)).to.contain(`the API token ${token?.name}`);
  });

  it('fills templates from the documents as text, and leaves what it does not find', async () => {
    const [first] = DATA.records;
    const record = {
      ...first,
      id: 'AUD-1',
      event: 'platform.a.b.c',
      timestamp: '2026-01-01T00:00:00.000Z',
      summary: 'Changed {{order.id}} to <img src=x onerror=alert(1)>',
      details: '{{order.missing}} {{__proto__.x}}',
      documents: { Order: { id: '<b>ORD-7</b>' } },
    };
    const trail = await trailOf({ records: [record] });
    await eventually(() =>
      expect(shownText(trail)).to.contain('Changed <b>ORD-7</b> to <img src=x onerror=alert(1)>'),
    );
    expect(shownText(trail)).to.contain('{{order.missing}} {{__proto__.x}}');
  });

  it('fills no template with what is named like a secret', async () => {
    const [first] = DATA.records;
    const record = {
      ...first,
      id: 'AUD-1',
      event: 'platform.a.b.c',
      timestamp: '2026-01-01T00:00:00.000Z',
      summary: 'Key {{token.apiKey}}',
      details: 'Key {{token.apiKey}} of {{token.name}}',
      documents: { Token: { apiKey: 'hush', name: 'Robot' } },
    };
    const trail = await trailOf({ records: [record] });
    await eventually(() => expect(shownText(trail)).to.contain('Key •••••••• of Robot'));
    const button = byRole(trail, 'button', 'View details');
    expect(button.getAttribute('aria-description')).to.contain('Key ••••••••');
    button.click();
    await eventually(() => byRole(trail, 'dialog', 'Record details'));
    expect(trail.shadowRoot?.innerHTML).not.to.contain('hush');
    expect(shownText(trail)).not.to.contain('hush');
  });

  it('opens a record with its documents, and gives focus back when it closes', async () => {
    const trail = await trailOf();
    const [button] = await eventually(() => {
      const buttons = allByRole(trail, 'button', 'View details');
      expect(buttons).to.have.length(10);
      return buttons;
    });
    button?.focus();
    const opened = oneEvent<AuditRecordOpenEvent>(trail, 'audit-record-open');
    button?.click();
    const { record } = await opened;
    await eventually(() => byRole(trail, 'dialog', 'Record details'));
    expect(trail.recordId).to.equal(record.id);
    expect(shownText(trail)).to.contain(record.event);
    byRole(trail, 'tab', 'Token').click();
    await eventually(() => expect(shownText(trail)).to.contain('modules'));
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(allByRole(trail, 'dialog')).to.be.empty);
    await eventually(() => expect(button?.matches(':focus')).to.equal(true));
  });

  it('opens a record by its id alone', async () => {
    const record = DATA.records.at(-1);
    const trail = await trailOf({}, { recordId: record?.id ?? '' });
    await eventually(() => byRole(trail, 'dialog', 'Record details'));
    await eventually(() => expect(shownText(trail)).to.contain(record?.object?.id));
  });

  it('falls back to the listed record where one may not be read', async () => {
    const { documents: _, ...bare } = DATA.records[0] ?? sampleData().records[0] ?? fail();
    const trail = await trailOf({
      records: [bare],
      fail: (method) => (method === 'getAuditRecord' ? new AdapterError('forbidden') : undefined),
    });
    (await eventually(() => byRole(trail, 'button', 'View details'))).click();
    await eventually(() => byRole(trail, 'dialog', 'Record details'));
    await eventually(() => expect(shownText(trail)).to.contain(bare.event));
    expect(shownText(trail)).not.to.contain('You are not allowed');
  });

  it('shows records in which much is null, and says what is wrong with one that has no id', async () => {
    const nulls = { event: null, summary: null, object: null, actor: null, request: null };
    const records = [{ ...nulls, id: 'AUD-1', timestamp: '2026-01-01T00:00:00Z', documents: null }];
    const adapter = new MemoryAdapter(DATA);
    adapter.listAuditRecords = () => Promise.resolve({ items: records as never, total: 1 });
    const trail = await fixture<AuditTrail>(
      html`<audit-trail lang="en" .adapter=${adapter}></audit-trail>`,
    );
    (await eventually(() => byRole(trail, 'button', 'View details'))).click();
    await eventually(() => byRole(trail, 'dialog', 'Record details'));
    await eventually(() => expect(shownText(trail)).to.contain('Unknown'));
    records.push({ ...nulls, id: '', timestamp: '', documents: null });
    await trail.refresh();
    await eventually(() => expect(shownText(trail)).to.contain('items[1].id is missing'));
  });

  it('stays with its object where the filter names no operation', async () => {
    const log = { correlationId: '' };
    const records = DATA.records.map((record) => ({ ...record, request: { log } }));
    const id = records[0]?.object?.id;
    const ofObject = records.filter(({ object }) => object?.id === id).length;
    const trail = await trailOf({ records }, { objectId: id ?? '' });
    trail.state = { filter: { field: 'request.log.correlationId', op: 'eq', value: '' } };
    await eventually(() => byRole(trail, 'button', 'Clear filters'));
    await eventually(() => expect(shownText(trail)).to.contain(` of ${String(ofObject)} row`));
    expect(allByRole(trail, 'columnheader', 'Object')).to.be.empty;
  });

  it('searches, and tells nothing found from nothing recorded', async () => {
    const trail = await trailOf();
    (await eventually(() => byRole(trail, 'searchbox', 'Search'))).focus();
    await sendKeys({ type: 'no such thing' });
    await eventually(() => expect(shownText(trail)).to.contain('Nothing found'));
    const empty = await trailOf({ records: [] });
    await eventually(() => expect(shownText(empty)).to.contain('Nothing recorded yet'));
  });
});

function fail(): never {
  throw new Error('the sample has no records');
}
