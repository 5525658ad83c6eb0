import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TokenStore } from '../../data/token-store.js';
import '../../locales/rest/en.js';
import { absoluteFilter, daysAgo } from '../../model/date-filter.js';
import { expiry, isStale } from '../../model/token-dates.js';
import type { Filter } from '../../model/query.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { FilterChangeEvent } from '../list-toolbar/events.js';
import { attentionStyles } from './attention.styles.js';

/** A reason to look at a token. */
interface Reason {
  readonly term: 'expiringSoon' | 'neverUsedChip' | 'unusedForDays' | 'creatorGone';
  readonly filter: Filter;
  readonly holds: (token: ApiToken) => boolean;
}

/** How many tokens there is such a reason for: not asked yet, not known to the backend, or so many. */
type Count = number | 'unknown' | 'unsupported';

/** How long a list stands before counts are asked for, in milliseconds: its own rows come first. */
const PATIENCE = 1000;

/**
 * @summary What needs a look: tokens that expire soon, are not used, or whose creator is gone.
 * @internal
 *
 * @event {FilterChangeEvent} filter-change - One was chosen, or chosen again to let it go.
 */
export class Attention extends TokenryElement {
  static override readonly tag: string = 'tokenry-attention';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, attentionStyles];

  @property({ attribute: false }) store: TokenStore | undefined;
  /** What the list is filtered by. */
  @property({ attribute: false }) filter: Filter | undefined;
  /** Every token of the account, where the list holds them all: then nothing is asked for. */
  @property({ attribute: false }) all: readonly ApiToken[] | undefined;
  @property({ attribute: false }) staleAfterDays = 90;
  @property({ attribute: false }) expiryNoticeDays = 14;

  @state() private counts: ReadonlyMap<Reason['term'], Count> = new Map();

  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #countedAt: number | undefined;

  readonly #localize = new LocalizeController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.all) {
      const { all } = this;
      clearTimeout(this.#timer);
      this.counts = new Map(
        this.#reasons.map(({ term, holds }) => [term, all.filter(holds).length]),
      );
    } else if (changed.has('store') || this.store?.changeCount !== this.#countedAt) {
      clearTimeout(this.#timer);
      this.#countedAt = this.store?.changeCount;
      this.#timer = setTimeout(() => void this.#count(), PATIENCE);
    }
  }

  /** Gives its room up where nothing needs a look. */
  protected override updated(): void {
    this.toggleAttribute('none', this.counts.size > 0 && this.#shown.length === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const chosen = JSON.stringify(this.filter);
    const shown = this.#shown;
    if (shown.length === 0) return nothing;
    return html`<div
      class="attention"
      role="group"
      aria-label=${this.#localize.term('needsAttention')}
      @focusin=${this.#onFocusin}
    >
      ${shown.map((reason) => this.#renderReason(reason, JSON.stringify(reason.filter) === chosen))}
    </div>`;
  }

  #renderReason({ term, filter }: Reason, isChosen: boolean): TemplateResult {
    const count = this.counts.get(term);
    const localize = this.#localize;
    const days = localize.formatNumber(this.staleAfterDays);
    return html`<button
      type="button"
      class="chip"
      aria-pressed=${String(isChosen)}
      @click=${() => this.dispatchEvent(new FilterChangeEvent(isChosen ? undefined : filter))}
    >
      ${term === 'unusedForDays' ? localize.term(term, days) : localize.term(term)}
      ${
        typeof count === 'number'
          ? html`<span class="count">${localize.formatNumber(count)}</span>`
          : nothing
      }
    </button>`;
  }

  get #shown(): readonly Reason[] {
    const chosen = JSON.stringify(this.filter);
    return this.#reasons.filter(({ term, filter }) => {
      const count = this.counts.get(term);
      return JSON.stringify(filter) === chosen || count === 'unknown' || Number(count) > 0;
    });
  }

  get #reasons(): readonly Reason[] {
    return [
      {
        term: 'expiringSoon',
        filter: {
          all: [
            { field: 'expiresAt', op: 'ge', value: daysAgo(0) },
            { field: 'expiresAt', op: 'lt', value: daysAgo(-this.expiryNoticeDays) },
          ],
        },
        holds: (token) => expiry(token, Date.now(), this.expiryNoticeDays) === 'soon',
      },
      {
        term: 'neverUsedChip',
        filter: { field: 'lastAccessAt', op: 'empty' },
        holds: ({ lastAccessAt }) => lastAccessAt === undefined,
      },
      {
        term: 'unusedForDays',
        filter: { field: 'lastAccessAt', op: 'lt', value: daysAgo(this.staleAfterDays) },
        holds: (token) => isStale(token, Date.now(), this.staleAfterDays),
      },
      {
        term: 'creatorGone',
        filter: { field: 'audit.created.by.deleted', op: 'eq', value: true },
        holds: ({ audit }) => audit['created']?.by?.deleted === true,
      },
    ];
  }

  async #count(): Promise<void> {
    const { store } = this;
    this.#abort?.abort();
    if (!store) return;
    const abort = new AbortController();
    this.#abort = abort;
    const timeZone = this.#localize.timeZone;
    const counts = await Promise.all(
      this.#reasons.map(async ({ term, filter }): Promise<readonly [Reason['term'], Count]> => {
        try {
          const query = { filter: absoluteFilter(filter, Date.now(), timeZone), limit: 1 };
          const { total, items } = await store.listTokens(query, abort.signal);
          return [term, total ?? (items.length === 0 ? 0 : 'unknown')];
        } catch {
          // A backend that cannot filter by it has nothing to say about it.
          return [term, 'unsupported'];
        }
      }),
    );
    if (!abort.signal.aborted && store === this.store) this.counts = new Map(counts);
  }

  /** The Tab key alone leaves a chip as it is that can be seen in part. */
  readonly #onFocusin = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.matches(':focus-visible'))
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-attention': Attention;
  }
}
