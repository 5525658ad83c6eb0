import type { ListController } from '../../data/list-controller.js';
import type { AuditRecord } from '../../model/audit.js';

export interface RecordStepsOptions {
  readonly list: () => ListController<AuditRecord>;
  /** Whether one scrolls through the list, rather than turning its pages. */
  readonly scrolls: () => boolean;
  readonly page: () => number;
  readonly turnTo: (page: number) => void;
  /** Scrolls to the row at this place, which then loads. */
  readonly reveal: (index: number) => void;
  readonly open: (record: AuditRecord) => void;
}

/** Whether there is a record before and after one in the list. */
export interface RecordPlace {
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** Goes from a record to the one before or after it, beyond what is loaded. */
export class RecordSteps {
  readonly #options: RecordStepsOptions;
  /** The place to open once it is loaded; -1 is the last of the page that is being turned to. */
  #awaited: { readonly index: number; readonly page: number } | undefined;

  constructor(options: RecordStepsOptions) {
    this.#options = options;
  }

  /** Undefined: the record is not among those that are loaded. */
  placeOf(id: string): RecordPlace | undefined {
    const list = this.#options.list();
    const index = this.#indexOf(id);
    if (index < 0) return undefined;
    const rows = this.#rows;
    if (rows) {
      return { hasPrevious: index > 0, hasNext: index < rows.count - 1 || !rows.isCounted };
    }
    return {
      hasPrevious: index > 0 || list.hasPrevious,
      hasNext: index < list.items.length - 1 || list.hasNext,
    };
  }

  /** The record with this id, if it is loaded. */
  find(id: string): AuditRecord | undefined {
    const index = this.#indexOf(id);
    return index < 0 ? undefined : this.#at(index);
  }

  /** Opens the one before or after the record with this id. */
  step(id: string, by: -1 | 1): void {
    const { page, turnTo, reveal, open } = this.#options;
    const index = this.#indexOf(id) + by;
    const isBefore = index < 0;
    const record = isBefore ? undefined : this.#at(index);
    const scrolls = this.#rows !== undefined;
    if (scrolls) reveal(index);
    if (record) open(record);
    else if (scrolls) this.#awaited = { index, page: page() };
    else {
      this.#awaited = { index: isBefore ? -1 : 0, page: page() + by };
      turnTo(page() + by);
    }
  }

  /** Opens what was waited for, if it has come. To be called when the list has settled. */
  settle(): void {
    const rows = this.#rows;
    const awaited = this.#awaited;
    if (awaited === undefined) return;
    const { index, page } = awaited;
    // A page that turned out not to be there was turned back from.
    const isGone =
      page !== this.#options.page() || (rows?.isCounted === true && index >= rows.count);
    const record = isGone ? undefined : this.#at(index);
    if (record || isGone) this.#awaited = undefined;
    if (record) queueMicrotask(() => this.#options.open(record));
  }

  /** Waits no longer. */
  stop(): void {
    this.#awaited = undefined;
  }

  get #rows(): ListController<AuditRecord>['rows'] {
    const { list, scrolls } = this.#options;
    return scrolls() ? list().rows : undefined;
  }

  #indexOf(id: string): number {
    const { items } = this.#options.list();
    return this.#rows?.placeOf(id) ?? items.findIndex((record) => record.id === id);
  }

  #at(index: number): AuditRecord | undefined {
    const rows = this.#rows;
    return rows ? rows.at(index) : this.#options.list().items.at(index);
  }
}
