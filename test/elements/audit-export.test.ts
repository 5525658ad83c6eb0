import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import { AuditTrail } from '../../src/elements/audit-trail/audit-trail.js';
import { fileHead, fileLines } from '../../src/elements/audit-trail/export-format.js';
import { RecordExport, type ExportOptions } from '../../src/elements/audit-trail/record-export.js';
import type { AuditExportEvent, TokenAdapterErrorEvent } from '../../src/elements/events.js';
import type { AuditRecord } from '../../src/model/audit.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';

AuditTrail.define();

const DATA = sampleData();

/** A file as a browser would let a page write it. */
class WrittenFile {
  text = '';
  isClosed = false;
  isAborted = false;
  readonly createWritable = (): Promise<unknown> =>
    Promise.resolve({
      write: (text: string) => {
        this.text += text;
        return Promise.resolve();
      },
      close: () => {
        this.isClosed = true;
        return Promise.resolve();
      },
      abort: () => {
        this.isAborted = true;
        return Promise.resolve();
      },
    });
}

async function trailOf(options: MemoryAdapterOptions = {}): Promise<AuditTrail> {
  const trail = await fixture<AuditTrail>(
    html`<audit-trail
      lang="en"
      .adapter=${new MemoryAdapter({ ...DATA, ...options })}
    ></audit-trail>`,
  );
  await eventually(() => expect(allByRole(trail, 'button', 'View details')).not.to.be.empty);
  return trail;
}

async function openDialog(trail: AuditTrail): Promise<HTMLElement> {
  byRole(trail, 'button', 'Export').click();
  return eventually(() => {
    const dialog = trail.shadowRoot?.querySelector<HTMLElement>('tokenry-export-dialog');
    if (!dialog) throw new Error('no dialog yet');
    byRole(dialog, 'button', 'Export');
    return dialog;
  });
}

