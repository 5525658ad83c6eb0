/** How an instant is written. */
export type DateStyle = 'date' | 'time' | 'date-time' | 'instant' | 'digits';

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  date: DATE,
  time: TIME,
  'date-time': { ...DATE, ...TIME },
  instant: {
    ...DATE,
    ...TIME,
    second: '2-digit',
    fractionalSecondDigits: 3,
    timeZoneName: 'short',
  },
  digits: { year: 'numeric', month: '2-digit', day: '2-digit' },
};

/** Languages whose months are numbers: digits say the same, in the room of a cell. */
const NAMELESS_MONTHS = /^(?:ja|ko|zh)\b/;

// Making an Intl formatter costs more than a table row, so each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>();
const relativeFormatters = new Map<string, Intl.RelativeTimeFormat>();
const numberFormatters = new Map<string, Intl.NumberFormat>();

/** The formatter of a locale, a time zone and a style; an unknown time zone counts as UTC. */
export function formatter(
  locale: string,
  timeZone: string | undefined,
  style: DateStyle,
): Intl.DateTimeFormat {
  return once(formatters, `${locale} ${timeZone ?? ''} ${style}`, () => {
    const options = STYLES[style === 'date' && NAMELESS_MONTHS.test(locale) ? 'digits' : style];
    try {
      return new Intl.DateTimeFormat(dated(locale), { ...options, timeZone });
    } catch {
      return new Intl.DateTimeFormat(dated(locale), { ...options, timeZone: 'UTC' });
    }
  });
}

export function relativeFormatter(locale: string): Intl.RelativeTimeFormat {
  return once(
    relativeFormatters,
    locale,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  );
}

export function numberFormatter(locale: string): Intl.NumberFormat {
  return once(numberFormatters, locale, () => new Intl.NumberFormat(locale));
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365.25 * 86_400_000],
  ['month', (365.25 / 12) * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** A span of milliseconds in the largest unit that it fills; under a minute it is 0 seconds. */
export function relativeParts(span: number): { value: number; unit: Intl.RelativeTimeFormatUnit } {
  for (const [unit, length] of UNITS) {
    if (Math.abs(span) >= length) return { value: Math.trunc(span / length), unit };
  }
  return { value: 0, unit: 'second' };
}

/** English without a region writes "15 Apr 2023" and "12:34", as most of its readers do. */
function dated(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

export function once<T>(cache: Map<string, T>, key: string, make: () => T): T {
  let made = cache.get(key);
  if (made === undefined) cache.set(key, (made = make()));
  return made;
}
