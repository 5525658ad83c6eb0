import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import Minus from 'lucide/dist/esm/icons/minus.mjs';
import PenLine from 'lucide/dist/esm/icons/pen-line.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { getAuditRecord, listAuditRecords } from '../../data/audit-reads.js';
import { latest } from '../../data/load-state.js';
import { ReadController } from '../../data/read-controller.js';
import '../../locales/rest/en.js';
import type { AuditRecord } from '../../model/audit.js';
import { recordFrom } from '../../model/audit-shape.js';
import {
  changesBetween,
  comparisonOf,
  comparisonWithin,
  type Change,
  type Comparison,
} from './comparison.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { icon } from '../../ui/icon.js';
import { pathText } from '../../ui/json-view/json-node.js';
import { jsonText } from '../../ui/json-view/json-text.js';
import { isSecretName, MASK } from '../../ui/json-view/secret-names.js';
import { visibleText } from '../../ui/safe-text.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { DataElement } from '../data-element.js';
import { errorView } from '../state-views.js';
import { changesStyles } from './record-changes.styles.js';

/** As many as a person reads; of the others it says how many there are. */
const MOST = 500;
const LONGEST_VALUE = 2000;
const KINDS = {
  added: { icon: Plus, term: 'changeAdded' },
  removed: { icon: Minus, term: 'changeRemoved' },
  changed: { icon: PenLine, term: 'changeChanged' },
} as const;

/** What a record is compared with, and what came of it. */
interface Result {
  readonly earlier?: AuditRecord;
  /** Undefined: there is nothing to compare with. */
  readonly comparison: Comparison | undefined;
  /** Undefined: there is too much to compare. */
  readonly changes: readonly Change[] | undefined;
}

/**
 * @summary What a record changed: beside its object's record before, or within itself.
 * @internal
 */
export class RecordChanges extends DataElement {
  static override readonly tag: string = 'tokenry-record-changes';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, stateStyles, changesStyles];

  @property({ attribute: false }) record: AuditRecord | undefined;

  readonly #read = new ReadController<Result>(this, {
    subject: () => {
      const { store, record } = this;
      return store && record && [store, record];
    },
    read: (signal) => this.#compare(signal),
    onFailed: (error) => this.tellOf(error, () => void this.#read.refresh()),
  });

  protected override render(): TemplateResult {
    const { localize } = this;
    const { state } = this.#read;
    const result = latest(state);
    if (state.status === 'failed') {
      return errorView(state.error, localize, () => void this.#read.refresh());
    }
    if (!result) return html`<p class="note" aria-busy="true">${localize.term('loading')}</p>`;
    const { comparison, changes, earlier } = result;
    if (!comparison) return html`<p class="note">${localize.term('nothingToCompare')}</p>`;
    if (!changes) return html`<p class="note">${localize.term('tooMuchToCompare')}</p>`;
    return html`
      <p class="note">
        ${
          earlier
            ? localize.term('comparedWith', localize.formatDateTime(earlier.timestamp), earlier.id)
            : localize.term('comparedWithin')
        }
      </p>
      ${
        changes.length === 0
          ? html`<p class="note"><strong>${localize.term('noChanges')}</strong></p>`
          : this.#renderTable(changes, comparison.isNamed)
      }
    `;
  }

  /** `isNamed`: whether the first step of each path is the name of a document. */
  #renderTable(changes: readonly Change[], isNamed: boolean): TemplateResult {
    const { localize } = this;
    const others = changes.length - MOST;
    return html`<table aria-label=${localize.term('changes')}>
        <thead>
          <tr>
            <th scope="col">${localize.term('changePath')}</th>
            <th scope="col">${localize.term('changeBefore')}</th>
            <th scope="col">${localize.term('changeAfter')}</th>
          </tr>
        </thead>
        <tbody>
          ${changes.slice(0, MOST).map((change) => this.#renderChange(change, isNamed))}
        </tbody>
      </table>
      ${
        others > 0
          ? html`<p class="note">
              ${localize.term('andMore', others, localize.formatNumber(others))}
            </p>`
          : ''
      }`;
  }

  #renderChange({ kind, path, before, after }: Change, isNamed: boolean): TemplateResult {
    const { icon: image, term } = KINDS[kind];
    const isHidden = path.some((step, index) => {
      const next = path[index + 1];
      const within = typeof next === 'number' ? [] : {};
      return isSecretName(String(step), next === undefined ? (before ?? after) : within);
    });
    const value = (value: unknown): unknown =>
      isHidden
        ? html`<span role="img" aria-label=${this.localize.term('hiddenValue')}>${MASK}</span>`
        : html`<code>${textOf(value)}</code>`;
    return html`<tr class=${kind}>
      <th scope="row">
        <span class="kind">${icon(image)}${this.localize.term(term)}</span>
        ${isNamed ? visibleText(String(path[0])) : ''}
        <code dir="ltr">${visibleText(pathText(isNamed ? path.slice(1) : path))}</code>
      </th>
      <td data-label=${this.localize.term('changeBefore')}>
        ${kind === 'added' ? '–' : value(before)}
      </td>
      <td data-label=${this.localize.term('changeAfter')}>
        ${kind === 'removed' ? '–' : value(after)}
      </td>
    </tr>`;
  }

  async #compare(signal: AbortSignal): Promise<Result> {
    const { record } = this;
    if (!record) return { comparison: undefined, changes: [] };
    const within = comparisonWithin(record);
    if (within) return { comparison: within, changes: changesBetween(within) };
    const earlier = await this.#earlier(record, signal);
    if (!earlier?.documents || !record.documents) return { comparison: undefined, changes: [] };
    const comparison = comparisonOf(earlier, record);
    return { earlier, comparison, changes: changesBetween(comparison) };
  }

  /** The object's record before this one, with its documents where they can be had. */
  async #earlier(record: AuditRecord, signal: AbortSignal): Promise<AuditRecord | undefined> {
    const { store } = this;
    const id = record.object?.id;
    if (!store || id === undefined) return undefined;
    const page = await listAuditRecords(
      store,
      {
        filter: {
          all: [
            { field: 'object.id', op: 'eq', value: id },
            { field: 'timestamp', op: 'lt', value: record.timestamp },
          ],
        },
        sort: [{ field: 'timestamp', direction: 'desc' }],
        limit: 1,
      },
      signal,
    );
    const [listed] = page.items;
    if (!listed || listed.documents || !store.adapter.getAuditRecord) return listed;
    return getAuditRecord(store, listed.id, signal).then(recordFrom, () => listed);
  }
}

/** A text, or JSON without what is named like a secret. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonText('', value);
  return visibleText(text, LONGEST_VALUE);
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-record-changes': RecordChanges;
  }
}
