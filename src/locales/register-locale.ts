import { registerTranslation, type Translation } from '@shoelace-style/localize';
import { en } from './en.js';
import type { RestTerms } from './rest/en.js';
import type { FirstTerms, Terms } from './terms.js';

interface Locale {
  readonly terms: Translation;
  readonly loadRest: () => Promise<RestTerms>;
  rest?: Promise<void>;
}

const LOCALES = new Map<string, Locale>();
const OVERRIDES = new Map<string, Partial<Terms>>();
let isRestWanted = false;

/**
 * Registers a locale: the terms that are seen at first paint, and how to load those of the parts
 * that load on first use. Elements that already show anything take it up at once.
 */
export function registerLocale(first: FirstTerms, loadRest: () => Promise<RestTerms>): void {
  add(first, loadRest);
}

function add(first: Translation, loadRest: () => Promise<RestTerms>): void {
  const terms = { ...first };
  LOCALES.set(first.$code, { terms, loadRest });
  register(terms, terms);
  if (isRestWanted) void restOfTerms();
}

/** What a part says at first paint, in English, which has it from nowhere else. */
export function addToEnglish(terms: Partial<FirstTerms>): void {
  const english = LOCALES.get(en.$code);
  if (english) register(english.terms, terms);
}

/**
 * Words of a host's own in place of a registered locale's, now and when its rest loads.
 *
 * @param code - The locale's code: `en`, `de`, `pt-br`…
 */
export function overrideTerms(code: string, terms: Partial<Terms>): void {
  OVERRIDES.set(code, { ...OVERRIDES.get(code), ...terms });
  const locale = LOCALES.get(code);
  if (locale) register(locale.terms, {});
}

/**
 * Loads the terms of the parts that load on first use, in every language that is registered. One
 * that cannot be loaded falls back to English, and is tried again the next time.
 */
export async function restOfTerms(): Promise<void> {
  isRestWanted = true;
  await Promise.all([...LOCALES.values()].map((locale) => (locale.rest ??= loadRest(locale))));
}

async function loadRest(locale: Locale): Promise<void> {
  try {
    register(locale.terms, await locale.loadRest());
  } catch {
    delete locale.rest;
  }
}

/** The first locale registered is what others fall back to, as the object that it was then. */
function register(terms: Translation, more: object): void {
  Object.assign(terms, more, OVERRIDES.get(terms.$code));
  registerTranslation(terms);
}

// English comes first, so that it is the fallback whatever a host registers and when.
add(en, async () => (await import('./rest/en.js')).restOfEnglish);
