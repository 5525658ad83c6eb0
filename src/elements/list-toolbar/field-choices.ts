import type { TokenStore } from '../../data/token-store.js';
import type { EntityRef } from '../../model/token.js';
import { visibleText } from '../../ui/safe-text.js';
import type { FilterChoice } from './filter-field.js';

/** As many as a person can look through; who wants another one searches for it by name. */
const MOST = 100;

/** The people of the account; where the adapter cannot list them, those who were seen. */
export async function peopleChoices(
  store: TokenStore | undefined,
  seen: readonly (EntityRef | undefined)[],
): Promise<readonly FilterChoice[]> {
  if (!store?.adapter.listPeople) return entityChoices(seen);
  const page = await store.listPeople({ limit: MOST }, new AbortController().signal);
  return entityChoices(page.items);
}

export async function moduleChoices(
  store: TokenStore | undefined,
  seen: readonly EntityRef[],
): Promise<readonly FilterChoice[]> {
  if (!store?.adapter.listModules) return entityChoices(seen);
  const page = await store.listModules({ limit: MOST }, new AbortController().signal);
  return entityChoices(page.items);
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
