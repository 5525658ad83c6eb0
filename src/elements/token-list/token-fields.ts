import type { TokenStore } from '../../data/token-store.js';
import { restOfTerms } from '../../locales/register-locale.js';
import '../../locales/rest/en.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { entityChoices, modules, people } from '../list-toolbar/field-choices.js';
import type { FilterField } from '../list-toolbar/filter-field.js';
import type { TokenColumn } from './host-columns.js';

/** The fields that tokens can be filtered by. */
export async function tokenFields(
  store: TokenStore | undefined,
  localize: LocalizeController,
  seen: () => readonly ApiToken[],
): Promise<readonly FilterField[]> {
  await restOfTerms();
  const canExpire =
    store?.adapter.expiryChoices !== undefined || seen().some(({ expiresAt }) => expiresAt);
  return [
    { field: 'name', label: localize.term('name'), type: 'text' },
    {
      field: 'status',
      label: localize.term('status'),
      type: 'choice',
      choices: () => [
        { value: 'Active', label: localize.term('statusActive') },
        { value: 'Disabled', label: localize.term('statusDisabled') },
      ],
    },
    {
      field: 'modules.id',
      label: localize.term('modules'),
      type: 'choice',
      ...modules(store, () => seen().flatMap((token) => token.modules)),
    },
    {
      field: 'audit.created.by.id',
      label: localize.term('createdBy'),
      type: 'choice',
      ...people(store, () => seen().map(({ audit }) => audit['created']?.by)),
    },
    {
      field: 'account.id',
      label: localize.term('account'),
      type: 'choice',
      choices: () => entityChoices(seen().map(({ account }) => account)),
    },
    { field: 'audit.created.at', label: localize.term('dateCreated'), type: 'date' },
    { field: 'lastAccessAt', label: localize.term('lastAccess'), type: 'date' },
    { field: 'audit.updated.at', label: localize.term('stampUpdated'), type: 'date' },
    ...(canExpire
      ? [{ field: 'expiresAt', label: localize.term('stampExpires'), type: 'date' } as const]
      : []),
    { field: 'description', label: localize.term('description'), type: 'text' },
    { field: 'id', label: localize.term('idLabel'), type: 'text' },
  ];
}

/** What the host's columns add to filter by. */
export function hostFields(
  columns: readonly (string | TokenColumn)[] | undefined,
): readonly FilterField[] {
  return (columns ?? []).flatMap((column) =>
    typeof column === 'string' || !column.filterType || !column.sortField
      ? []
      : [{ field: column.sortField, label: column.label, type: column.filterType }],
  );
}
