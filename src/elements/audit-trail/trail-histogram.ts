import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { countAuditEvents, countAuditRecords, listAuditRecords } from '../../data/audit-reads.js';
import { latest } from '../../data/load-state.js';
import { ReadController } from '../../data/read-controller.js';
import type { AuditEventCounts, AuditRecord } from '../../model/audit.js';
import { countsIn, eventCountsIn } from '../../model/audit-shape.js';
import { absoluteFilter } from '../../model/date-filter.js';
import { conditionsOn, withConditions } from '../../model/filter-parts.js';
import { allOf, queryFor, type Filter, type ListQuery } from '../../model/query.js';
import {
  bucketsFor,
  countEvents,
  rangeIn,
  withRange,
  type TimeBuckets,
} from '../../model/time-buckets.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import type { HistogramRangeEvent, HistogramSeriesEvent } from '../../ui/histogram/events.js';
import { formatEstimate } from '../../ui/histogram/estimate.js';
import { sumOf, type HistogramSeries } from '../../ui/histogram/histogram-series.js';
import { Histogram } from '../../ui/histogram/histogram.js';
import { visibleText } from '../../ui/safe-text.js';
import { DataElement } from '../data-element.js';
import { errorWords } from '../error-words.js';
import { FilterChangeEvent } from '../list-toolbar/events.js';
import { placesFor, seriesOf, shortNames, type EventPlaces } from './event-series.js';
import { histogramStyles } from './trail-histogram.styles.js';
import { ofObject } from './trail-scope.js';

const LONGEST_NAME = 60;

interface Counted {
  /** Absent: nothing is found, and no time is chosen that it could be of. */
  readonly buckets?: TimeBuckets;
  readonly series: readonly HistogramSeries[];
  /** Counted by the backend or estimated by it, or counted in the records that are loaded alone. */
  readonly basis: 'all' | 'sample' | 'loaded';
}

/**
 * @summary The records of a trail over time, from which a span can be chosen.
 * @internal
 *
 * @event {FilterChangeEvent} filter-change - The filter with the span that was chosen.
 */
export class TrailHistogram extends DataElement {
  static override readonly tag: string = 'tokenry-trail-histogram';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [Histogram];
  static override styles = [tokens, controls, histogramStyles];

  @property() search: string | undefined;
  /** What the list is filtered by. */
  @property({ attribute: false }) filter: Filter | undefined;
  /** The object whose records are listed; absent: all are. */
  @property({ attribute: false }) objectId: string | undefined;
  /** What is loaded, which has to do where the backend does not count. */
  @property({ attribute: false }) records: readonly AuditRecord[] = [];

  #places: EventPlaces = [];

