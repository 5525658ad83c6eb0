import { LANGUAGES, type Language } from './languages.js';
import { words as en, type Words } from './words/en.js';

let words: Words = en;
let wanted: Language = 'en';

/** The word in the language of the page. */
export function word(name: keyof Words): string {
  return words[name];
}

/**
 * Puts the page into the language, once it has loaded: its own words, and the `lang` and `dir` that
 * the elements follow. The language chosen last wins.
 */
export async function translatePage(language: Language): Promise<void> {
  wanted = language;
  // Where it cannot be loaded, the page stays in the words that it has.
  const loaded = await LANGUAGES[language].load().catch(() => undefined);
  if (wanted !== language || !loaded) return;
  words = loaded.words;
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' || language === 'he' ? 'rtl' : 'ltr';
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
