type Term = string | ((...values: never[]) => string);
export type Words = Readonly<Record<string, Term | undefined>>;

/** What others fall back to. */
export const ENGLISH = 'en';

/** The terms that are there by now, by the code of their language in lower case. */
const KNOWN = new Map<string, Record<string, Term | undefined>>();
const OVERRIDES = new Map<string, Words>();
/** Where a language is looked for: under these codes, in this order. */
const CODES = new Map<string, readonly string[]>();

/** What is called when terms have come, or the language of an element may be another. */
export const languageListeners = new Set<() => void>();

/** Takes in terms of a language, over those that it has. */
export function addTerms(code: string, terms: Words): void {
  KNOWN.set(code, { ...KNOWN.get(code), ...terms, ...OVERRIDES.get(code) });
  for (const listener of languageListeners) listener();
}

/** What a part says at first paint, in English, which has it from nowhere else. */
export function addToEnglish(terms: Words): void {
  addTerms(ENGLISH, terms);
}

/** Words in place of those that a language has, or comes to have. */
export function override(code: string, terms: Words): void {
  OVERRIDES.set(code, { ...OVERRIDES.get(code), ...terms });
  if (KNOWN.has(code)) addTerms(code, {});
}

/** What a language has for the term, that of its country first; else what English has. */
export function termIn(language: string, name: string): Term | undefined {
  for (const code of codesOf(language)) {
    const term = KNOWN.get(code)?.[name];
    if (term !== undefined) return term;
  }
  return undefined;
}

function codesOf(language: string): readonly string[] {
  let codes = CODES.get(language);
  if (!codes) {
    const { language: code, region } = new Intl.Locale(language);
    codes = [`${code}-${String(region)}`.toLowerCase(), code, ENGLISH];
    CODES.set(language, codes);
  }
  return codes;
}
