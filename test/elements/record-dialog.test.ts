import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import { AuditTrail } from '../../src/elements/audit-trail/audit-trail.js';
import type { TokenAdapterErrorEvent } from '../../src/elements/events.js';
import { TokenProvider } from '../../src/elements/token-provider/token-provider.js';
import type { AuditRecord } from '../../src/model/audit.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';

AuditTrail.define();
TokenProvider.define();

const TOKEN = { id: 'TKN-1', name: 'Robot', objectType: 'Token' };
const record = (index: number, documents: Record<string, unknown>): AuditRecord => ({
  id: `AUD-${String(index)}`,
  event: 'platform.accounts.token.updated',
  timestamp: new Date(Date.UTC(2026, 0, 1, 12, index)).toISOString(),
  summary: `Change ${String(index)}`,
  object: TOKEN,
  actor: { id: 'USR-1', name: 'Ada' },
  request: { log: { correlationId: index < 3 ? 'same' : `own-${String(index)}` } },
  documents,
});
const RECORDS = Array.from({ length: 12 }, (_, index) =>
  record(index, {
    Actor: { name: 'Ada' },
    Token: { name: `Robot ${String(index)}`, secretKey: `s-${String(index)}` },
  }),
);

async function trailOf(
  records = RECORDS,
  zone = 'Asia/Tokyo',
  fail: NonNullable<MemoryAdapterOptions['fail']> = () => undefined,
): Promise<AuditTrail> {
  const adapter = new MemoryAdapter({ ...sampleData(), records, fail });
  const provider = await fixture(
    html`<token-provider time-zone=${zone} .adapter=${adapter}>
      <audit-trail
        lang="en"
        .hrefFor=${({ id }: AuditRecord) => `https://portal.example/audit/${id}`}
      ></audit-trail>
    </token-provider>`,
  );
  const trail = provider.querySelector('audit-trail');
  if (!trail) throw new Error('The fixture has a trail.');
  await eventually(() => expect(allByRole(trail, 'button', 'View details')).not.to.be.empty);
  return trail;
}

async function openRow(trail: AuditTrail, row: number): Promise<HTMLElement> {
  allByRole(trail, 'button', 'View details')[row]?.click();
  return eventually(() => {
    const dialog = trail.shadowRoot?.querySelector<HTMLElement>('tokenry-record-dialog');
    if (!dialog) throw new Error('no dialog yet');
    byRole(dialog, 'button', 'Close');
    return dialog;
  });
}

describe('the details of a record', () => {
  it('put the document of what the record is about first, and compare it with the one before', async () => {
    const trail = await trailOf();
    const dialog = await openRow(trail, 0);
    const tabs = await eventually(() => {
      const names = allByRole(dialog, 'tab').map((tab) => tab.textContent.trim());
      expect(names).to.have.length(3);
      return names;
    });
    expect(tabs).to.deep.equal(['Changes', 'Token', 'Actor']);
    expect(byRole(dialog, 'tab', 'Token').ariaSelected).to.equal('true');
    byRole(dialog, 'tab', 'Changes').click();
    const table = await eventually(() => byRole(dialog, 'table', 'Changes'));
    const text = shownText(table);
    expect(text).to.match(/Token\s+\$\.name/);
    expect(text).to.contain('Robot 10');
    expect(text).to.contain('Robot 11');
    // What is named like a secret is told to have changed, and not into what.
    expect(text).to.match(/Token\s+\$\.secretKey/);
    expect(text).not.to.contain('s-11');
    await expect(dialog).to.be.accessible();
  });

  it('hold no secret in what was added, nor in a list of secrets that changed', async () => {
    const trail = await trailOf([
      record(1, { Token: { accessTokens: ['hush-1'] } }),
      record(2, {
        Token: { accessTokens: ['hush-2'] },
        Added: { credentials: { pin: 'hush', codes: [4711] }, note: 'seen' },
      }),
    ]);
    const dialog = await openRow(trail, 0);
    (await eventually(() => byRole(dialog, 'tab', 'Changes'))).click();
    const table = await eventually(() => byRole(dialog, 'table', 'Changes'));
    expect(shownText(table)).to.contain('$.accessTokens[0]');
    expect(shownText(table)).to.contain('seen');
    expect(shownText(table)).not.to.match(/hush|4711/);
  });

  it('name what changed as the document’s own tree does, so that a dot in a name misleads nobody', async () => {
    const trail = await trailOf([
      record(1, { Token: { 'a.b': 1, a: { b: 1 }, list: [{ 'odd name': 1 }] } }),
      record(2, { Token: { 'a.b': 2, a: { b: 2 }, list: [{ 'odd name': 2 }] }, Order: {} }),
      record(3, { Before: { 'a.b': 1 }, After: { 'a.b': 2 } }),
    ]);
    const pathsOf = async (row: number): Promise<string[]> => {
      const dialog = await openRow(trail, row);
      (await eventually(() => byRole(dialog, 'tab', 'Changes'))).click();
      const table = await eventually(() => byRole(dialog, 'table', 'Changes'));
      const rows = allByRole(table, 'rowheader').map((cell) => cell.innerText.replace(/\s+/g, ' '));
      byRole(dialog, 'button', 'Close').click();
      await eventually(() => expect(allByRole(trail, 'dialog')).to.be.empty);
      return rows;
    };
    expect(await pathsOf(1)).to.have.members([
      "Changed Token $['a.b']",
      'Changed Token $.a.b',
      "Changed Token $.list[0]['odd name']",
      'Added Order $',
    ]);
    expect(await pathsOf(0)).to.deep.equal(["Changed $['a.b']"]);
  });

  it('compare numbers that JSON has no room for', async () => {
    const trail = await trailOf([
      record(1, { Token: { serial: 9007199254740993n } }),
      record(2, { Token: { serial: 9007199254740995n } }),
    ]);
    const dialog = await openRow(trail, 0);
    (await eventually(() => byRole(dialog, 'tab', 'Changes'))).click();
    const table = await eventually(() => byRole(dialog, 'table', 'Changes'));
    expect(shownText(table)).to.match(/9007199254740993.*9007199254740995/);
  });

  it('say for which account the actor acted, and of which type the object is', async () => {
    const account = { id: 'ACC-1', name: 'Stark Industries' };
    const [first] = RECORDS;
    const trail = await trailOf([
      { ...(first ?? record(1, {})), actor: { id: 'TKN-9', name: 'Robot 9', account } },
    ]);
    const dialog = await openRow(trail, 0);
    expect(shownText(dialog)).to.match(/Object type\s*Token/);
    expect(shownText(dialog)).to.match(/Actor\s*(R9)?\s*Robot 9\s*TKN-9/);
    expect(shownText(dialog)).to.match(/Account\s*(SI)?\s*Stark Industries\s*ACC-1/);
  });

  it('say so where there is nothing to compare with', async () => {
    const trail = await trailOf([record(1, { Token: { name: 'Robot' } })]);
    const dialog = await openRow(trail, 0);
    (await eventually(() => byRole(dialog, 'tab', 'Changes'))).click();
    await eventually(() =>
      expect(shownText(dialog)).to.contain('There is nothing to compare this record with.'),
    );
  });

  it('tell the host that what to compare with could not be read, and go on when it says so', async () => {
    let isSignedIn = true;
    const trail = await trailOf(RECORDS, 'UTC', (method) =>
      method === 'listAuditRecords' && !isSignedIn
        ? new AdapterError('unauthenticated')
        : undefined,
    );
    const dialog = await openRow(trail, 0);
    const told = oneEvent<TokenAdapterErrorEvent>(trail, 'token-adapter-error');
    isSignedIn = false;
    (await eventually(() => byRole(dialog, 'tab', 'Changes'))).click();
    const { error, retry } = await told;
    expect(error.kind).to.equal('unauthenticated');
    isSignedIn = true;
    retry();
    await eventually(() => byRole(dialog, 'table', 'Changes'));
  });

  it('go to the next record and the one before, over the borders of pages', async () => {
    const trail = await trailOf();
    const dialog = await openRow(trail, 9);
    expect(shownText(dialog)).to.contain('AUD-2');
    byRole(dialog, 'button', 'Next record').click();
    await eventually(() => expect(trail.recordId).to.equal('AUD-1'));
    expect(trail.state.page).to.equal(2);
    await eventually(() => byRole(dialog, 'button', 'Previous record'));
    byRole(dialog, 'button', 'Previous record').click();
    await eventually(() => expect(trail.recordId).to.equal('AUD-2'));
    expect(trail.state.page).to.equal(1);
  });

  it('stay at the last record where the backend did not say that it is the last', async () => {
    const records = Array.from({ length: 20 }, (_, index) => record(index, {}));
    const adapter = new MemoryAdapter({ ...sampleData(), records });
    const list = adapter.listAuditRecords.bind(adapter);
    adapter.listAuditRecords = async (query, options) => {
      const { items } = await list(query, options);
      return { items };
    };
    const trail = await fixture<AuditTrail>(
      html`<audit-trail lang="en" .state=${{ page: 2 }} .adapter=${adapter}></audit-trail>`,
    );
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).not.to.be.empty);
    const dialog = await openRow(trail, 9);
    const next = await eventually(() => byRole(dialog, 'button', 'Next record'));
    next.click();
    await eventually(() => expect(next.ariaDisabled).to.equal('true'));
    expect(trail.recordId).to.equal('AUD-0');
    expect(trail.state.page).to.equal(2);
  });

  it('go on beyond what is loaded where one scrolls', async () => {
    const records = Array.from({ length: 250 }, (_, index) => record(index, {}));
    const adapter = new MemoryAdapter({ ...sampleData(), records });
    const trail = await fixture<AuditTrail>(
      html`<audit-trail lang="en" paging="scroll" .adapter=${adapter}></audit-trail>`,
    );
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).not.to.be.empty);
    const dialog = await openRow(trail, 0);
    await eventually(() =>
      expect(byRole(dialog, 'button', 'Previous record').ariaDisabled).to.equal('true'),
    );
    for (let step = 1; step < 250; step += 1) {
      byRole(dialog, 'button', 'Next record').click();
      await eventually(() => expect(trail.recordId).to.equal(`AUD-${String(249 - step)}`));
    }
    await eventually(() =>
      expect(byRole(dialog, 'button', 'Next record').ariaDisabled).to.equal('true'),
    );
    byRole(dialog, 'button', 'Previous record').click();
    await eventually(() => expect(trail.recordId).to.equal('AUD-1'));
    expect(trail.state.page).to.equal(undefined);
  });

  it('switch between the time here and UTC', async () => {
    const trail = await trailOf();
    const dialog = await openRow(trail, 0);
    expect(shownText(dialog)).to.contain('21:11:00.000');
    byRole(dialog, 'button', 'Show UTC').click();
    await eventually(() => expect(shownText(dialog)).to.contain('12:11:00.000 UTC'));
    byRole(dialog, 'button', 'Show local times').click();
    await eventually(() => byRole(dialog, 'button', 'Show UTC'));
  });

  it('offer no other time where the time here is UTC', async () => {
    const dialog = await openRow(await trailOf(RECORDS, 'UTC'), 0);
    expect(shownText(dialog)).to.contain('12:11:00.000 UTC');
    expect(allByRole(dialog, 'button', 'Show UTC')).to.be.empty;
  });

  it('lead to everything that belongs to the same operation', async () => {
    const trail = await trailOf();
    byRole(trail, 'button', 'Next').click();
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).to.have.length(2));
    const dialog = await openRow(trail, 0);
    byRole(dialog, 'button', 'Show all with this ID').click();
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).to.have.length(3));
    await eventually(() => expect(shownText(trail)).to.contain('Correlation ID is same'));
  });

  it('lead from the trail of one object to all objects of the operation, and back', async () => {
    const order = { id: 'ORD-1', name: 'Order', objectType: 'Order' };
    const trail = await trailOf(
      RECORDS.map((each, index) => (index === 1 ? { ...each, object: order } : each)),
    );
    trail.objectId = TOKEN.id;
    await eventually(() => expect(shownText(trail)).to.contain('of 11 rows'));
    byRole(trail, 'button', 'Next').click();
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).to.have.length(1));
    const dialog = await openRow(trail, 0);
    byRole(dialog, 'button', 'Show all with this ID').click();
    await eventually(() => expect(allByRole(trail, 'button', 'View details')).to.have.length(3));
    expect(shownText(trail)).to.contain('ORD-1');
    (await eventually(() => byRole(trail, 'button', 'Clear filters'))).click();
    await eventually(() => expect(shownText(trail)).to.contain('of 11 rows'));
    expect(shownText(trail)).not.to.contain('ORD-1');
  });

  it('offer a link to the record', async () => {
    const trail = await trailOf();
    const dialog = await openRow(trail, 0);
    expect(byRole(dialog, 'button', 'Copy link to this record')).to.exist;
  });
});
