import { listAuditEvents } from '../../data/audit-reads.js';
import type { TokenStore } from '../../data/token-store.js';
import { restOfTerms } from '../../locales/register-locale.js';
import '../../locales/rest/en.js';
import type { AuditRecord } from '../../model/audit.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { entityChoices, people } from '../list-toolbar/field-choices.js';
import type { FilterChoice, FilterField } from '../list-toolbar/filter-field.js';

export interface AuditFieldOptions {
  readonly store: TokenStore | undefined;
  readonly localize: LocalizeController;
  /** Whether the trail is that of one object, by which nothing is told apart. */
  readonly isOfOneObject: boolean;
  /** The records that are loaded. */
  readonly seen: () => readonly AuditRecord[];
}

/** The fields that audit records can be filtered by. */
export async function auditFields(options: AuditFieldOptions): Promise<readonly FilterField[]> {
  await restOfTerms();
  const { store, localize, isOfOneObject, seen } = options;
  const object: readonly FilterField[] = [
    {
      field: 'object.id',
      label: localize.term('object'),
      type: 'choice',
      choices: () => entityChoices(seen().map(({ object }) => object)),
    },
    { field: 'object.objectType', label: localize.term('objectType'), type: 'text' },
  ];
  return [
    { field: 'timestamp', label: localize.term('date'), type: 'date' },
    {
      field: 'event',
      label: localize.term('event'),
      type: 'choice',
      choices: () => eventChoices(store, seen()),
    },
    {
      field: 'actor.id',
      label: localize.term('actor'),
      type: 'choice',
      ...people(store, () => seen().map(({ actor }) => actor)),
    },
    ...(isOfOneObject ? [] : object),
    { field: 'request.api.ip', label: localize.term('ipAddress'), type: 'text' },
    {
      field: 'request.log.correlationId',
      label: localize.term('correlationId'),
      type: 'text',
    },
    { field: 'summary', label: localize.term('summary'), type: 'text' },
    { field: 'details', label: localize.term('details'), type: 'text' },
  ];
}

/** What the backend knows of, else what was seen. */
async function eventChoices(
  store: TokenStore | undefined,
  seen: readonly AuditRecord[],
): Promise<readonly FilterChoice[]> {
  const events = store?.adapter.listAuditEvents
    ? await listAuditEvents(store, new AbortController().signal)
    : seen.map(({ event }) => event);
  return [...new Set(events)]
    .toSorted()
    .map((value) => ({ value, label: visibleText(value, 120) }));
}
