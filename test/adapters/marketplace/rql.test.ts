import { describe, expect, it } from 'vitest';
import {
  AUDIT_WIRE_FIELDS,
  MODULE_WIRE_FIELDS,
  TOKEN_WIRE_FIELDS,
} from '../../../src/adapters/marketplace/fields.js';
import { writeFilter, writeOrder, writeSearch } from '../../../src/adapters/marketplace/rql.js';
import { AdapterError } from '../../../src/model/errors.js';
import {
  AUDIT_FIELDS,
  TOKEN_FIELDS,
  type Filter,
  type FilterValue,
  type Operator,
} from '../../../src/model/query.js';

const tokens = (filter: Filter): string => writeFilter(filter, TOKEN_WIRE_FIELDS);
const on = (field: string, op: Operator, value?: FilterValue): string =>
  tokens(value === undefined ? { field, op } : { field, op, value });

describe('a filter in RQL', () => {
  it.each([
    ['id', 'eq', 'TKN-1', 'eq(id,"TKN-1")'],
    ['name', 'ne', 'Robot 1', 'ne(name,"Robot 1")'],
    ['status', 'eq', 'Active', 'eq(status,Active)'],
    ['status', 'eq', 'true', 'eq(status,"true")'],
    ['status', 'in', ['Active', 'Disabled'], 'in(status,(Active,Disabled))'],
    ['name', 'gt', 'a', 'gt(name,"a")'],
    ['name', 'ge', 'a', 'ge(name,"a")'],
    ['name', 'lt', 'a', 'lt(name,"a")'],
    ['name', 'le', 'a', 'le(name,"a")'],
    ['id', 'out', ['A', 'B'], 'out(id,("A","B"))'],
    ['id', 'in', [], 'eq(id,null())'],
    ['id', 'out', [], 'ne(id,null())'],
    ['name', 'contains', 'bot', 'ilike(name,"*bot*")'],
    ['name', 'starts', 'Ro', 'ilike(name,"Ro*")'],
    ['name', 'ends', '1', 'ilike(name,"*1")'],
    ['description', 'empty', undefined, 'or(eq(description,null()),eq(description,empty()))'],
    ['lastAccessAt', 'empty', true, 'eq(lastAccessAt,null())'],
    ['lastAccessAt', 'empty', false, 'not(eq(lastAccessAt,null()))'],
    ['description', 'eq', null, 'eq(description,null())'],
    ['name', 'eq', '', 'eq(name,"")'],
    ['name', 'eq', 5, 'eq(name,5)'],
    ['name', 'eq', true, 'eq(name,true)'],
    ['modules.id', 'any', 'MOD-1', 'any(modules,eq(id,"MOD-1"))'],
    ['modules.id', 'in', ['MOD-1'], 'any(modules,in(id,("MOD-1")))'],
    ['modules.id', 'empty', true, 'not(any(modules,not(or(eq(id,null()),eq(id,empty())))))'],
    ['modules.name', 'contains', 'Acc', 'any(modules,ilike(name,"*Acc*"))'],
  ] as const)('writes %s %s %j as %s', (field, op, value, text) => {
    expect(on(field, op, value)).toBe(text);
  });

  it('writes a date in UTC with three digits of milliseconds, however it is given', () => {
    expect(on('lastAccessAt', 'ge', '2026-02-01T01:00:00+02:00')).toBe(
      'ge(lastAccessAt,2026-01-31T23:00:00.000Z)',
    );
    expect(on('audit.created.at', 'lt', '9999-12-31T23:59:59.9999999Z')).toBe(
      'lt(audit.created.at,9999-12-31T23:59:59.999Z)',
    );
  });

  it('wraps a value that holds one kind of quotes in the other', () => {
    expect(on('name', 'eq', `O'Neil & Co`)).toBe(`eq(name,"O'Neil & Co")`);
    expect(on('name', 'eq', '6" (short)')).toBe(`eq(name,'6" (short)')`);
  });

  it('makes a star of a text a literal one in a pattern, and leaves it alone elsewhere', () => {
    expect(on('name', 'contains', '5*5')).toBe(String.raw`ilike(name,"*5\*5*")`);
    expect(on('name', 'eq', '5*5')).toBe('eq(name,"5*5")');
  });

  it('writes groups and denials', () => {
    const active: Filter = { field: 'status', op: 'eq', value: 'Active' };
    const robot: Filter = { field: 'name', op: 'contains', value: 'robot' };
    expect(tokens({ all: [active, { some: [robot, { not: active }] }] })).toBe(
      'and(eq(status,Active),or(ilike(name,"*robot*"),not(eq(status,Active))))',
    );
    expect(tokens({ all: [active] })).toBe('eq(status,Active)');
  });

  it('says of an empty group that it holds (all) or does not (some)', () => {
    expect(tokens({ all: [] })).toBe('ne(id,null())');
    expect(tokens({ some: [] })).toBe('eq(id,null())');
    expect(tokens({ not: { some: [] } })).toBe('not(eq(id,null()))');
  });

  it.each([
    ['name', 'eq', `both ' and "`, /both single and double quotes/],
    ['name', 'contains', `both ' and "`, /both single and double quotes/],
    ['id', 'in', [`'"`], /both single and double quotes/],
    ['name', 'contains', 'a\\', /backslash/],
    ['name', 'eq', 'half \ud800', /half of a character/],
    ['name', 'in', 'x', /list/],
    ['name', 'eq', ['x'], /not a list/],
    ['name', 'gt', null, /needs a value/],
    ['name', 'contains', null, /needs a text/],
    ['name', 'eq', Number.NaN, /plain number/],
    ['lastAccessAt', 'ge', 'yesterday', /needs a date/],
    ['lastAccessAt', 'ge', '+010000-01-01T00:00:00Z', /between the years/],
    ['lastAccessAt', 'contains', '2023', /dates/],
    ['colour', 'eq', 'red', /no field “colour”/],
    ['__proto__', 'eq', 'red', /no field “__proto__”/],
    ['expiresAt', 'empty', true, /no field “expiresAt”/],
  ] as const)('refuses %s %s %j in words', (field, op, value, words) => {
    expect(() => on(field, op, value)).toThrow(AdapterError);
    expect(() => on(field, op, value)).toThrow(words);
  });

  it('knows every field of the contract that the platform has', () => {
    const unknown = TOKEN_FIELDS.filter((field) => !TOKEN_WIRE_FIELDS.fields.has(field));
    expect(unknown).toEqual(['expiresAt']);
    expect(AUDIT_FIELDS.filter((field) => !AUDIT_WIRE_FIELDS.fields.has(field))).toEqual([]);
  });
});

