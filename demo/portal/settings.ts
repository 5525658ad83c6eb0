import { LANGUAGES } from './languages.js';
import { part } from './page.js';
import {
  keepPreferences,
  keptPreferences,
  preferencesFrom,
  type Preferences,
} from './preferences.js';

/** The form of the preferences: what it says holds at once, and is kept on this machine. */
export class Settings {
  readonly #form = part('preferences', HTMLFormElement);
  #preferences = keptPreferences();

  constructor(onChange: (now: Preferences, before: Preferences) => void) {
    part('languages', HTMLSelectElement).append(...languageChoices());
    for (const select of this.#form.querySelectorAll('select')) {
      const kept = new Map<string, string>(Object.entries(this.#preferences)).get(select.name);
      if (kept !== undefined) select.value = kept;
    }
    this.#form.addEventListener('change', () => {
      const before = this.#preferences;
      const data = new FormData(this.#form);
      this.#preferences = preferencesFrom((name) => data.get(name));
      keepPreferences(this.#preferences);
      onChange(this.#preferences, before);
    });
    this.#form.addEventListener('submit', (event) => event.preventDefault());
  }

  get preferences(): Preferences {
    return this.#preferences;
  }
}

function languageChoices(): readonly HTMLOptionElement[] {
  return Object.entries(LANGUAGES).map(([code, { name }]) => {
    const choice = new Option(name, code);
    choice.lang = code;
    choice.dir = 'auto';
    return choice;
  });
}
