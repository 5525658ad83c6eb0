import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import History from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs';
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import { ListController, type ListRequest } from '../../data/list-controller.js';
import type { TokenChange } from '../../data/token-store.js';
import type { AuditRecord } from '../../model/audit.js';
import type { ListState } from '../../model/list-state.js';
import { allOf, type Sort } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DataGrid } from '../../ui/data-grid/data-grid.js';
import type { GridSortEvent } from '../../ui/data-grid/events.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';
import { icon } from '../../ui/icon.js';
import type { GridPageEvent, GridPageSizeEvent } from '../../ui/pager/events.js';
import { Pager } from '../../ui/pager/pager.js';
import type { SearchEvent } from '../../ui/search-field/events.js';
import { SearchField } from '../../ui/search-field/search-field.js';
import { stateView } from '../../ui/state-view/state-view.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { DataElement } from '../data-element.js';
import { errorView, missingAdapterView } from '../error-view.js';
import { AuditRecordOpenEvent, AuditTrailChangeEvent } from '../events.js';
import { auditColumns } from './audit-columns.js';
import { styles } from './audit-trail.styles.js';

const NEWEST_FIRST: readonly Sort[] = [{ field: 'timestamp', direction: 'desc' }];

/**
 * Who did what, and when: the audit records of one object, or of the whole account.
 *
 * @summary The audit trail of one object or of the whole account.
 *
 * @event {AuditRecordOpenEvent} audit-record-open - A record's details were opened.
 * @event {AuditTrailChangeEvent} audit-trail-change - Another search, sort or page is shown.
 * @event {TokenAdapterErrorEvent} token-adapter-error - A call to the adapter failed.
 *
 * @slot heading - Above the toolbar.
 * @slot empty - In place of what is said where there are no records.
 * @slot error - In place of what is said when loading failed.
 *
 * @csspart toolbar - The row above the table.
 */
export class AuditTrail extends DataElement {
  static override readonly tag: string = 'audit-trail';
  static override readonly dependencies = [DataGrid, Pager, SearchField];
  static override styles = [tokens, controls, stateStyles, styles];

  /** The object whose records are shown; absent: those of the whole account. */
  @property({ attribute: 'object-id' }) objectId?: string | undefined;
  /** The record whose details are open. */
  @property({ attribute: 'record-id', reflect: true }) recordId?: string | undefined;
  /** What the trail shows, as a plain value; see `stateToParams`. */
  @property({ attribute: false }) state: ListState = {};
  /** Rows per page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;

  #columns: readonly GridColumn<AuditRecord>[] = [];
  #columnsFor = '';
  /** The record whose details are open, where its row was chosen. */
  #opened: AuditRecord | undefined;