describe('the export of an audit trail', () => {
  const original = window.showSaveFilePicker;
  let file: WrittenFile;

  beforeEach(() => {
    file = new WrittenFile();
    Object.assign(window, { showSaveFilePicker: () => Promise.resolve(file) });
  });

  afterEach(() => {
    Object.assign(window, { showSaveFilePicker: original });
  });

  it('writes exactly what is filtered, all pages of it, each record once', async () => {
    const trail = await trailOf();
    trail.state = { filter: { field: 'event', op: 'contains', value: 'created' } };
    const expected = DATA.records.filter(({ event }) => event.includes('created'));
    await eventually(() => expect(shownText(trail)).to.contain(`${String(expected.length)} row`));
    const dialog = await openDialog(trail);
    byRole(dialog, 'button', 'Export').click();
    await eventually(() => expect(file.isClosed).to.equal(true));
    await eventually(() =>
      expect(shownText(dialog)).to.contain(`${String(expected.length)} records exported.`),
    );
    const ids = file.text.match(/^AUD-[\d-]+/gm) ?? [];
    expect([...ids].sort()).to.deep.equal(expected.map(({ id }) => id).sort());
  });

  it('goes on where it stopped after a failure', async () => {
    let pages = 0;
    const records = Array.from({ length: 250 }, (_, index): AuditRecord => ({
      id: `AUD-${String(index)}`,
      event: 'a.b.c.d',
      timestamp: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
      summary: `Record ${String(index)}`,
    }));
    const trail = await trailOf({ records });
    const dialog = await openDialog(trail);
    const told = oneEvent<TokenAdapterErrorEvent>(trail, 'token-adapter-error');
    const adapter = trail.adapter as MemoryAdapter;
    const list = adapter.listAuditRecords.bind(adapter);
    adapter.listAuditRecords = (query, options) => {
      if (query.limit === 100) pages += 1;
      return query.limit === 100 && pages === 2
        ? Promise.reject(new AdapterError('unavailable'))
        : list(query, options);
    };
    byRole(dialog, 'radio', 'JSON Lines').click();
    byRole(dialog, 'button', 'Export').click();
    await eventually(() => expect(shownText(dialog)).to.contain('The service cannot be reached'));
    expect(file.text.trim().split('\n')).to.have.length(100);
    byRole(dialog, 'button', 'Try again').click();
    await eventually(() => expect(file.isClosed).to.equal(true));
    const lines = file.text.trim().split('\n');
    expect(new Set(lines).size).to.equal(250);
    expect(lines).to.have.length(250);
    expect(pages).to.equal(4);
    const { error, retry } = await told;
    expect(error.kind).to.equal('unavailable');
    retry();
    await trail.updateComplete;
    expect(pages, 'since it went on already').to.equal(4);
  });

  it('is left to the host that takes it over, and forbidden with its reason', async () => {
    const trail = await trailOf();
    const dialog = await openDialog(trail);
    let asked: AuditExportEvent | undefined;
    trail.addEventListener(
      'audit-export',
      (event) => {
        asked = event;
        event.waitUntil(Promise.reject(new Error('Ask the auditors.')));
      },
      { once: true },
    );
    byRole(dialog, 'button', 'Export').click();
    await eventually(() => expect(shownText(dialog)).to.contain('Ask the auditors.'));
    expect(asked?.format).to.equal('csv');
    trail.addEventListener('audit-export', (event) => event.preventDefault(), { once: true });
    byRole(dialog, 'button', 'Export').click();
    await eventually(() =>
      expect(trail.shadowRoot?.querySelectorAll('tokenry-export-dialog')).to.have.length(0),
    );
    expect(file.text).to.equal('');
  });

  it('asks once, however often it is pressed, and writes nothing once it was called off', async () => {
    const trail = await trailOf();
    const dialog = await openDialog(trail);
    let asked = 0;
    let allow = (): void => undefined;
    trail.addEventListener('audit-export', (event) => {
      asked += 1;
      event.waitUntil(new Promise<void>((resolve) => (allow = resolve)));
    });
    byRole(dialog, 'button', 'Export').click();
    byRole(dialog, 'button', 'Export').click();
    expect(asked).to.equal(1);
    byRole(dialog, 'button', 'Cancel').click();
    let isChoosing = false;
    window.showSaveFilePicker = () => {
      isChoosing = true;
      return new Promise(() => undefined);
    };
    allow();
    await aTimeout(0);
    expect(isChoosing).to.equal(false);
  });

  it('gives up the file that was chosen after it was called off', async () => {
    const trail = await trailOf();
    const dialog = await openDialog(trail);
    let choose = (): void => undefined;
    Object.assign(window, {
      showSaveFilePicker: () =>
        new Promise((resolve) => {
          choose = () => resolve(file);
        }),
    });
    const before = choose;
    byRole(dialog, 'button', 'Export').click();
    await eventually(() => expect(choose).not.to.equal(before));
    byRole(dialog, 'button', 'Cancel').click();
    choose();
    await eventually(() => expect(file.isAborted).to.equal(true));
    expect(file.text).to.equal('');
  });
});

