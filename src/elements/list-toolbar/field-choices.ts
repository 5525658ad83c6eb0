import type { TokenStore } from '../../data/token-store.js';
import { queryFor, type ListQuery, type Page } from '../../model/query.js';
import type { EntityRef } from '../../model/token.js';
import { visibleText } from '../../ui/safe-text.js';
import type { FilterChoice, FilterField } from './filter-field.js';

/** As many as a person can look through; who wants another one searches for it by name. */
const MOST = 100;

/** The people of the account; where the adapter cannot list them, those who were seen. */
export function people(
  store: TokenStore | undefined,
  seen: () => readonly (EntityRef | undefined)[],
): Pick<FilterField, 'choices' | 'searches'> {
  if (!store?.adapter.listPeople) return { choices: () => entityChoices(seen()) };
  return listed((query, signal) => store.listPeople(query, signal));
}

/** The modules that tokens can be given, else those that were seen. */
export function modules(
  store: TokenStore | undefined,
  seen: () => readonly EntityRef[],
): Pick<FilterField, 'choices' | 'searches'> {
  if (!store?.adapter.listModules) return { choices: () => entityChoices(seen()) };
  return listed((query, signal) => store.listModules(query, signal));
}

function listed(
  list: (query: ListQuery, signal: AbortSignal) => Promise<Page<EntityRef>>,
): Pick<FilterField, 'choices' | 'searches'> {
  return {
    searches: true,
    choices: async (search) => {
      const query = { ...queryFor({ search }), limit: MOST };
      return entityChoices((await list(query, new AbortController().signal)).items);
    },
  };
}

/** Each once, by name. */
export function entityChoices(
  entities: readonly (EntityRef | undefined)[],
): readonly FilterChoice[] {
  const names = new Map(entities.flatMap((each) => (each ? [[each.id, each.name]] : [])));
  return [...names]
    .map(([value, name]) => ({ value, label: visibleText(name || value, 80) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}
