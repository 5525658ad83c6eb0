import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import type { Preferences } from './preferences.js';
import { ar } from './words/ar.js';
import { de } from './words/de.js';
import { en, type Words } from './words/en.js';

const WORDS: Readonly<Record<Preferences['language'], Words>> = { en, de, ar };

let words: Words = en;

/** The word in the language of the page. */
export function word(name: keyof Words): string {
  return words[name];
}

/** Puts the page into the language: its own words, and the `lang` and `dir` the elements follow. */
export function translatePage(language: Preferences['language']): void {
  words = WORDS[language];
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const name = element.dataset['word'];
    if (isWord(name)) element.textContent = words[name];
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-word-label]')) {
    const name = element.dataset['wordLabel'];
    if (isWord(name)) element.setAttribute('aria-label', words[name]);
  }
}

function isWord(name: string | undefined): name is keyof Words {
  return name !== undefined && Object.hasOwn(en, name);
}
