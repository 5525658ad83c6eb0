import { en } from './en.js';
import { addTerms, ENGLISH, override } from './known-terms.js';
import type { RestTerms } from './rest/en.js';
import type { FirstTerms, Terms } from './terms.js';

interface Rest {
  readonly load: () => Promise<RestTerms>;
  loading?: Promise<void>;
}

/**
 * The terms of parts that load on first use, by the code of their language in lower case; in
 * English such a part brings them itself, so that there are words wherever there is a part.
 */
const RESTS = new Map<string, Rest>();
let isRestWanted = false;

/**
 * Registers a locale: the terms that are seen at first paint, and how to load those of the parts
 * that load on first use. Elements that already show anything take it up at once.
 */
export function registerLocale(first: FirstTerms, loadRest: () => Promise<RestTerms>): void {
  const code = first.$code.toLowerCase();
  RESTS.set(code, { load: loadRest });
  addTerms(code, first);
  if (isRestWanted) void restOfTerms();
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

async function load(code: string, rest: Rest): Promise<void> {
  try {
    addTerms(code, await rest.load());
  } catch {
    delete rest.loading;
  }
}

addTerms(ENGLISH, en);
