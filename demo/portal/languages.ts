import { words as en, type Words } from './words/en.js';

type Load = () => Promise<{ readonly words: Words }>;

/** The languages of the portal in their own words; each loads with the elements' when it is chosen. */
export const LANGUAGES = {
  en: { name: 'English', load: () => Promise.resolve({ words: en }) },
  de: { name: 'Deutsch', load: () => import('./words/de.js') },
  es: { name: 'Español', load: () => import('./words/es.js') },
  fr: { name: 'Français', load: () => import('./words/fr.js') },
  it: { name: 'Italiano', load: () => import('./words/it.js') },
  nl: { name: 'Nederlands', load: () => import('./words/nl.js') },
  pl: { name: 'Polski', load: () => import('./words/pl.js') },
  'pt-br': { name: 'Português (Brasil)', load: () => import('./words/pt-br.js') },
  ja: { name: '日本語', load: () => import('./words/ja.js') },
  zh: { name: '简体中文', load: () => import('./words/zh.js') },
  ar: { name: 'العربية', load: () => import('./words/ar.js') },
  he: { name: 'עברית', load: () => import('./words/he.js') },
} as const satisfies Record<string, { readonly name: string; readonly load: Load }>;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && Object.hasOwn(LANGUAGES, code);
}
