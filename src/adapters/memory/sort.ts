import { AdapterError } from '../../model/errors.js';
import type { Sort } from '../../model/query.js';
import { valuesAt, type Fields, type FieldValue } from './fields.js';

/**
 * By the rules, the first weighing most; what has no value stands last, whatever the direction;
 * what is equal stays as it was. A field that is not known throws `invalid`.
 */
export function sorted<T>(
  items: readonly T[],
  rules: readonly Sort[],
  { names, dates }: Pick<Fields<T>, 'names' | 'dates'>,
  collator: Intl.Collator,
): readonly T[] {
  for (const { field } of rules) {
    if (!names.has(field)) {
      throw new AdapterError('invalid', { message: `There is no field “${field}”.` });
    }
  }
  if (rules.length === 0) return items;
  const rows = items.map((item) => ({
    item,
    keys: rules.map(({ field }) => keyOf(valuesAt(item, field)[0], dates.has(field))),
  }));
  rows.sort((one, other) => {
    for (const [index, { direction }] of rules.entries()) {
      const order = compare(one.keys[index], other.keys[index], collator, direction);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ item }) => item);
}

function keyOf(value: FieldValue, isDate: boolean): string | number | undefined {
  if (isDate && typeof value === 'string') return Date.parse(value);
  return typeof value === 'boolean' ? String(value) : value;
}

function compare(
  one: string | number | undefined,
  other: string | number | undefined,
  collator: Intl.Collator,
  direction: Sort['direction'],
): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : collator.compare(String(one), String(other));
  return direction === 'desc' ? -order : order;
}
