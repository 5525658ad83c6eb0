/**
 * What a field holds, which decides how a value is written: a `choice` is a word of a closed list,
 * an `id` and a `text` stand in quotes, a `date` is an instant.
 */
export type FieldType = 'id' | 'text' | 'choice' | 'date';

export interface WireField {
  readonly type: FieldType;
  /** Its name on the wire, within `collection` where there is one. */
  readonly name: string;
  /** The collection whose elements have the field. */
  readonly collection?: string;
}

/** What a list can be filtered, sorted and searched by. */
export interface WireFields {
  /** What is listed, in the words of a message. */
  readonly plural: string;
  /** By the name that the model has for the field. */
  readonly fields: ReadonlyMap<string, WireField>;
  /** The names, on the wire, of the texts that a search looks into. */
  readonly searched: readonly string[];
}

/** A field that the wire calls as the model does. */
function same(type: FieldType, ...names: readonly string[]): (readonly [string, WireField])[] {
  return names.map((name) => [name, { type, name }] as const);
}

export const TOKEN_WIRE_FIELDS: WireFields = {
  plural: 'tokens',
  fields: new Map([
    ...same('id', 'id', 'account.id', 'audit.created.by.id', 'audit.updated.by.id'),
    ...same('text', 'name', 'description', 'account.name'),
    ...same('text', 'audit.created.by.name', 'audit.updated.by.name'),
    ...same('choice', 'status'),
    ...same('date', 'audit.created.at', 'audit.updated.at', 'lastAccessAt'),
    ['modules.id', { type: 'id', name: 'id', collection: 'modules' }],
    ['modules.name', { type: 'text', name: 'name', collection: 'modules' }],
  ]),
  searched: ['name', 'id', 'description'],
};

/** Besides, whether who added a token is gone; see `extensions` of the adapter. */
export const EXTENDED_TOKEN_WIRE_FIELDS: WireFields = {
  ...TOKEN_WIRE_FIELDS,
  fields: new Map([...TOKEN_WIRE_FIELDS.fields, ...same('choice', 'audit.created.by.deleted')]),
};

export const MODULE_WIRE_FIELDS: WireFields = {
  plural: 'modules',
  fields: new Map([...same('id', 'id'), ...same('text', 'name', 'description')]),
  searched: ['name', 'id', 'description'],
};

export const AUDIT_WIRE_FIELDS: WireFields = {
  plural: 'audit records',
  fields: new Map([
    ...same('id', 'id', 'object.id', 'actor.id', 'actor.account.id', 'request.log.correlationId'),
    ...same('text', 'event', 'summary', 'details', 'object.name', 'object.objectType'),
    ...same('text', 'actor.name', 'request.api.ip'),
    ...same('choice', 'type'),
    ...same('date', 'timestamp'),
  ]),
  searched: [
    'summary',
    'details',
    'event',
    'id',
    'object.name',
    'object.id',
    'actor.name',
    'actor.id',
    'request.api.ip',
  ],
};
