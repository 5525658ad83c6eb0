import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import { listAuditRecords } from '../../data/audit-reads.js';
import { ListController } from '../../data/list-controller.js';
import type { ListRequest } from '../../data/list-request.js';
import { latest } from '../../data/load-state.js';
import type { TokenChange } from '../../data/token-store.js';
import { WatchController } from '../../data/watch-controller.js';
import '../../locales/en/details.js';
import type { AuditRecord } from '../../model/audit.js';
import { withFilter, type ListState } from '../../model/list-state.js';
import { absoluteFilter } from '../../model/date-filter.js';
import { allOf, queryFor, type ListQuery, type Page, type Sort } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DataGrid } from '../../ui/data-grid/data-grid.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';
import { icon } from '../../ui/icon.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { registered } from '../../ui/tokenry-element.js';
import { AuditExportEvent, AuditRecordOpenEvent, AuditTrailChangeEvent } from '../events.js';
import type { StateViews } from '../data-element.js';
import { ListElement } from '../list-element.js';
import { listStyles } from '../list-element.styles.js';
import type { FilterChangeEvent } from '../list-toolbar/events.js';
import type { FilterField } from '../list-toolbar/filter-field.js';
import { ListToolbar } from '../list-toolbar/list-toolbar.js';
import { auditColumns } from './audit-columns.js';
import { loadDialog } from './audit-parts.js';
import type { ExportFormat } from './export-format.js';
import { trailStyles } from './audit-trail.styles.js';
import type { RecordFollowEvent, RecordStepEvent } from './record-events.js';
import { RecordSteps } from './record-steps.js';
import { objectListed, ofObject, ofOperation } from './trail-scope.js';

/**
 * Who did what, and when: the audit records of one object, or of the whole account.
 *
 * @summary The audit trail of one object or of the whole account.
 *
 * @event {AuditRecordOpenEvent} audit-record-open - A record's details were opened.
 * @event {AuditExportEvent} audit-export - Before records are exported; cancelable.
 * @event {AuditTrailChangeEvent} audit-trail-change - Another search, sort or page is shown.
 * @event {TokenAdapterErrorEvent} token-adapter-error - A call to the adapter failed.
 *
 * @slot heading - Above the toolbar.
 * @slot empty - In place of what is said where there are no records.
 * @slot error - In place of what is said when loading failed.
 *
 * @csspart toolbar - The row above the table.
 */
export class AuditTrail extends ListElement<AuditRecord> {
  static override readonly tag: string = 'audit-trail';
  static override readonly dependencies = [DataGrid, ListToolbar];
  static override styles = [tokens, controls, stateStyles, listStyles, trailStyles];

  /**
   * The object whose records are shown; absent: those of the whole account. A filter by correlation
   * id shows all that belongs to the operation, whatever its object.
   */
  @property({ attribute: 'object-id' }) objectId?: string | undefined;
  /** Whether new records are told of, where the adapter can watch for them. */
  @property({ type: Boolean }) live = false;
  /** Whether events over time are shown above the table. */
  @property({ type: Boolean }) histogram = false;
  /** The record whose details are open. */
  @property({ attribute: 'record-id', reflect: true }) recordId?: string | undefined;

  /** The address of a record, for a link that opens it; absent: there is no such link. */
  @property({ attribute: false }) hrefFor?:
    ((record: AuditRecord) => string | undefined) | undefined;

  @state() private isExporting = false;

  /** The record whose details are open, where its row was chosen. */
  #opened: AuditRecord | undefined;
  /** What was new has been asked for: focus goes with it, since its button leaves. */
  #focusesFirst = false;

  protected override readonly defaultSort: readonly Sort[] = [
    { field: 'timestamp', direction: 'desc' },
  ];

