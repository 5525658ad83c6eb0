import { AdapterError } from '../../model/errors.js';
import { isList, type Condition, type Filter } from '../../model/query.js';
import { valuesAt, type Fields, type FieldValue } from './fields.js';

type Test<T> = (item: T) => boolean;

const DEEPEST = 100;

/**
 * The filter as a test of an item. On a collection's field a condition means *some element*. Text
 * is compared whatever its case where a part of it is sought, and as it stands where it is to be
 * equal; dates are compared as instants. A field that is not known, or a value that does not fit
 * its operator, throws `invalid`.
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
  const { field, op, value } = filter;
  if (!fields.names.has(field)) throw invalid(`There is no field “${field}”.`);
  const isDate = fields.dates.has(field);
  if (op === 'empty') {
    if (value !== undefined && typeof value !== 'boolean') throw misuse(filter, 'yes or no');
    const wanted = value !== false;
    return (item) => valuesAt(item, field).every(isMissing) === wanted;
  }
  const test = compileCondition(filter, isDate);
  return (item) => valuesAt(item, field).some(test);
}

function compileCondition(condition: Condition, isDate: boolean): Test<FieldValue> {
  const { op } = condition;
  switch (op) {
    case 'eq':
    case 'any':
      return equals(condition, isDate);
    case 'ne':
      return not(equals(condition, isDate));
    case 'gt':
      return compares(condition, isDate, (order) => order > 0);
    case 'ge':
      return compares(condition, isDate, (order) => order >= 0);
    case 'lt':
      return compares(condition, isDate, (order) => order < 0);
    case 'le':
      return compares(condition, isDate, (order) => order <= 0);
    case 'in':
      return isAmong(condition, isDate);
    case 'out':
      return not(isAmong(condition, isDate));
    case 'contains':
      return holds(condition, isDate, (text, part) => text.includes(part));
    case 'starts':
      return holds(condition, isDate, (text, part) => text.startsWith(part));
    case 'ends':
      return holds(condition, isDate, (text, part) => text.endsWith(part));
    default:
      throw invalid(`There is no operator “${op}”.`);
  }
}

function not<T>(test: Test<T>): Test<T> {
  return (value) => !test(value);
}

function isMissing(value: FieldValue): boolean {
  return value === undefined || value === '';
}

function equals(condition: Condition, isDate: boolean): Test<FieldValue> {
  const { value = null } = condition;
  if (value === null) return (each) => each === undefined;
  if (isList(value)) throw misuse(condition, 'one value');
  const wanted = operand(condition, value, isDate);
  return (each) => each !== undefined && comparable(each, isDate) === wanted;
}

function isAmong(condition: Condition, isDate: boolean): Test<FieldValue> {
  const { value = null } = condition;
  if (!isList(value)) throw misuse(condition, 'a list');
  const wanted = new Set(value.map((each) => operand(condition, each, isDate)));
  return (each) => each !== undefined && wanted.has(comparable(each, isDate));
}

function compares(
  condition: Condition,
  isDate: boolean,
  accept: (order: number) => boolean,
): Test<FieldValue> {
  const { value = null } = condition;
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw misuse(condition, 'a text, a number or a date');
  }
  if (typeof value === 'number' && !isDate) {
    return (each) => typeof each === 'number' && accept(each - value);
  }
  const wanted = operand(condition, value, isDate);
  return (each) => {
    if (each === undefined) return false;
    const found = comparable(each, isDate);
    return found < wanted ? accept(-1) : found > wanted ? accept(1) : found === wanted && accept(0);
  };
}

function holds(
  condition: Condition,
  isDate: boolean,
  accept: (text: string, part: string) => boolean,
): Test<FieldValue> {
  const { value } = condition;
  if (typeof value !== 'string' || isDate) throw misuse(condition, 'a text');
  const part = value.toLowerCase();
  return (each) => each !== undefined && accept(String(each).toLowerCase(), part);
}

/** What to compare with: an instant in milliseconds where the field is a date, else a text. */
function operand(
  condition: Condition,
  value: string | number | boolean,
  isDate: boolean,
): string | number {
  const wanted = comparable(value, isDate);
  if (Number.isNaN(wanted)) throw misuse(condition, 'a date');
  return wanted;
}

function comparable(value: string | number | boolean, isDate: boolean): string | number {
  if (!isDate) return String(value);
  return typeof value === 'string' ? Date.parse(value) : Number(value);
}

function misuse({ field, op }: Condition, needed: string): AdapterError {
  return invalid(`The condition “${op}” on “${field}” needs ${needed}.`);
}

function invalid(message: string): AdapterError {
  return new AdapterError('invalid', { message });
}
