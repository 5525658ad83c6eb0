import type { Kysely, Selectable } from 'kysely';
import { fillTemplate } from '../../../src/model/audit.js';
import type { Database } from '../database/schema.js';
import { shaped } from '../selection.js';

/** The records with these ids, in this order, as the API answers them. */
export async function recordsToWire(
  db: Kysely<Database>,
  ids: readonly string[],
  render: boolean,
  omitted: ReadonlySet<string>,
): Promise<readonly object[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('audit_records').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids
    .map((id) => byId.get(id))
    .filter((row) => row !== undefined)
    .map((row) => shaped(recordToWire(row, render), omitted));
}

function recordToWire(row: Selectable<Database['audit_records']>, render: boolean): object {
  const text = (template: string): string =>
    render ? fillTemplate(template, row.documents) : template;
  return {
    id: row.id,
    event: row.event,
    timestamp: row.timestamp.toISOString(),
    type: row.type,
    summary: text(row.summary),
    details: text(row.details),
    object:
      row.object_id === null
        ? null
        : {
            id: row.object_id,
            name: row.object_name,
            icon: row.object_icon,
            objectType: row.object_type,
            revision: row.object_revision,
          },
    actor: {
      id: row.actor_id,
      name: row.actor_name,
      icon: row.actor_icon,
      account: {
        id: row.actor_account.id,
        name: row.actor_account.name,
        accountType: row.actor_account.type,
      },
    },
    request: row.request,
    documents: row.documents,
    viewers: [],
  };
}
