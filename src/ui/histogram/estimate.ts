import { once } from '../formatters.js';

const formatters = new Map<string, Intl.NumberFormat>();

/** "~48,000", as the language writes about so many: to two digits, which is what a sample can tell. */
export function formatEstimate(value: number, locale: string): string {
  const formatter = once(
    formatters,
    locale,
    () => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }),
  );
  // To Intl, the range from a number to itself is about that number.
  return value === 0 ? formatter.format(value) : formatter.formatRange(value, value);
}
