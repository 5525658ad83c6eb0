import '../../../src/locales/pl.js';
import type { Words } from './en.js';

export const words: Words = {
  skip: 'Przejdź do treści',
  preferences: 'Preferencje',
  signOut: 'Wyloguj się',
  signIn: 'Zaloguj się',
  signInHint: 'Wybierz, kim chcesz być w tym demo.',
  signInAgain: 'Twoja sesja wygasła',
  signInAgainHint:
    'Zaloguj się ponownie, a praca będzie kontynuowana tam, gdzie została przerwana.',
  signInFailed: 'Nie udało się zalogować. Spróbuj ponownie.',
  theme: 'Motyw',
  themeSystem: 'Jak w systemie',
  themeLight: 'Jasny',
  themeDark: 'Ciemny',
  density: 'Gęstość',
  densityComfortable: 'Wygodna',
  densityCompact: 'Zwarta',
  language: 'Język',
  timeZone: 'Strefa czasowa',
  timeZoneBrowser: 'Jak w przeglądarce',
  source: 'Dane',
  sourceServer: 'Ten serwer',
  sourceMemory: 'Przykład w pamięci',
  settings: 'Ustawienia',
  tokens: 'Tokeny API',
  audit: 'Dziennik audytu',
  events: 'Zdarzenia',
  eventsEmpty: 'Tutaj pojawia się to, co elementy zgłaszają stronie.',
  clear: 'Wyczyść',
};
