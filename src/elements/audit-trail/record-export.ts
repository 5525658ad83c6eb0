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

/**
 * Writes every record of a query, the newest first, page by page, so that memory does not grow with
 * their number. A run that failed goes on where it stopped.
 */
export class RecordExport {
  readonly #options: ExportOptions;
  readonly #query: ListQuery;
  #cursor: string | undefined;
  #done = 0;
  #hasHead = false;
  #isDone = false;
  /** The ids of the page before: where pages overlap, no record is written twice. */
  #lastIds: ReadonlySet<string> = new Set();

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
      const place = this.#cursor === undefined ? { offset: this.#done } : { cursor: this.#cursor };
      const page = await fetch({ ...this.#query, ...place }, signal);
      signal.throwIfAborted();
      const fresh = page.items.filter(({ id }) => !this.#lastIds.has(id));
      const head = this.#hasHead ? '' : fileHead(format, hasByteOrderMark);
      await sink.write(head + fileLines(format, fresh));
      this.#hasHead = true;
      this.#done += page.items.length;
      this.#cursor = page.nextCursor;
      this.#lastIds = new Set(page.items.map(({ id }) => id));
      this.#isDone =
        page.items.length === 0 ||
        (page.nextCursor === undefined &&
          (page.total === undefined ? page.items.length < PAGE : this.#done >= page.total));
      onProgress(this.#done, page.total);
    }
    await sink.close();
  }
}
