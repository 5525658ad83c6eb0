import type { FirstTerms } from './terms.js';
import { formOf } from './polish-plurals.js';
import { registerLocale } from './register-locale.js';

const rows = ['wiersz', 'wiersze', 'wierszy', 'wiersza'] as const;

/** Polish: the terms that are seen at first paint. */
export const pl: FirstTerms = {
  $code: 'pl',
  $name: 'Polski',
  $dir: 'ltr',

  // Shared
  close: 'Zamknij',
  tryAgain: 'Spróbuj ponownie',
  loading: 'Wczytywanie…',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  copyFailed: 'Przeglądarka nie zezwoliła na kopiowanie. Zaznacz tekst i skopiuj go ręcznie.',
  copyNoValue: 'Nic nie skopiowano: nie udało się wczytać wartości. Spróbuj ponownie.',

  // ui: table, pager, messages, search field
  actions: 'Działania',
  sortBy: 'Sortuj według',
  selectRow: (name: string) => `Zaznacz: ${name}`,
  selectLoaded: 'Zaznacz wszystkie wczytane wiersze',
  selectPage: 'Zaznacz wszystkie wiersze na tej stronie',
  columnOptions: (label: string) => `Opcje kolumny ${label}`,
  columnWidth: (label: string) => `Szerokość kolumny ${label}`,
  pages: 'Strony',
  previous: 'Poprzednia',
  next: 'Następna',
  page: 'Strona',
  pageOf: (pages: string) => `z ${pages}`,
  rowsPerPage: 'Wierszy na stronie',
  rowCount: (count: number, shown: string) => `${shown} ${formOf(count, rows)}`,
  rowRange: (from: string, to: string, count: number, shown: string) =>
    `${from}–${to} z ${shown} ${formOf(count, ['wiersza', 'wierszy', 'wierszy', 'wiersza'])}`,
  search: 'Szukaj',
  searchPlaceholder: 'Szukaj…',
  clearSearch: 'Wyczyść wyszukiwanie',

  // API tokens: the words of the field
  apiToken: 'Token API',
  apiTokens: 'Tokeny API',
  statusActive: 'Aktywny',
  statusDisabled: 'Wyłączony',
  statusDeleted: 'Usunięty',
  add: 'Dodaj',
  edit: 'Edytuj',
  duplicate: 'Duplikuj',
  enable: 'Włącz',
  disable: 'Wyłącz',
  rotate: 'Odnów',
  delete: 'Usuń',
  never: 'Nigdy',
  actionsFor: (name: string) => `Działania: ${name}`,

  // The list
  modules: 'Moduły',
  moduleCount: (count: number, shown: string) =>
    `${shown} ${formOf(count, ['moduł', 'moduły', 'modułów', 'modułu'])}`,
  createdBy: 'Utworzył(a)',
  dateCreated: 'Data utworzenia',
  lastAccess: 'Ostatni dostęp',
  status: 'Status',
  none: 'Brak',
  unknown: 'Nieznany',
  noLongerExists: 'Już nie istnieje',
  expired: 'Wygasł',
  expires: (when: string) => `Wygasa: ${when}`,
  unusedForDays: (days: string) => `Nieużywany od ponad ${days} dni`,
  updatedBy: 'Zmienił(a)',
  idLabel: 'ID',
  view: 'Widok',
  sort: 'Sortuj',
  filter: 'Filtruj',
  columns: 'Kolumny',
  newRecords: (count: number, shown: string) =>
    `${shown} ${formOf(count, ['nowy wpis', 'nowe wpisy', 'nowych wpisów', 'nowego wpisu'])}`,
  export: 'Eksportuj',
  toolbar: 'Opcje listy',
  refresh: 'Odśwież',
  noTokens: 'Nie ma jeszcze tokenów API',
  noTokensHint: 'Token API pozwala programowi wywoływać API w imieniu tego konta.',
  addFirstToken: 'Dodaj token API',
  nothingFound: 'Nic nie znaleziono',
  nothingFoundHint: 'Żadna pozycja nie odpowiada temu, czego szukasz.',
  clearFilters: 'Wyczyść filtry',

  // Details and tabs
  back: 'Wróć do tokenów API',
  copyId: 'Kopiuj ID',
  account: 'Konto',
  moreActions: 'Więcej działań',
  general: 'Ogólne',
  details: 'Szczegóły',
  auditTrail: 'Dziennik audytu',
  tokenTabs: 'Części tokenu API',
  description: 'Opis',
  noDescription: 'Brak opisu',
  apiEndpoint: 'Punkt końcowy API',
  copyEndpoint: 'Kopiuj punkt końcowy',
  showValue: 'Pokaż wartość',
  hideValue: 'Ukryj wartość',
  copyValue: 'Kopiuj wartość',
  secretHidden: 'Ukryta',
  secretEndsWith: (hint: string) => `Kończy się na ${hint}`,
  secretShownOnce:
    'Wartość pokazano jeden raz, przy dodawaniu tokenu, i nie można jej pokazać ponownie. W razie jej utraty dodaj inny token.',
  secretReadable:
    'Kto ma tę wartość, może działać jako ten token. Pokazuj ją tylko wtedy, gdy nikt nie patrzy.',
  secretHidesIn: (seconds: string) => `Ukryje się samoczynnie za ${seconds} s`,
  secretCopyFailed:
    'Przeglądarka nie zezwoliła na skopiowanie wartości. Zamiast tego jest ona pokazana: zaznacz ją i skopiuj ręcznie.',
  secretWaiting: 'Oczekiwanie na wartość…',
  cancelWaiting: 'Anuluj',
  secretLeavesClipboard: (seconds: string) =>
    `Skopiowana wartość zniknie ze schowka po ${seconds} s.`,
  requestSample: 'Przykładowe żądanie',
  requestSampleHint: (variable: string) =>
    `Przykład odczytuje wartość ze zmiennej środowiskowej ${variable}; ustaw ją samodzielnie.`,
  copySample: 'Kopiuj przykład',
  sampleLanguage: 'Język przykładu',
  noModules: 'Brak modułów',
  noModulesHint: 'Temu tokenowi nie przyznano żadnych modułów.',
  name: 'Nazwa',
  searchModules: 'Szukaj modułów',
  event: 'Zdarzenie',
  date: 'Data',
  stampCreated: 'Utworzono',
  stampUpdated: 'Zmieniono',
  stampEnabled: 'Włączono',
  stampDisabled: 'Wyłączono',
  stampExpires: 'Wygasa',
  copyInstant: 'Kopiuj czas UTC',
  tokenNotFound: 'Nie znaleziono tokenu API',
  tokenNotFoundHint: 'Nie istnieje lub został usunięty.',
  tokenWasDeleted: 'Ten token API został usunięty',
  tokenWasDeletedHint:
    'Wywołania, które go używają, są odrzucane. Jego historia pozostaje w dzienniku audytu.',

  // Audit trail
  object: 'Obiekt',
  objectType: 'Typ obiektu',
  actor: 'Wykonawca',
  techDetails: 'Szczegóły techniczne',
  summary: 'Podsumowanie',
  viewDetails: 'Zobacz szczegóły',
  noRecords: 'Nic jeszcze nie zapisano',
  noRecordsHint: 'To, co się od teraz wydarzy, zostanie tu zapisane.',

  // Confirmations
  tokenGone: (name: string) => `Token API „${name}” już nie istnieje`,
  actionRefused: 'Nie zezwolono na kontynuację',

  // Errors
  errorUnauthenticated: 'Sesja została zakończona',
  errorUnauthenticatedHint: 'Zaloguj się ponownie, a następnie spróbuj jeszcze raz.',
  errorForbidden: 'Nie masz uprawnień, aby to zobaczyć',
  errorForbiddenHint: 'Poproś administratora konta o dostęp.',
  errorForbiddenAct: 'Nie masz uprawnień, aby to zrobić',
  errorForbiddenActHint: 'Poproś administratora konta o dostęp.',
  errorNotFound: 'Nie znaleziono',
  errorNotFoundHint: 'Nie istnieje lub zostało usunięte.',
  errorConflict: 'W międzyczasie wprowadzono zmiany',
  errorConflictHint: 'Wczytaj najnowszą wersję, a następnie spróbuj ponownie.',
  errorInvalid: 'Żądanie nie zostało przyjęte',
  errorInvalidHint: 'Sprawdź wprowadzone dane, a następnie spróbuj ponownie.',
  errorRateLimited: 'Zbyt wiele żądań',
  errorRateLimitedHint: (seconds: number) =>
    seconds > 0
      ? `Spróbuj ponownie za ${seconds} s.`
      : 'Poczekaj chwilę, a następnie spróbuj ponownie.',
  errorOffline: 'Brak połączenia z siecią',
  errorOfflineHint: 'Praca zostanie wznowiona samoczynnie, gdy połączenie wróci.',
  errorOfflineActHint: 'Spróbuj ponownie, gdy połączenie wróci.',
  errorTimeout: 'Trwało to zbyt długo',
  errorTimeoutHint: 'Serwer nie odpowiedział na czas. Spróbuj ponownie.',
  errorUnavailable: 'Usługa jest nieosiągalna',
  errorUnavailableHint: 'Spróbuj ponownie za chwilę.',
  errorUnexpected: 'Coś poszło nie tak',
  errorUnexpectedHint: 'Spróbuj ponownie. Jeśli błąd się powtarza, zgłoś go pomocy technicznej.',
  traceId: 'Identyfikator śledzenia',
  noAdapter: 'Brak adaptera danych',
  noAdapterHint: 'Ten element nie ma adaptera, za pomocą którego mógłby wczytać dane.',
};

registerLocale(pl, async () => (await import('./rest/pl.js')).pl);
