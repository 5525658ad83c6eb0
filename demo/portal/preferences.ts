import { isLanguage, type Language } from './languages.js';

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly language: Language;
  /** An IANA name; empty: the browser's. */
  readonly timeZone: string;
  readonly source: 'server' | 'memory';
}

const KEY = 'halden-preferences';

const FIRST: Preferences = {
  theme: 'system',
  density: 'comfortable',
  language: 'en',
  timeZone: '',
  source: 'server',
};

/** What was chosen on this machine before; whatever is not known there is as at the first visit. */
export function keptPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return preferencesFrom((name) => valueOf(kept, name));
  } catch {
    return FIRST;
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage may be full or forbidden: the choice then holds until the page is left.
  }
}

/** The preferences whose values the function gives by name. */
export function preferencesFrom(value: (name: keyof Preferences) => unknown): Preferences {
  const timeZone = value('timeZone');
  const language = value('language');
  return {
    theme: oneOf(['system', 'light', 'dark'], value('theme'), FIRST.theme),
    density: oneOf(['comfortable', 'compact'], value('density'), FIRST.density),
    language: isLanguage(language) ? language : FIRST.language,
    timeZone: typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : FIRST.timeZone,
    source: oneOf(['server', 'memory'], value('source'), FIRST.source),
  };
}

function oneOf<T>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function valueOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null
    ? new Map<string, unknown>(Object.entries(object)).get(name)
    : undefined;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
