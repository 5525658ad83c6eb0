import { html, type TemplateResult } from 'lit';
import type { TokenStore } from '../../data/token-store.js';
import type { Filter } from '../../model/query.js';
import type { ApiToken } from '../../model/token.js';
import { registered } from '../../ui/tokenry-element.js';
import type { FilterChangeEvent } from '../list-toolbar/events.js';

export interface AttentionChipsOptions {
  /** What counts the tokens, once the first of them are shown. */
  readonly store: TokenStore | undefined;
  readonly filter: Filter | undefined;
  /** Every token of the account, where the list holds them all. */
  readonly all: readonly ApiToken[] | undefined;
  readonly staleAfterDays: number;
  readonly expiryNoticeDays: number;
  readonly onFilter: (filter: Filter | undefined) => void;
}

/** The one wait for the code of the chips, whichever list began it. */
let loaded: Promise<void> | undefined;

/** The chips of what needs a look: they load once the first rows are painted; their room is there before. */
export function attentionChips(options: AttentionChipsOptions): TemplateResult {
  const { store, filter, all, staleAfterDays, expiryNoticeDays, onFilter } = options;
  if (store) loaded ??= loadAfterPaint().catch(() => (loaded = undefined));
  return html`<tokenry-attention
    .store=${store}
    .filter=${filter}
    .all=${all}
    .staleAfterDays=${staleAfterDays}
    .expiryNoticeDays=${expiryNoticeDays}
    @filter-change=${({ filter }: FilterChangeEvent) => onFilter(filter)}
  ></tokenry-attention>`;
}

async function loadAfterPaint(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done));
  await registered(import('./attention.js'));
}