describe('a search in RQL', () => {
  it('looks into name, id and description', () => {
    expect(writeSearch('robot', TOKEN_WIRE_FIELDS)).toBe(
      'or(ilike(name,"*robot*"),ilike(id,"*robot*"),ilike(description,"*robot*"))',
    );
  });

  it('looks into the texts of an audit record', () => {
    const text = writeSearch('robot', AUDIT_WIRE_FIELDS);
    for (const name of ['summary', 'details', 'event', 'object.name', 'actor.name']) {
      expect(text).toContain(`ilike(${name},"*robot*")`);
    }
  });

  it('finds more rather than nothing where the language has no way to write the text', () => {
    expect(writeSearch(`6" o'clock`, MODULE_WIRE_FIELDS)).toContain(`ilike(name,"*6* o'clock*")`);
    expect(writeSearch('a\\', MODULE_WIRE_FIELDS)).toContain('ilike(name,"*a*")');
  });
});

describe('an order in RQL', () => {
  it('writes each rule with its direction, the weightiest first', () => {
    const order = writeOrder(
      [
        { field: 'audit.created.at', direction: 'desc' },
        { field: 'name', direction: 'asc' },
      ],
      TOKEN_WIRE_FIELDS,
    );
    expect(order).toBe('-audit.created.at,+name');
  });

  it('refuses to sort by what a token has several of', () => {
    expect(() =>
      writeOrder([{ field: 'modules.name', direction: 'asc' }], TOKEN_WIRE_FIELDS),
    ).toThrow(/cannot be sorted/);
  });
});