  protected override readonly list = new ListController<AuditRecord>(this, {
    source: () => (this.data.adapter?.listAuditRecords ? this.store : undefined),
    request: () => this.request,
    fetch: (query, signal) => this.#fetch(query, signal),
    timeZone: () => this.localize.timeZone,
    onPageGone: (page) => this.show({ page }),
    onFailed: (error) => this.tellOf(error, () => void this.refresh()),
  });

  readonly #steps = new RecordSteps({
    list: () => this.list,
    scrolls: () => this.paging === 'scroll',
    page: () => this.request.page,
    turnTo: (page) => this.show({ page }),
    reveal: (index) => this.renderRoot.querySelector('tokenry-data-grid')?.reveal(index),
    open: (record) => this.#onOpen(record),
  });
  readonly #watch = new WatchController(this, {
    store: () => (this.live ? this.store : undefined),
    query: () => this.#listed,
    timeZone: () => this.localize.timeZone,
    shown: () => this.list.loaded,
    isHeld: () => this.renderRoot.querySelector('.pill:is(:hover, :focus-visible)') !== null,
    onEnded: (error) => this.tellOf(error, () => this.#watch.restart()),
  });

  protected override get label(): string {
    return this.localize.term('auditTrail');
  }

  get #listedObject(): string | undefined {
    return objectListed(this.objectId, this.state.filter);
  }

  protected override get request(): ListRequest {
    const { filter, ...request } = super.request;
    return { ...request, filter: allOf(ofObject(this.#listedObject), filter) };
  }

  protected override makeColumns(): readonly GridColumn<AuditRecord>[] {
    return auditColumns({
      adapter: this.data.adapter,
      localize: this.localize,
      isOfOneObject: this.#listedObject !== undefined,
      onOpen: this.#onOpen,
    });
  }

  protected override async filterFields(): Promise<readonly FilterField[]> {
    const { auditFields } = await import('./audit-fields.js');
    const { store, localize } = this;
    const isOfOneObject = this.objectId !== undefined;
    return auditFields({ store, localize, isOfOneObject, seen: () => this.list.loaded });
  }

  protected override columnsDependOn(): readonly unknown[] {
    return [this.#listedObject !== undefined];
  }

  protected override changeEvent(state: ListState): Event {
    return new AuditTrailChangeEvent(state);
  }

  /** Every change leaves a record. */
  protected override onTokenChange(change: TokenChange): void {
    if (change.type === 'seen') return;
    const id = change.type === 'deleted' ? change.id : change.token.id;
    if (this.objectId === undefined || this.objectId === id) void this.refresh();
  }

  /** Loads behind the first rows, in the room that is there for it. */
  protected override renderAboveRows(): TemplateResult {
    return html`${this.#renderHistogram()} ${this.live ? this.#renderNews() : nothing}`;
  }

  /** What has come waits, in room kept for it, to be asked for: nothing jumps while it is read. */
  #renderNews(): TemplateResult {
    const { count } = this.#watch;
    const button = html`<button type="button" class="button pill" @click=${this.#onNews}>
      ${icon(ArrowUp)}${this.localize.term('newRecords', count, this.localize.formatNumber(count))}
    </button>`;
    return html`<div class="news" role="status">${count > 0 ? button : nothing}</div>`;
  }

  #renderHistogram(): TemplateResult | typeof nothing {
    if (!this.histogram) return nothing;
    if (latest(this.list.state)) void registered(import('./trail-histogram.js'));
    return html`<tokenry-trail-histogram
      class="histogram"
      .adapter=${this.data.adapter}
      .search=${this.state.search}
      .filter=${this.state.filter}
      .objectId=${this.#listedObject}
      .records=${this.list.loaded}
      @filter-change=${({ filter }: FilterChangeEvent) =>
        this.showState(withFilter(this.state, filter))}
    ></tokenry-trail-histogram>`;
  }

  protected override updated(): void {
    if (this.list.state.status !== 'ready') return;
    if (this.#focusesFirst) void this.renderRoot.querySelector('tokenry-data-grid')?.focusFirst();
    this.#focusesFirst = false;
    this.#steps.settle();
  }

  protected override renderToolbarExtra(): TemplateResult {
    return html`<button
      type="button"
      class="button quiet"
      aria-label=${this.localize.term('export')}
      aria-haspopup="dialog"
      @click=${() => (this.isExporting = true)}
    >
      ${icon(Download)}<span class="words">${this.localize.term('export')}</span>
    </button>`;
  }

  protected override render(): TemplateResult {
    return html`
      <slot name="heading"></slot>
      ${this.#renderRecords()} ${this.isExporting ? this.#renderExport() : nothing}
      ${this.recordId === undefined ? nothing : this.#renderRecord(this.recordId)}
      ${this.renderMessages()}
    `;
  }

  /** Where there is nothing to list records with, none would ever come. */
  #renderRecords(): unknown {
    const { adapter } = this.data;
    const views = this.stateViews.part;
    if (!adapter || adapter.listAuditRecords || !views) return this.renderList();
    return views.notOfferedView(this.localize);
  }

  protected override renderEmpty({ noRecordsView }: StateViews): TemplateResult {
    return noRecordsView(this.localize);
  }

  #renderRecord(recordId: string): TemplateResult {
    void loadDialog(this, import('./record-dialog.js'), this.#onRecordClose);
    const record = this.#opened?.id === recordId ? this.#opened : this.#steps.find(recordId);
    return html`<tokenry-record-dialog
      .adapter=${this.data.adapter}
      .recordId=${recordId}
      .record=${record}
      .place=${this.#steps.placeOf(recordId)}
      .href=${record && this.hrefFor?.(record)}
      @dialog-close=${this.#onRecordClose}
      @record-step=${({ by }: RecordStepEvent) => this.#steps.step(recordId, by)}
      @record-follow=${this.#onFollow}
    ></tokenry-record-dialog>`;
  }

  #renderExport(): TemplateResult {
    void loadDialog(this, import('./export-dialog.js'), this.#onExportClose);
    return html`<tokenry-export-dialog
      .query=${this.#query}
      .fetch=${this.#fetch}
      .ask=${(format: ExportFormat) => new AuditExportEvent(this.#query, format).askOn(this)}
      @dialog-close=${this.#onExportClose}
    ></tokenry-export-dialog>`;
  }

  /** What is listed, on whichever page, with dates as they were chosen; a query has instants. */
  get #listed(): Pick<ListQuery, 'search' | 'filter'> {
    const { search, filter } = this.request;
    return queryFor({ search, filter });
  }

  get #query(): Omit<ListQuery, 'limit'> {
    const { filter, ...listed } = this.#listed;
    if (!filter) return listed;
    return { ...listed, filter: absoluteFilter(filter, Date.now(), this.localize.timeZone) };
  }

  readonly #fetch = async (query: ListQuery, signal: AbortSignal): Promise<Page<AuditRecord>> =>
    this.store ? listAuditRecords(this.store, query, signal) : { items: [] };

  readonly #onExportClose = (): void => {
    this.isExporting = false;
  };

  readonly #onNews = (): void => {
    this.#watch.clear();
    this.#focusesFirst = true;
    if ((this.state.page ?? 1) > 1) this.show({ page: 1 });
    else void this.refresh();
    void this.renderRoot.querySelector('tokenry-trail-histogram')?.refresh();
  };

  readonly #onFollow = ({ correlationId }: RecordFollowEvent): void => {
    this.#onRecordClose();
    this.showState({ filter: ofOperation(correlationId) });
  };

  readonly #onOpen = (record: AuditRecord): void => {
    this.#opened = record;
    this.recordId = record.id;
    this.dispatchEvent(new AuditRecordOpenEvent(record));
  };

  readonly #onRecordClose = (): void => {
    this.recordId = undefined;
    this.#opened = undefined;
    this.#steps.stop();
    this.dispatchEvent(new AuditTrailChangeEvent(this.state));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'audit-trail': AuditTrail;
  }
}
