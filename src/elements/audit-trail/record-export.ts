import type { AuditRecord } from '../../model/audit.js';
import { allOf, type ListQuery, type Page } from '../../model/query.js';
import { fileHead, fileLines, type ExportFormat } from './export-format.js';

/** Where the lines go. */
export interface ExportSink {
  write: (text: string) => Promise<void>;
  close: () => Promise<void>;
  abort: () => Promise<void>;
}

export interface ExportOptions {
  readonly fetch: (query: ListQuery, signal: AbortSignal) => Promise<Page<AuditRecord>>;
  /** What is searched and filtered, with dates as instants. */
  readonly query: Omit<ListQuery, 'limit' | 'sort' | 'offset' | 'cursor'>;
  readonly format: ExportFormat;
  readonly hasByteOrderMark: boolean;
  readonly sink: ExportSink;
  readonly onProgress: (done: number, total: number | undefined) => void;
}

const PAGE = 100;

/** So many ids are kept, by which a record that comes twice is known. */
const KNOWN = 10_000;

/**
 * Writes every record of a query, the newest first, page by page, so that no more than the last ids
 * are kept. A run that failed goes on where it stopped.
 */
export class RecordExport {
  readonly #options: ExportOptions;
  readonly #query: ListQuery;
  #cursor: string | undefined;
  /** How many records the pages so far held. */
  #offset = 0;
  #hasHead = false;
  #isDone = false;
  /** The ids of what was written last: where pages overlap, no record is written twice. */
  readonly #known = new Set<string>();
  #written = 0;

  /** @param now - Records made after it are left out, so that pages do not move while they are read. */
  constructor(options: ExportOptions, now = new Date().toISOString()) {
    this.#options = options;
    const filter = allOf(options.query.filter, { field: 'timestamp', op: 'le', value: now });
    this.#query = {
      ...options.query,
      ...(filter ? { filter } : {}),
      sort: [{ field: 'timestamp', direction: 'desc' }],
      limit: PAGE,
    };
  }

  /** Rejects with what failed, or with the signal's reason; may then be called again. */
  async run(signal: AbortSignal): Promise<void> {
    const { sink, format, hasByteOrderMark, fetch, onProgress } = this.#options;
    while (!this.#isDone) {
      const place =
        this.#cursor === undefined ? { offset: this.#offset } : { cursor: this.#cursor };
      const page = await fetch({ ...this.#query, ...place }, signal);
      signal.throwIfAborted();
      const fresh = page.items.filter(({ id }) => !this.#known.has(id));
      const head = this.#hasHead ? '' : fileHead(format, hasByteOrderMark);
      await sink.write(head + fileLines(format, fresh));
      this.#hasHead = true;
      this.#written += fresh.length;
      for (const { id } of fresh) this.#known.add(id);
      for (const oldest of this.#known) if (this.#known.size > KNOWN) this.#known.delete(oldest);
      this.#offset += page.items.length;
      // A backend that turns in a circle would never end.
      this.#isDone = fresh.length === 0 || !this.#hasNext(page);
      this.#cursor = page.nextCursor;
      onProgress(this.#written, page.total);
    }
    await sink.close();
  }

  #hasNext({ nextCursor, total }: Page<AuditRecord>): boolean {
    if (nextCursor !== undefined) return true;
    // Pages that led on by cursors end with the one that has none.
    if (this.#cursor !== undefined) return false;
    // A backend may give less than it was asked for: without a total, only an empty page is the end.
    return total === undefined || this.#offset < total;
  }
}