describe('the pages of an export', () => {
  const QUERY = { filter: { field: 'event', op: 'eq', value: 'a.b.c.d' } } as const;

  function recordsOf(count: number): readonly AuditRecord[] {
    return Array.from({ length: count }, (_, index): AuditRecord => ({
      id: `AUD-${String(index)}`,
      event: 'a.b.c.d',
      timestamp: '2026-01-01T00:00:00Z',
      summary: '',
    }));
  }

  async function idsOf(fetch: ExportOptions['fetch']): Promise<readonly string[]> {
    let text = '';
    const nothing = (): Promise<void> => Promise.resolve();
    const sink = {
      write: (part: string) => {
        text += part;
        return nothing();
      },
      close: nothing,
      abort: nothing,
    };
    const options = { query: QUERY, fetch, sink, hasByteOrderMark: false, onProgress: () => null };
    await new RecordExport({ ...options, format: 'jsonl' }).run(new AbortController().signal);
    return [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
  }

  it('hold a record once, however they overlap', async () => {
    const records = recordsOf(250);
    const ids = await idsOf(({ offset = 0 }) => {
      const start = Math.max(0, offset - 3);
      return Promise.resolve({ items: records.slice(start, start + 100), total: 259 });
    });
    expect(ids).to.deep.equal(records.map(({ id }) => id));
  });

  it('follow cursors to the last', async () => {
    const records = recordsOf(210);
    const ids = await idsOf(({ cursor = '0' }) => {
      const end = Number(cursor) + 100;
      const items = records.slice(end - 100, end);
      return Promise.resolve(end < 210 ? { items, nextCursor: String(end) } : { items });
    });
    expect(ids).to.deep.equal(records.map(({ id }) => id));
  });

  it('are all read where a backend gives fewer rows than asked for, and no total', async () => {
    const records = recordsOf(120);
    const ids = await idsOf(({ offset = 0 }) =>
      Promise.resolve({ items: records.slice(offset, offset + 50) }),
    );
    expect(ids).to.deep.equal(records.map(({ id }) => id));
  });

  it('end where a backend turns in a circle', async () => {
    const ids = await idsOf(() => Promise.resolve({ items: recordsOf(2), nextCursor: 'again' }));
    expect(ids).to.deep.equal(['AUD-0', 'AUD-1']);
  });
});

describe('an exported file', () => {
  const record: AuditRecord = {
    id: 'AUD-1',
    event: '=HYPERLINK("http://evil")',
    timestamp: '2026-01-01T00:00:00Z',
    summary: '\tcmd',
    details: '+1 "quoted", two\nlines',
    documents: {
      Token: { name: 'Robot', secret: 'hush', apiKey: 'key' },
      Session: {
        'api key': 'hush',
        accessTokens: ['hush', 'hush'],
        Authorization: { key: 'hush' },
      },
      Worker: { password: 1234567, hasPassword: true },
    },
  };

  it('has none either behind a space, a quote, or what parts cells in other countries', () => {
    const cells = fileLines('csv', [
      {
        ...record,
        event: ' =1+1',
        summary: '"=1+1',
        details: 'a;=1+1; -2;b',
        documents: { Note: { text: 'x;=1+1', list: ['y;', -2], sum: '=1' } },
      },
    ]);
    expect(cells).to.contain(`,' =1+1,`);
    expect(cells).to.contain(`"'""=1+1"`);
    expect(cells).to.contain(`"a;'=1+1; '-2;b"`);
    const json = /"(\{.*\})"/.exec(cells)?.[1]?.replaceAll('""', '"') ?? '';
    expect(json).not.to.contain(';=');
    expect(JSON.parse(json)).to.deep.equal({
      Note: { text: 'x;=1+1', list: ['y;', -2], sum: '=1' },
    });
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const text = fileLines('csv', [record]);
    expect(text).to.contain('\'=HYPERLINK(""http://evil"")');
    expect(text).to.contain("'\tcmd");
    expect(text).to.contain('"\'+1 ""quoted"", two\nlines"');
    expect(text.endsWith('\r\n')).to.equal(true);
  });

  it('holds a document of any depth', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    const [record] = DATA.records;
    if (!record) throw new Error('no record');
    const records = [{ ...record, documents: { Order: deep } }];
    expect(fileLines('jsonl', records)).to.contain(`["bottom"]`);
    expect(fileLines('csv', records)).to.contain(`[""bottom""]`);
  });

  it('masks what is masked on screen', () => {
    for (const format of ['csv', 'jsonl'] as const) {
      const text = fileLines(format, [record]);
      expect(text).to.contain('Robot');
      expect(text).not.to.contain('hush');
      expect(text).not.to.match(/"key"/);
      expect(text).not.to.contain('1234567');
      expect(text).to.match(/"+hasPassword"+:true/);
    }
  });

  it('begins with its columns, and with a byte order mark where one is wanted', () => {
    expect(fileHead('csv', true).codePointAt(0)).to.equal(0xfeff);
    expect(fileHead('csv', false)).to.match(/^id,timestamp,event/);
    expect(fileHead('jsonl', true)).to.equal('');
  });
});
