import { parseRql, RqlError, type RqlExpression, type RqlPlace } from './parse.js';

export interface OrderRule {
  readonly property: string;
  readonly direction: 'asc' | 'desc';
}

/** A query string, taken apart. */
export interface RqlQuery {
  readonly filter: RqlExpression | undefined;
  readonly order: readonly OrderRule[];
  readonly selected: ReadonlySet<string>;
  readonly unselected: ReadonlySet<string>;
  /** 0 asks for the count alone; 100 at most. */
  readonly limit: number;
  readonly offset: number;
  /** Where an earlier page ended; see `keyset.ts`. */
  readonly cursor: string | undefined;
  /** Whether templates are to be filled in. */
  readonly render: boolean;
  /** Settings of one address alone, by the names that it was asked for. */
  readonly own: ReadonlyMap<string, string>;
}

const SETTINGS = ['order', 'select', 'limit', 'offset', 'cursor'];
const MOST_ORDER_RULES = 20;
const LARGEST_PAGE = 100;
const DEFAULT_PAGE = 10;

/**
 * What stands behind the `?`, still percent-encoded, as a query; `own` names the settings that the
 * address has besides those of every list. Throws `RqlError`.
 */
export function parseQueryString(encoded: string, own: readonly string[] = []): RqlQuery {
  const filters: RqlExpression[] = [];
  const settings = new Map<string, string>();
  const names = new Set([...SETTINGS, ...own]);
  let render = false;
  for (const { part, start } of topLevelParts(decoded(encoded))) {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(part) ?? [];
    if (part === 'render()') render = true;
    else if (name !== undefined && value !== undefined && names.has(name))
      settings.set(name, value);
    else filters.push(parseRql(part, start));
  }
  const [only] = filters;
  const select = signed(settings.get('select'));
  const order = signed(settings.get('order'));
  if (order.length > MOST_ORDER_RULES) {
    throw new RqlError(`more than ${MOST_ORDER_RULES} rules`, 'order');
  }
  return {
    filter: filters.length > 1 ? { type: 'and', operands: filters } : only,
    order: order.map(({ name, sign }) => ({
      property: name,
      direction: sign === '-' ? 'desc' : 'asc',
    })),
    selected: new Set(select.filter(({ sign }) => sign === '+').map(({ name }) => name)),
    unselected: new Set(select.filter(({ sign }) => sign === '-').map(({ name }) => name)),
    limit: Math.min(LARGEST_PAGE, wholeNumber('limit', settings.get('limit'), DEFAULT_PAGE)),
    offset: wholeNumber('offset', settings.get('offset'), 0),
    cursor: settings.get('cursor'),
    render,
    own: new Map([...settings].filter(([name]) => own.includes(name))),
  };
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new RqlError('the query string is not well encoded', 0);
  }
}

/** The parts between `&`, but for those within quotes or parentheses. */
function topLevelParts(text: string): readonly { part: string; start: number }[] {
  const parts: { part: string; start: number }[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[(,=]/.test(text.charAt(index - 1))) {
      quote = character;
    } else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '&' && depth <= 0) {
      parts.push({ part: text.slice(start, index), start });
      start = index + 1;
    }
  }
  parts.push({ part: text.slice(start), start });
  return parts.filter(({ part }) => part !== '');
}

/** `+a,-b,c` as names with their signs; none counts as plus. A space is a plus that was decoded. */
function signed(list: string | undefined): { name: string; sign: '+' | '-' }[] {
  return (list ?? '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, sign, name = ''] = /^([+ -]?)(.*)$/s.exec(part) ?? [];
      return { name, sign: sign === '-' ? '-' : '+' };
    });
}

function wholeNumber(name: RqlPlace & string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value)) throw new RqlError('expected a whole number', name);
  return value;
}
