import { en } from './en.js';
import type { RestTerms } from './rest/en.js';
import type { FirstTerms, Terms } from './terms.js';

type Term = string | ((...values: never[]) => string);
type Words = Readonly<Record<string, Term | undefined>>;

interface Locale {
  readonly terms: Record<string, Term>;
  readonly loadRest: () => Promise<RestTerms>;
  rest?: Promise<void>;
}

/** By their codes, in lower case. */
const LOCALES = new Map<string, Locale>();
const OVERRIDES = new Map<string, Partial<Terms>>();
/** Where a language is looked for: under these codes, in this order. */
const CODES = new Map<string, readonly string[]>();
let isRestWanted = false;

/** What is called when terms have come, or the language of an element may be another. */
export const languageListeners = new Set<() => void>();

/**
 * Registers a locale: the terms that are seen at first paint, and how to load those of the parts
 * that load on first use. Elements that already show anything take it up at once.
 */
export function registerLocale(first: FirstTerms, loadRest: () => Promise<RestTerms>): void {
  add(first.$code.toLowerCase(), first, loadRest);
}

/** What a part says at first paint, in English, which has it from nowhere else. */
export function addToEnglish(terms: Partial<FirstTerms>): void {
  say(en.$code, terms);
}

/**
 * Words of a host's own in place of a registered locale's, now and when its rest loads.
 *
 * @param code - The locale's code: `en`, `de`, `pt-br`…
 */
export function overrideTerms(code: string, terms: Partial<Terms>): void {
  OVERRIDES.set(code, { ...OVERRIDES.get(code), ...terms });
  say(code, {});
}

/**
 * Loads the terms of the parts that load on first use, in every language that is registered. One
 * that cannot be loaded falls back to English, and is tried again the next time.
 */
export async function restOfTerms(): Promise<void> {
  isRestWanted = true;
  await Promise.all([...LOCALES].map(([code, locale]) => (locale.rest ??= loadRest(code, locale))));
}

/** What a language has for the term, that of its country first; else what English has. */
export function termIn(language: string, name: keyof Terms): Term | undefined {
  for (const code of codesOf(language)) {
    const term = LOCALES.get(code)?.terms[name];
    if (term !== undefined) return term;
  }
  return undefined;
}

function codesOf(language: string): readonly string[] {
  let codes = CODES.get(language);
  if (!codes) {
    const { language: code, region } = new Intl.Locale(language);
    codes = [`${code}-${String(region)}`.toLowerCase(), code, en.$code];
    CODES.set(language, codes);
  }
  return codes;
}

function add(code: string, first: Words, loadRest: () => Promise<RestTerms>): void {
  LOCALES.set(code, { terms: {}, loadRest });
  say(code, first);
  if (isRestWanted) void restOfTerms();
}

async function loadRest(code: string, locale: Locale): Promise<void> {
  try {
    say(code, await locale.loadRest());
  } catch {
    delete locale.rest;
  }
}

function say(code: string, terms: Words): void {
  const locale = LOCALES.get(code);
  if (!locale) return;
  Object.assign(locale.terms, terms, OVERRIDES.get(code));
  for (const listener of languageListeners) listener();
}

add(en.$code, en, async () => (await import('./rest/en.js')).restOfEnglish);