  readonly #read = new ReadController<Counted>(this, {
    subject: () => {
      const { store, localize } = this;
      const asked = JSON.stringify([this.search, this.filter, this.objectId]);
      const counted = this.#canCount ? undefined : this.records.map(({ id }) => id).join();
      return store && [store, asked, localize.timeZone, counted];
    },
    read: (signal) => this.#count(signal),
    onFailed: (error) => this.tellOf(error, () => void this.refresh()),
  });

  /** Counts anew, for instance because there are new records. */
  refresh(): Promise<void> {
    return this.#read.refresh();
  }

  protected override render(): TemplateResult {
    const { localize } = this;
    const { state } = this.#read;
    const counted = latest(state);
    // Bars of another filter would mislead.
    if (state.status === 'failed') {
      return html`<p class="note">
        ${errorWords(state.error, localize).heading}
        <button type="button" class="button quiet" @click=${() => void this.refresh()}>
          ${localize.term('tryAgain')}
        </button>
      </p>`;
    }
    if (!counted?.buckets) {
      return html`<div class="placeholder" aria-busy=${String(!counted)}></div>`;
    }
    const { buckets, series, basis } = counted;
    const estimated = basis === 'sample';
    const total = sumOf(series.flatMap(({ counts }) => counts));
    const shown = estimated ? formatEstimate(total, localize.lang()) : localize.formatNumber(total);
    const words = localize.term('eventCount', total, shown);
    const note = this.#note(basis);
    return html`<tokenry-histogram
        class=${`${state.status === 'loading' ? 'outdated' : ''} ${note === '' ? '' : 'with-note'}`}
        aria-busy=${String(state.status === 'loading')}
        .label=${`${localize.term('eventsOverTime')}: ${words}`}
        .legend=${localize.term('event')}
        .series=${series}
        .chosen=${this.#chosenEvent}
        .count=${buckets.count}
        .from=${buckets.from}
        .step=${buckets.step}
        .estimated=${estimated}
        @histogram-range=${this.#onRange}
        @histogram-series=${this.#onSeries}
      ></tokenry-histogram>
      ${note === '' ? '' : html`<p class="note">${note}</p>`}`;
  }

  #note(basis: Counted['basis']): string {
    switch (basis) {
      case 'all':
        return '';
      case 'sample':
        return this.localize.term('histogramEstimated');
      case 'loaded':
        return this.localize.term('histogramOfLoaded');
    }
  }

  get #query(): Omit<ListQuery, 'limit'> {
    const { search, objectId, localize } = this;
    const filter = allOf(
      ofObject(objectId),
      this.filter && absoluteFilter(this.filter, Date.now(), localize.timeZone),
    );
    return queryFor({ search, filter });
  }

  get #canCount(): boolean {
    const { countAuditRecords, countAuditEvents } = this.store?.adapter ?? {};
    return countAuditRecords !== undefined || countAuditEvents !== undefined;
  }

  async #count(signal: AbortSignal): Promise<Counted> {
    const { localize, records } = this;
    const { timeZone } = localize;
    const now = Date.now();
    const range = rangeIn(this.filter, 'timestamp', now, timeZone);
    const to = range.to ?? now;
    let { from } = range;
    if (from === undefined) {
      const oldest = this.#canCount ? await this.#oldest(signal) : oldestOf(records);
      if (oldest === undefined) return { basis: 'all', series: [] };
      from = Math.min(to, Date.parse(oldest) || to);
    }
    const buckets = bucketsFor(from, to, timeZone);
    return { buckets, ...(await this.#countIn(buckets, signal)) };
  }

  /** The events apart, where the backend counts them so or only those are counted that are here. */
  async #countIn(buckets: TimeBuckets, signal: AbortSignal): Promise<Omit<Counted, 'buckets'>> {
    const { store } = this;
    if (!store || !this.#canCount) {
      return { basis: 'loaded', series: this.#series(countEvents(this.records, buckets)) };
    }
    const iso = (time: number): string => new Date(time).toISOString();
    const span = {
      from: iso(buckets.from),
      to: iso(buckets.from + buckets.step * buckets.count),
      count: buckets.count,
    };
    if (store.adapter.countAuditEvents) {
      const answer = await countAuditEvents(store, this.#query, span, signal);
      const counted = eventCountsIn(answer, buckets.count);
      const basis = counted.some(({ estimated }) => estimated) ? 'sample' : 'all';
      return { basis, series: this.#series(counted) };
    }
    const counts = await countAuditRecords(store, this.#query, span, signal);
    return { basis: 'all', series: [{ place: 0, counts: countsIn(counts, buckets.count) }] };
  }

  #series(counted: readonly AuditEventCounts[]): readonly HistogramSeries[] {
    this.#places = placesFor(counted, this.#places);
    const names = shortNames(this.#places);
    return seriesOf(counted, this.#places).map(({ event, place, counts }) => ({
      ...(event === undefined ? {} : { key: event }),
      name:
        event === undefined
          ? this.localize.term('otherEvents')
          : visibleText(names.get(event) ?? event, LONGEST_NAME),
      place,
      counts,
    }));
  }

  /** When the first of the records was made. */
  async #oldest(signal: AbortSignal): Promise<string | undefined> {
    const { store } = this;
    if (!store) return undefined;
    const page = await listAuditRecords(
      store,
      { ...this.#query, sort: [{ field: 'timestamp', direction: 'asc' }], limit: 1 },
      signal,
    );
    return page.items[0]?.timestamp;
  }

  /** The one event that the filter leaves, where it says so by its code. */
  get #chosenEvent(): string | undefined {
    const [condition, ...others] = conditionsOn(this.filter, 'event');
    if (condition?.op !== 'eq' || others.length > 0) return undefined;
    return typeof condition.value === 'string' ? condition.value : undefined;
  }

  readonly #onSeries = ({ key }: HistogramSeriesEvent): void => {
    const conditions = key === this.#chosenEvent ? [] : [{ op: 'eq', value: key } as const];
    this.dispatchEvent(new FilterChangeEvent(withConditions(this.filter, 'event', ...conditions)));
  };

  readonly #onRange = ({ from, to }: HistogramRangeEvent): void => {
    this.dispatchEvent(new FilterChangeEvent(withRange(this.filter, 'timestamp', { from, to })));
  };
}

/** The records may be in any order. */
function oldestOf(records: readonly AuditRecord[]): string | undefined {
  return records.map(({ timestamp }) => timestamp).toSorted()[0];
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-trail-histogram': TrailHistogram;
  }
}
