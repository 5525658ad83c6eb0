import { correlationId, type AuditRecord } from '../../model/audit.js';
import { jsonText } from '../../ui/json-view/json-text.js';
import { detailsOf, summaryOf } from './record-texts.js';

export type ExportFormat = 'csv' | 'jsonl';

/** A column of the CSV file: its name, and the text of a record's cell. */
const COLUMNS: readonly (readonly [name: string, text: (record: AuditRecord) => unknown])[] = [
  ['id', ({ id }) => id],
  ['timestamp', ({ timestamp }) => timestamp],
  ['event', ({ event }) => event],
  ['type', ({ type }) => type],
  ['object.id', ({ object }) => object?.id],
  ['object.name', ({ object }) => object?.name],
  ['object.objectType', ({ object }) => object?.objectType],
  ['object.revision', ({ object }) => object?.revision],
  ['actor.id', ({ actor }) => actor?.id],
  ['actor.name', ({ actor }) => actor?.name],
  ['actor.account.id', ({ actor }) => actor?.account?.id],
  ['actor.account.name', ({ actor }) => actor?.account?.name],
  ['request.api.ip', ({ request }) => request?.api?.ip],
  ['request.api.userAgent', ({ request }) => request?.api?.userAgent],
  ['request.api.geolocation.countryCode', ({ request }) => request?.api?.geolocation?.countryCode],
  ['request.api.geolocation.countryName', ({ request }) => request?.api?.geolocation?.countryName],
  ['request.api.geolocation.region', ({ request }) => request?.api?.geolocation?.region],
  ['request.worker.workerName', ({ request }) => request?.worker?.workerName],
  ['request.log.correlationId', (record) => correlationId(record)],
  ['summary', summaryOf],
  ['details', detailsOf],
  ['documents', ({ documents }) => documents && documentsText(documents)],
];

/** What stands at the beginning of the file. */
export function fileHead(format: ExportFormat, hasByteOrderMark: boolean): string {
  if (format === 'jsonl') return '';
  return `${hasByteOrderMark ? '\uFEFF' : ''}${csv([COLUMNS.map(([name]) => name)])}`;
}

/**
 * The records as lines. In CSV no cell can become a formula, whatever a spreadsheet makes of its
 * text; in both formats what is named like a secret is masked, as it is on screen.
 */
export function fileLines(format: ExportFormat, records: readonly AuditRecord[]): string {
  if (format === 'jsonl') {
    return records.map((record) => `${jsonText('', record)}\n`).join('');
  }
  return csv(records.map((record) => COLUMNS.map(([, text]) => text(record) ?? '')));
}

/** Rows after RFC 4180. */
function csv(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What begins a formula in one spreadsheet or another, behind what some of them pass over. */
const FORMULA = /^[\t\r\n]|^[\s"']*[=+\-@＝＋－＠]/;
/** The same behind what parts cells where commas part decimals: there, quotes hold nothing together. */
const LATER_FORMULA = /([;\t\r\n][\s"']*)([=+\-@＝＋－＠])/g;

/**
 * What a spreadsheet could take for a formula is led by an apostrophe, as OWASP has it:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(value: unknown): string {
  const text = String(value).replace(LATER_FORMULA, "$1'$2");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Documents as JSON, in which an escape, not an apostrophe, keeps a value what it is. */
function documentsText(documents: Readonly<Record<string, unknown>>): string {
  return jsonText('', documents).replace(
    LATER_FORMULA,
    (_whole, before: string, sign: string) =>
      `${before}\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
