import { AdapterError } from '../../model/errors.js';
import type { Condition, Filter, FilterValue } from '../../model/query.js';
import type { Fields } from './fields.js';

type Value = string | number | boolean | undefined;
type Test<T> = (item: T) => boolean;

const DEEPEST = 100;

/**
 * The filter as a test of an item. Text is compared whatever its case where a part of it is sought,
 * and as it stands where it is to be equal; instants are compared as instants. A field that is not
 * known, or a value that does not fit its operator, throws `invalid`.
 */
export function compileFilter<T>(filter: Filter, fields: Fields<T>, depth = 0): Test<T> {
  if (depth > DEEPEST) throw invalid('The filter is nested too deeply.');
  const compile = (each: Filter): Test<T> => compileFilter(each, fields, depth + 1);
  if ('all' in filter) {
    const tests = filter.all.map(compile);
    return (item) => tests.every((test) => test(item));
  }
  if ('some' in filter) {
    const tests = filter.some.map(compile);
    return (item) => tests.some((test) => test(item));
  }
  if ('not' in filter) {
    const test = compile(filter.not);
    return (item) => !test(item);
  }
  if (!fields.names.has(filter.field)) throw invalid(`There is no field “${filter.field}”.`);
  const test = compileCondition(filter);
  return (item) => test(fields.read(item, filter.field));
}

/** The condition as a test of a field's values: some element of a collection must pass. */
function compileCondition({ field, op, value }: Condition): (values: readonly Value[]) => boolean {
  const some = (test: (value: Value) => boolean) => (values: readonly Value[]) => values.some(test);
  const none = (test: (value: Value) => boolean) => (values: readonly Value[]) =>
    !values.some(test);
  switch (op) {
    case 'eq':
    case 'any':
      return some(equals(value));
    case 'ne':
      return some((each) => !equals(value)(each));
    case 'gt':
      return some(compares(field, value, (order) => order > 0));
    case 'ge':
      return some(compares(field, value, (order) => order >= 0));
    case 'lt':
      return some(compares(field, value, (order) => order < 0));
    case 'le':
      return some(compares(field, value, (order) => order <= 0));
    case 'in':
      return some(isAmong(field, value));
    case 'out':
      return none(isAmong(field, value));
    case 'contains':
      return some(holds(field, value, (text, part) => text.includes(part)));
    case 'starts':
      return some(holds(field, value, (text, part) => text.startsWith(part)));
    case 'ends':
      return some(holds(field, value, (text, part) => text.endsWith(part)));
    case 'empty':
      return (values) =>
        values.every((each) => each === undefined || each === '') !== (value === false);
    default:
      throw invalid(`There is no operator “${String(op)}”.`);
  }
}

function equals(wanted: FilterValue | undefined): (value: Value) => boolean {
  const instant = instantOf(wanted);
  return (value) => {
    if (wanted === null || wanted === undefined) return value === undefined;
    if (instant !== undefined) return instantOf(value) === instant;
    return value !== undefined && String(value) === String(wanted);
  };
}

function compares(
  field: string,
  wanted: FilterValue | undefined,
  accept: (order: number) => boolean,
): (value: Value) => boolean {
  if (typeof wanted !== 'string' && typeof wanted !== 'number') {
    throw invalid(`“${field}” must be compared with a text, a number or a date.`);
  }
  const instant = instantOf(wanted);
  return (value) => {
    if (value === undefined) return false;
    const other = instantOf(value);
    if (instant !== undefined && other !== undefined) return accept(other - instant);
    if (typeof value === 'number' && typeof wanted === 'number') return accept(value - wanted);
    const [left, right] = [String(value), String(wanted)];
    return accept(left < right ? -1 : left > right ? 1 : 0);
  };
}

function isAmong(field: string, wanted: FilterValue | undefined): (value: Value) => boolean {
  if (!Array.isArray(wanted)) throw invalid(`“${field}” must be compared with a list.`);
  const texts = new Set<string>(wanted as readonly string[]);
  return (value) => value !== undefined && texts.has(String(value));
}

function holds(
  field: string,
  wanted: FilterValue | undefined,
  accept: (text: string, part: string) => boolean,
): (value: Value) => boolean {
  if (typeof wanted !== 'string') throw invalid(`“${field}” must be compared with a text.`);
  const part = wanted.toLowerCase();
  return (value) => value !== undefined && accept(String(value).toLowerCase(), part);
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !ISO_DATE.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

function invalid(message: string): AdapterError {
  return new AdapterError('invalid', { message });
}
