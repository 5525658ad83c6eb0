import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { getAuditRecord } from '../../data/audit-reads.js';
import { latest } from '../../data/load-state.js';
import { ReadController } from '../../data/read-controller.js';
import '../../locales/rest/en.js';
import { AdapterError } from '../../model/errors.js';
import { correlationId, type AuditRecord } from '../../model/audit.js';
import { recordFrom } from '../../model/audit-shape.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CopyButton } from '../../ui/copy-button/copy-button.js';
import { DialogController } from '../../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../../ui/dialog/dialog.styles.js';
import { DialogCloseEvent } from '../../ui/dialog/events.js';
import { JsonView } from '../../ui/json-view/json-view.js';
import { visibleText } from '../../ui/safe-text.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { TabsController, type TabItem } from '../../ui/tabs/tabs-controller.js';
import { tabsStyles } from '../../ui/tabs/tabs.styles.js';
import { registered } from '../../ui/tokenry-element.js';
import { DataElement } from '../data-element.js';
import { errorView } from '../state-views.js';
import { RecordFollowEvent, RecordStepEvent } from './record-events.js';
import { fact, partyFacts, technicalFacts } from './record-facts.js';
import type { RecordPlace } from './record-steps.js';
import { detailsOf, summaryOf } from './record-texts.js';
import { styles } from './record-dialog.styles.js';

/**
 * Everything about one audit record, with its JSON documents.
 *
 * @summary The details of an audit record.
 * @internal
 *
 * @event {DialogCloseEvent} dialog-close - It was closed.
 * @event {RecordStepEvent} record-step - The record before or after it in the list is wanted.
 * @event {RecordFollowEvent} record-follow - All that belongs to the same operation is wanted.
 */
export class RecordDialog extends DataElement {
  static override readonly tag: string = 'tokenry-record-dialog';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [CopyButton, JsonView];
  static override styles = [tokens, controls, cells, stateStyles, dialogStyles, tabsStyles, styles];

  @property({ attribute: 'record-id' }) recordId = '';
  /** The record as it was listed, shown until the whole one is read, and where it may not be. */
  @property({ attribute: false }) record: AuditRecord | undefined;

  /** Whether there is a record before and after this one in the list; undefined: it is not listed. */
  @property({ attribute: false }) place: RecordPlace | undefined;
  /** The address of this record, for others to open it. */
  @property({ attribute: false }) href: string | undefined;

  @state() private document = '';
  @state() private isUtc = false;
  /** What shows the changes could not be loaded. */
  @state() private isMissing = false;

