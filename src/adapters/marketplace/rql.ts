import { AdapterError } from '../../model/errors.js';
import {
  isList,
  type Condition,
  type Filter,
  type FilterValue,
  type Sort,
} from '../../model/query.js';
import type { WireField, WireFields } from './fields.js';

/*
 * The Marketplace's query language has no word for what always or never holds; an id is never
 * null, in a list as in a collection, so these say it.
 */
const EVERYTHING = 'ne(id,null())';
const NOTHING = 'eq(id,null())';

/** The filter in RQL; rejects as `invalid` what the language cannot say. */
export function writeFilter(filter: Filter, of: WireFields): string {
  if ('all' in filter) return group('and', EVERYTHING, filter.all, of);
  if ('some' in filter) return group('or', NOTHING, filter.some, of);
  if ('not' in filter) return `not(${writeFilter(filter.not, of)})`;
  const field = fieldNamed(filter.field, of);
  const { collection } = field;
  if (collection === undefined) return writeCondition(field, filter);
  if (filter.op !== 'empty') return `any(${collection},${writeCondition(field, filter)})`;
  // A collection is empty in a field when none of its elements has a value there.
  const someHasValue = `any(${collection},not(${writeEmpty(field)}))`;
  return filter.value === false ? someHasValue : `not(${someHasValue})`;
}

/**
 * A search as the language has it: any of the texts holds the words. The language has no way to
 * write a text with both kinds of quotes, nor one that ends in a backslash; there a star takes the
 * place of these, so that a search may find more than was asked for, but never less.
 */
export function writeSearch(search: string, of: WireFields): string {
  const text = wellFormed(search).replace(/\\+$/, '');
  const escaped = escapeStars(text);
  const quotable = holdsBothQuotes(escaped) ? escaped.replace(/\\*"/g, '*') : escaped;
  const pattern = quoted(`*${quotable}*`);
  return `or(${of.searched.map((name) => `ilike(${name},${pattern})`).join(',')})`;
}

/** The sort rules as the value of `order`. */
export function writeOrder(sort: readonly Sort[], of: WireFields): string {
  return sort
    .map(({ field, direction }) => {
      const { name, collection } = fieldNamed(field, of);
      if (collection !== undefined)
        throw invalid(`A list of ${of.plural} cannot be sorted by “${field}”`);
      return `${direction === 'desc' ? '-' : '+'}${name}`;
    })
    .join(',');
}

function group(word: string, ofNothing: string, filters: readonly Filter[], of: WireFields) {
  const [first, ...others] = filters.map((filter) => writeFilter(filter, of));
  if (first === undefined) return ofNothing;
  return others.length === 0 ? first : `${word}(${[first, ...others].join(',')})`;
}

function writeCondition(field: WireField, condition: Condition): string {
  const { op, value = null } = condition;
  const { name } = field;
  switch (op) {
    case 'eq':
    case 'any':
      return `eq(${name},${writeValue(field, condition, value)})`;
    case 'ne':
      return `ne(${name},${writeValue(field, condition, value)})`;
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      if (value === null) throw refused(condition, 'needs a value');
      return `${op}(${name},${writeValue(field, condition, value)})`;
    case 'in':
    case 'out':
      return writeMembership(field, condition, value);
    case 'contains':
      return writePattern(field, condition, value, '*', '*');
    case 'starts':
      return writePattern(field, condition, value, '', '*');
    case 'ends':
      return writePattern(field, condition, value, '*', '');
    case 'empty':
      return value === false ? `not(${writeEmpty(field)})` : writeEmpty(field);
  }
}

function writeMembership(field: WireField, condition: Condition, value: FilterValue): string {
  if (!isList(value)) throw refused(condition, 'needs a list of values');
  if (value.length === 0) return condition.op === 'in' ? NOTHING : EVERYTHING;
  const values = value.map((each) => writeValue(field, condition, each));
  return `${condition.op}(${field.name},(${values.join(',')}))`;
}

function writePattern(
  field: WireField,
  condition: Condition,
  value: FilterValue,
  before: '*' | '',
  after: '*' | '',
): string {
  if (value === null || isList(value)) throw refused(condition, 'needs a text');
  if (field.type === 'date') throw refused(condition, 'is not for dates');
  const text = String(value);
  if (holdsBothQuotes(text)) throw bothQuotes(condition);
  // `\*` is a literal star, and nothing stands for a literal backslash before one that is not.
  if (after && text.endsWith('\\')) throw refused(condition, 'cannot end in a backslash');
  return `ilike(${field.name},${quoted(before + escapeStars(wellFormed(text)) + after)})`;
}

function writeEmpty({ type, name }: WireField): string {
  const isNull = `eq(${name},null())`;
  return type === 'date' ? isNull : `or(${isNull},eq(${name},empty()))`;
}

function writeValue(field: WireField, condition: Condition, value: FilterValue): string {
  if (value === null) return 'null()';
  if (isList(value)) throw refused(condition, 'takes one value, not a list');
  if (field.type === 'date') return writeDate(condition, value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(condition, value);
  if (field.type === 'choice' && isPlainWord(value)) return value;
  if (holdsBothQuotes(value)) throw bothQuotes(condition);
  return quoted(wellFormed(value));
}

/** UTC with exactly three digits of milliseconds, as the Marketplace demands. */
function writeDate(condition: Condition, value: string | number | boolean): string {
  const date = typeof value === 'boolean' ? undefined : new Date(value);
  const time = date?.getTime() ?? Number.NaN;
  if (!date || Number.isNaN(time)) throw refused(condition, 'needs a date');
  const text = date.toISOString();
  // Years before 0 or after 9999 are written with a sign and six digits.
  if (/^[+-]/.test(text)) throw refused(condition, 'needs a date between the years 0 and 9999');
  return text;
}

function writeNumber(condition: Condition, value: number): string {
  const text = String(value);
  // Neither NaN, nor infinity, nor an exponent.
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw refused(condition, 'needs a plain number');
  return text;
}

function isPlainWord(text: string): boolean {
  return /^[A-Z][A-Za-z]*$/.test(text);
}

function holdsBothQuotes(text: string): boolean {
  return text.includes('"') && text.includes("'");
}

function quoted(text: string): string {
  const quote = text.includes('"') ? "'" : '"';
  return quote + text + quote;
}

function escapeStars(text: string): string {
  return text.replaceAll('*', '\\*');
}

/** Half of a surrogate pair has no place in a URL, nor in any text that a server keeps. */
function wellFormed(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw invalid('The text holds half of a character');
  return text;
}

function fieldNamed(name: string, of: WireFields): WireField {
  const field = of.fields.get(name);
  if (!field) throw invalid(`A list of ${of.plural} has no field “${name}” to filter or sort by`);
  return field;
}

function bothQuotes(condition: Condition): AdapterError {
  return refused(condition, 'cannot hold both single and double quotes');
}

function refused({ field, op }: Condition, reason: string): AdapterError {
  return invalid(`The condition “${op}” on “${field}” ${reason}`);
}

function invalid(message: string): AdapterError {
  return new AdapterError('invalid', { message: `${message}.` });
}
