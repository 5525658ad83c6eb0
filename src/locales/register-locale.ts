import { en } from './en.js';
import { addTerms, ENGLISH, override, type Words } from './known-terms.js';
import type { RestTerms } from './rest/en.js';
import type { FirstTerms, Terms } from './terms.js';

interface Rest {
  readonly load: () => Promise<RestTerms>;
  loading?: Promise<void>;
}

/** The terms of parts that load on first use, by the code of their language in lower case. */
const RESTS = new Map<string, Rest>();
let isRestWanted = false;

/**
 * Registers a locale: the terms that are seen at first paint, and how to load those of the parts
 * that load on first use. Elements that already show anything take it up at once.
 */
export function registerLocale(first: FirstTerms, loadRest: () => Promise<RestTerms>): void {
  register(first.$code.toLowerCase(), first, loadRest);
}

/**
 * Words of a host's own in place of a registered locale's, now and when its rest loads.
 *
 * @param code - The locale's code: `en`, `de`, `pt-br`…
 */
export function overrideTerms(code: string, terms: Partial<Terms>): void {
  override(code.toLowerCase(), terms);
}

/**
 * Loads the terms of the parts that load on first use, in every language that is registered. One
 * that cannot be loaded falls back to English, and is tried again the next time.
 */
export async function restOfTerms(): Promise<void> {
  isRestWanted = true;
  await Promise.all([...RESTS].map(([code, rest]) => (rest.loading ??= load(code, rest))));
}

function register(code: string, first: Words, load: () => Promise<RestTerms>): void {
  RESTS.set(code, { load });
  addTerms(code, first);
  if (isRestWanted) void restOfTerms();
}

async function load(code: string, rest: Rest): Promise<void> {
  try {
    addTerms(code, await rest.load());
  } catch {
    delete rest.loading;
  }
}

register(ENGLISH, en, async () => (await import('./rest/en.js')).restOfEnglish);
