import type { Condition, Filter, FilterValue, Operator } from './query.js';

/**
 * Dates in a filter that a person chose stand for themselves: `2026-04-15` is the start of that
 * day, wherever the one who looks is, `now-30d` is thirty days before the list is asked for, and
 * `today`, `month` and `year` are where those began, `month-1` where the one before did. An adapter
 * gets instants only, so a list says them with `absoluteFilter` when it asks.
 */
export type DateValue = string;

const DAY = 86_400_000;
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;
const RELATIVE = /^now(?:([+-])(\d{1,6})d)?$/;
const PERIOD = /^(today|month|year)([+-]\d{1,4})?$/;
/** What orders instants, which nothing but dates is compared by. */
const BOUNDS: ReadonlySet<Operator> = new Set<Operator>(['gt', 'ge', 'lt', 'le']);

/** Whether the field holds instants. */
export function isDateField(field: string): boolean {
  return /^timestamp$|At$|\.at$/.test(field);
}

/** So many days before now, or after it where the number is negative, as a filter's value. */
export function daysAgo(days: number): DateValue {
  if (days === 0) return 'now';
  return days > 0 ? `now-${String(days)}d` : `now+${String(-days)}d`;
}

/** What `daysAgo` was given; undefined: the value is no such thing. */
export function daysAgoIn(value: FilterValue | undefined): number | undefined {
  const match = typeof value === 'string' ? RELATIVE.exec(value) : null;
  if (match === null) return undefined;
  const days = Number(match[2] ?? 0);
  return match[1] === '+' ? -days : days;
}

/** Whether the value is a day of the calendar: `2026-04-15`. */
export function isCalendarDate(value: FilterValue | undefined): value is string {
  return typeof value === 'string' && CALENDAR_DATE.test(value) && !Number.isNaN(Date.parse(value));
}

/** The day so many days after a day of the calendar. */
export function dayAfter(date: string, days = 1): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/**
 * The filter with every date in it as an instant.
 *
 * @param now - In milliseconds since 1970; full minutes count, so that pages asked for in turn are
 *   pages of one list.
 * @param timeZone - Whose days are meant; absent: the machine's.
 */
export function absoluteFilter(filter: Filter, now: number, timeZone?: string): Filter {
  if ('all' in filter)
    return { all: filter.all.map((each) => absoluteFilter(each, now, timeZone)) };
  if ('some' in filter) {
    return { some: filter.some.map((each) => absoluteFilter(each, now, timeZone)) };
  }
  if ('not' in filter) return { not: absoluteFilter(filter.not, now, timeZone) };
  return absoluteCondition(filter, now, timeZone);
}

function absoluteCondition(condition: Condition, now: number, timeZone?: string): Condition {
  const { field, op, value } = condition;
  if (typeof value !== 'string' || !(BOUNDS.has(op) || isDateField(field))) return condition;
  const instant = instantOf(value, now, timeZone);
  return instant === undefined
    ? condition
    : { ...condition, value: new Date(instant).toISOString() };
}

function instantOf(value: DateValue, now: number, timeZone?: string): number | undefined {
  const days = daysAgoIn(value);
  if (days !== undefined) return Math.floor(now / 60_000) * 60_000 - days * DAY;
  if (isCalendarDate(value)) return startOfDay(value, timeZone);
  const period = PERIOD.exec(value);
  return period?.[1]
    ? startOfDay(startOfPeriod(period[1], Number(period[2] ?? 0), now, timeZone), timeZone)
    : undefined;
}

/** The first day of this day, month or year, or of one so many later. */
function startOfPeriod(unit: string, later: number, now: number, timeZone?: string): string {
  const clock = new Date(now + offsetAt(now, timeZone));
  const [year, month, day] = [clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate()];
  const first =
    unit === 'today'
      ? Date.UTC(year, month, day + later)
      : unit === 'month'
        ? Date.UTC(year, month + later)
        : Date.UTC(year + later, 0);
  return new Date(first).toISOString().slice(0, 10);
}

/**
 * The instant, in milliseconds since 1970, at which a day of the calendar begins in a time zone.
 * Where the clock skips midnight, the day begins with the first instant after it.
 */
export function startOfDay(date: string, timeZone?: string): number {
  const midnight = Date.parse(date);
  // The offset at a guess may be that of the other side of a change of the clock: look twice.
  const guess = midnight - offsetAt(midnight, timeZone);
  return midnight - offsetAt(guess, timeZone);
}

/** How far the clock of the time zone is ahead of UTC at the instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  const clock = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return clock - Math.floor(instant / 1000) * 1000;
}