  readonly #read = new ReadController<AuditRecord>(this, {
    subject: () => {
      const { store } = this;
      return store && [store, this.recordId, this.record];
    },
    read: (signal) => this.#whole(signal),
    onFailed: (error) => this.tellOf(error, () => void this.#read.refresh()),
  });
  readonly #dialog = new DialogController(this, {
    localize: this.localize,
    onClose: () => this.#onClose(),
  });
  readonly #tabs = new TabsController(this, {
    tabs: () => this.#documents(),
    selected: () => this.#selected,
    onSelect: (id) => {
      this.document = id;
    },
    activation: () => 'auto',
    label: () => this.localize.term('documents'),
    isRtl: () => this.localize.dir() === 'rtl',
  });

  protected override render(): TemplateResult {
    return this.#dialog.render({
      size: 'large',
      heading: this.localize.term('recordDetails'),
      body: this.#renderContent(),
      footer: this.#renderButtons(),
    });
  }

  #renderButtons(): TemplateResult {
    const { localize } = this;
    return html`<button type="button" class="button" @click=${this.#onClose}>
        ${localize.term('close')}
      </button>
      ${
        this.href === undefined
          ? nothing
          : html`<tokenry-copy-button
              .label=${localize.term('copyLink')}
              .value=${this.href}
            ></tokenry-copy-button>`
      }
      ${this.place ? this.#renderSteps(this.place) : nothing}`;
  }

  #renderSteps({ hasPrevious, hasNext }: RecordPlace): TemplateResult {
    const { localize } = this;
    const step = (label: string, isPossible: boolean, by: -1 | 1): TemplateResult =>
      html`<button
        type="button"
        class="button"
        aria-disabled=${isPossible ? nothing : 'true'}
        @click=${() => isPossible && this.dispatchEvent(new RecordStepEvent(by))}
      >
        ${label}
      </button>`;
    return html`<div slot="footer" class="steps">
      ${step(localize.term('previousRecord'), hasPrevious, -1)}
      ${step(localize.term('nextRecord'), hasNext, 1)}
    </div>`;
  }

  #renderContent(): TemplateResult {
    const { state } = this.#read;
    const record = latest(state) ?? this.record;
    if (record) return this.#renderRecord(record);
    if (state.status === 'failed') {
      return errorView(state.error, this.localize, () => void this.#read.refresh());
    }
    return html`<p aria-busy="true">${this.localize.term('loading')}</p>`;
  }

  #renderRecord(record: AuditRecord): TemplateResult {
    const { localize } = this;
    return html`
      <dl class="facts">
        ${fact(localize.term('recordId'), html`<code>${visibleText(record.id)}</code>`)}
        ${fact(localize.term('date'), this.#renderTime(record.timestamp))}
        ${fact(localize.term('eventCode'), html`<code>${visibleText(record.event)}</code>`)}
        ${partyFacts(record, this.data.adapter, localize)}
        ${technicalFacts(record, localize)}${this.#correlationFact(record)}
      </dl>
      ${this.#renderText(localize.term('summary'), localize.term('copySummary'), summaryOf(record))}
      ${this.#renderText(localize.term('details'), localize.term('copyDetails'), detailsOf(record))}
      ${this.#renderDocuments(record)}
    `;
  }

  #renderTime(timestamp: string): TemplateResult {
    const { localize } = this;
    const here = localize.formatInstant(timestamp);
    const utc = localize.formatInstant(timestamp, 'UTC');
    const other = html`<button type="button" class="button quiet small" @click=${this.#onZone}>
      ${localize.term(this.isUtc ? 'showLocal' : 'showUtc')}
    </button>`;
    return html`<time datetime=${timestamp}>${this.isUtc ? utc : here}</time>${
        here === utc ? nothing : other
      }`;
  }

  #correlationFact(record: AuditRecord): TemplateResult | typeof nothing {
    const { localize } = this;
    const id = correlationId(record);
    if (!id) return nothing;
    const canFollow = record.request?.log?.['correlationId'] === id;
    return fact(
      localize.term('correlationId'),
      html`<code>${visibleText(id, 200)}</code>${
          canFollow
            ? html`<button
                type="button"
                class="button quiet small"
                @click=${() => this.dispatchEvent(new RecordFollowEvent(id))}
              >
                ${localize.term('sameCorrelation')}
              </button>`
            : nothing
        }`,
    );
  }

  #renderText(heading: string, copyLabel: string, text: string): TemplateResult | typeof nothing {
    if (text === '') return nothing;
    return html`<section class="text">
      <h3>${heading}</h3>
      <p>${visibleText(text, 20_000)}</p>
      <tokenry-copy-button .label=${copyLabel} .value=${text}></tokenry-copy-button>
    </section>`;
  }

  #renderDocuments(record: AuditRecord): TemplateResult | typeof nothing {
    const tabs = this.#documents();
    const { documents = {} } = record;
    return html`<section class="documents">
      ${this.#tabs.renderTablist()}
      ${tabs.map(({ id, label }) =>
        this.#tabs.renderPanel(
          id,
          id === this.#selected ? this.#renderPanel(id, label, record, documents) : nothing,
        ),
      )}
    </section>`;
  }

  #renderPanel(
    id: string,
    label: string,
    record: AuditRecord,
    documents: Readonly<Record<string, unknown>>,
  ): TemplateResult {
    if (id !== CHANGES) {
      return html`<tokenry-json-view
        .value=${Object.entries(documents)[Number(id)]?.[1]}
        .label=${label}
      ></tokenry-json-view>`;
    }
    if (this.isMissing) {
      const retry = (): void => void this.#loadChanges();
      return errorView(new AdapterError('unavailable'), this.localize, retry);
    }
    void this.#loadChanges();
    return html`<tokenry-record-changes
      .adapter=${this.data.adapter}
      .record=${record}
    ></tokenry-record-changes>`;
  }

  /** The documents as tabs, by their place: their names are anyone's and would not do as ids. */
  #documents(): readonly TabItem[] {
    const record = latest(this.#read.state) ?? this.record;
    const about = record?.object?.objectType?.toLowerCase();
    const weight = (name: string): number =>
      name.toLowerCase() === about ? 0 : name.toLowerCase() === 'actor' ? 2 : 1;
    const documents = Object.keys(record?.documents ?? {})
      .map((name, index) => ({ id: String(index), label: visibleText(name), weight: weight(name) }))
      .toSorted((one, other) => one.weight - other.weight);
    return [{ id: CHANGES, label: this.localize.term('changes') }, ...documents];
  }

  /** Unless something is chosen, the first document: what it changed is compared when wanted. */
  get #selected(): string {
    const tabs = this.#documents();
    const isThere = tabs.some(({ id }) => id === this.document);
    return isThere ? this.document : (tabs[1]?.id ?? CHANGES);
  }

  /** The record by its id; where that may not be read, or cannot be, the listed one will do. */
  async #whole(signal: AbortSignal): Promise<AuditRecord> {
    const { store, record } = this;
    if (record && (record.documents !== undefined || !this.data.adapter?.getAuditRecord)) {
      return record;
    }
    try {
      if (!store) throw new TypeError('read without a store');
      return recordFrom(await getAuditRecord(store, this.recordId, signal));
    } catch (thrown) {
      if (record && !signal.aborted) return record;
      throw thrown;
    }
  }

  async #loadChanges(): Promise<void> {
    this.isMissing = await registered(import('./record-changes.js')).then(
      () => false,
      () => true,
    );
  }

  readonly #onZone = (): void => {
    this.isUtc = !this.isUtc;
  };

  readonly #onClose = (): void => {
    this.dispatchEvent(new DialogCloseEvent());
  };
}

const CHANGES = 'changes';

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-record-dialog': RecordDialog;
  }
}