  readonly #list = new ListController<AuditRecord>(this, {
    source: () => (this.data.adapter?.listAuditRecords ? this.store : undefined),
    request: () => this.#request,
    fetch: (query, signal) =>
      this.store?.listAuditRecords(query, signal) ?? Promise.resolve({ items: [] }),
    key: ({ id }) => id,
    onPageGone: (page) => this.#show({ page }),
    onFailed: (error) => this.tellOf(error, () => void this.refresh()),
  });

  /** Fetches the page again, keeping its rows on screen meanwhile. */
  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  protected override willUpdate(): void {
    const { localize, objectId } = this;
    const columnsFor = `${localize.lang()} ${localize.timeZone ?? ''} ${objectId ?? ''}`;
    if (columnsFor === this.#columnsFor) return;
    this.#columnsFor = columnsFor;
    this.#columns = auditColumns({
      adapter: this.data.adapter,
      localize,
      isOfOneObject: objectId !== undefined,
      onOpen: this.#onOpen,
    });
  }

  /** Every change leaves a record. */
  protected override onTokenChange(change: TokenChange): void {
    if (change.type === 'seen') return;
    const id = change.type === 'deleted' ? change.id : change.token.id;
    if (this.objectId === undefined || this.objectId === id) void this.refresh();
  }

  protected override render(): TemplateResult {
    return html`
      <slot name="heading"></slot>
      ${this.#renderTrail()}
      ${this.recordId === undefined ? nothing : this.#renderRecord(this.recordId)}
    `;
  }

  #renderTrail(): TemplateResult {
    const { localize } = this;
    if (this.data.isMissing) return missingAdapterView(localize);
    const { state } = this.#list;
    const retry = (): void => void this.refresh();
    if (state.status === 'failed' && (!state.previous || state.error.kind === 'forbidden')) {
      return html`<slot name="error">${errorView(state.error, localize, retry)}</slot>`;
    }
    const isEmpty = state.status === 'ready' && state.value.items.length === 0;
    if (isEmpty && !this.state.search && this.#request.page === 1) {
      return html`<slot name="empty"
        >${stateView({
          icon: History,
          heading: localize.term('noRecords'),
          text: localize.term('noRecordsHint'),
        })}</slot
      >`;
    }
    return html`
      ${this.#renderToolbar()}
      ${state.status === 'failed' ? errorView(state.error, localize, retry) : nothing}
      ${isEmpty ? this.#renderNothingFound() : this.#renderTable()}
    `;
  }

  #renderToolbar(): TemplateResult {
    const { localize } = this;
    const { total } = this.#list;
    return html`<div
      class="toolbar"
      part="toolbar"
      role="group"
      aria-label=${localize.term('toolbar')}
    >
      <tokenry-search-field
        .label=${localize.term('search')}
        .placeholder=${localize.term('searchPlaceholder')}
        .value=${this.state.search ?? ''}
        @search-change=${this.#onSearch}
      ></tokenry-search-field>
      <button type="button" class="button quiet" @click=${() => void this.refresh()}>
        ${icon(RefreshCw)}<span>${localize.term('refresh')}</span>
      </button>
      <span class="count" role="status"
        >${
          total === undefined
            ? nothing
            : localize.term('rowCount', total, localize.formatNumber(total))
        }</span
      >
    </div>`;
  }

  #renderTable(): TemplateResult {
    const { state, items, total, hasNext } = this.#list;
    const isFirst = state.status === 'idle' || (state.status === 'loading' && !state.previous);
    return html`
      <tokenry-data-grid
        .columns=${this.#columns}
        .rows=${items}
        .rowKey=${recordKey}
        .sort=${this.#request.sort ?? []}
        .label=${this.localize.term('auditTrail')}
        .loading=${isFirst ? 'first' : state.status === 'loading' ? 'reload' : 'none'}
        .skeletonRows=${Math.min(this.pageSize, 10)}
        @grid-sort=${this.#onSort}
      ></tokenry-data-grid>
      <tokenry-pager
        .page=${this.#request.page}
        .pageSize=${this.pageSize}
        .total=${total}
        .hasNext=${hasNext}
        @grid-page=${this.#onPage}
        @grid-page-size=${this.#onPageSize}
      ></tokenry-pager>
    `;
  }

  #renderNothingFound(): TemplateResult {
    const { localize } = this;
    return stateView({
      icon: SearchX,
      heading: localize.term('nothingFound'),
      text: localize.term('nothingFoundHint'),
      actions: html`<button type="button" class="button" @click=${this.#onClear}>
        ${localize.term('clearFilters')}
      </button>`,
    });
  }

  /** The dialog is a rare part, and loads when it is first wanted. */
  #renderRecord(recordId: string): TemplateResult {
    void loadRecordDialog();
    return html`<tokenry-record-dialog
      .adapter=${this.data.adapter}
      .recordId=${recordId}
      .record=${this.#opened?.id === recordId ? this.#opened : this.#listed(recordId)}
      @dialog-close=${this.#onRecordClose}
    ></tokenry-record-dialog>`;
  }

  #listed(recordId: string): AuditRecord | undefined {
    return this.#list.items.find(({ id }) => id === recordId);
  }

  get #request(): ListRequest {
    const { search, filter, sort, page } = this.state;
    const { objectId } = this;
    return {
      search,
      filter: allOf(
        objectId === undefined ? undefined : { field: 'object.id', op: 'eq', value: objectId },
        filter,
      ),
      sort: sort ?? NEWEST_FIRST,
      page: page ?? 1,
      pageSize: this.pageSize,
    };
  }

  /** Changes what is shown, and says so. */
  #show(change: Partial<ListState>): void {
    this.state = { ...this.state, ...change };
    this.dispatchEvent(new AuditTrailChangeEvent(this.state));
  }

  readonly #onOpen = (record: AuditRecord): void => {
    this.#opened = record;
    this.recordId = record.id;
    this.dispatchEvent(new AuditRecordOpenEvent(record));
  };

  readonly #onRecordClose = (): void => {
    this.recordId = undefined;
    this.#opened = undefined;
    this.dispatchEvent(new AuditTrailChangeEvent(this.state));
  };

  readonly #onSearch = ({ value }: SearchEvent): void => {
    this.#show({ search: value, page: 1 });
  };

  readonly #onClear = (): void => {
    this.#show({ search: '', page: 1 });
  };

  readonly #onSort = ({ sort }: GridSortEvent): void => {
    this.#show({ sort, page: 1 });
  };

  readonly #onPage = ({ page }: GridPageEvent): void => {
    this.#show({ page });
  };

  readonly #onPageSize = ({ pageSize }: GridPageSizeEvent): void => {
    this.pageSize = pageSize;
    this.#show({ page: 1 });
  };
}

function recordKey({ id }: AuditRecord): string {
  return id;
}

async function loadRecordDialog(): Promise<void> {
  const { RecordDialog } = await import('./record-dialog.js');
  RecordDialog.define();
}

declare global {
  interface HTMLElementTagNameMap {
    'audit-trail': AuditTrail;
  }
}
