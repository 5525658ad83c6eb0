import { formOf } from '../polish-plurals.js';
import type { RestTerms } from './en.js';

const tokens = ['token API', 'tokeny API', 'tokenów API', 'tokenu API'] as const;
const characters = ['znak', 'znaki', 'znaków', 'znaku'] as const;
const records = ['wpis', 'wpisy', 'wpisów', 'wpisu'] as const;

/** Polish: the terms of parts that load on first use. */
export const pl: RestTerms = {
  // Shared
  cancel: 'Anuluj',
  dismiss: 'Zamknij okno',
  working: 'Trwa wykonywanie…',
  takesLong:
    'Trwa to dłużej niż zwykle. Można to zamknąć: operacja trwa dalej, a jej wynik zostanie podany.',
  typeToConfirm: (text: string) => `Wpisz „${text}”, aby potwierdzić`,

  // ui: steps, JSON
  stepDone: 'Ukończono',
  stepError: 'Wymaga uwagi',
  jsonProperties: (count: number, shown: string) =>
    `${shown} ${formOf(count, ['właściwość', 'właściwości', 'właściwości', 'właściwości'])}`,
  jsonItems: (count: number, shown: string) =>
    `${shown} ${formOf(count, ['element', 'elementy', 'elementów', 'elementu'])}`,
  showAll: 'Pokaż wszystko',
  showLess: 'Pokaż mniej',
  showMore: 'Pokaż więcej',
  showMoreItems: (shown: string) => `Pokaż jeszcze ${shown}`,
  showValueOf: (name: string) => `Pokaż wartość: ${name}`,
  hideValueOf: (name: string) => `Ukryj wartość: ${name}`,
  hiddenValue: 'Ukryta wartość',
  searchIn: (name: string) => `Szukaj w: ${name}`,
  copyDocument: (name: string) => `Kopiuj: ${name}`,
  copyPathOf: (name: string) => `Kopiuj ścieżkę: ${name}`,
  matchCount: (count: number, shown: string) =>
    `${shown} ${formOf(count, ['wynik', 'wyniki', 'wyników', 'wyniku'])}`,

  // ui: columns
  sortAscending: 'Sortuj rosnąco',
  sortDescending: 'Sortuj malejąco',
  moveLeft: 'Przesuń w lewo',
  moveRight: 'Przesuń w prawo',
  hideColumn: 'Ukryj kolumnę',
  changeWidth: 'Zmień szerokość',
  fitToContent: 'Dopasuj do zawartości',

  // Audit trail
  recordDetails: 'Szczegóły wpisu',
  recordId: 'ID wpisu',
  eventCode: 'Kod zdarzenia',
  ipAddress: 'Adres IP',
  place: 'Miejsce',
  userAgent: 'Agent użytkownika',
  worker: 'Worker',
  correlationId: 'Identyfikator korelacji',
  documents: 'Dokumenty',
  copySummary: 'Kopiuj podsumowanie',
  copyDetails: 'Kopiuj szczegóły',

  // Editor
  addToken: 'Dodaj token API',
  editToken: 'Edytuj token API',
  steps: 'Kroki',
  stepBack: 'Wstecz',
  overview: 'Przegląd',
  save: 'Zapisz',
  optional: 'Opcjonalnie',
  logo: 'Logo',
  addLogo: 'Dodaj logo',
  changeLogo: 'Zmień logo',
  removeLogo: 'Usuń logo',
  logoHint: 'Plik .jpg lub .png o rozmiarze do 5 MB',
  logoTooLarge: 'Plik jest większy niż 5 MB. Wybierz mniejszy.',
  logoNotAnImage: 'Plik nie jest obrazem JPEG ani PNG, niezależnie od nazwy.',
  tokenName: 'Nazwa tokenu API',
  nameMissing: 'Nadaj tokenowi nazwę.',
  nameTooLong: 'Nazwa jest za długa.',
  descriptionTooLong: 'Opis jest za długi.',
  modulesMissing: 'Wybierz co najmniej jeden moduł.',
  selectAll: 'Zaznacz wszystko',
  modulesChosen: (chosen: string, all: string) => `Wybrano ${chosen} z ${all}`,
  expiry: 'Wygasa',
  expiryDate: 'Data wygaśnięcia',
  days: (count: number, shown: string) =>
    `${shown} ${formOf(count, ['dzień', 'dni', 'dni', 'dnia'])}`,
  onDate: 'W wybranym dniu…',
  secretInDetails: 'Wartość można pokazać i skopiować w szczegółach tokenu, na karcie „Ogólne”.',
  secretOnlyNow: 'Skopiuj wartość teraz: nie będzie można pokazać jej ponownie.',
  secretSaved: 'Wartość została zapisana w bezpiecznym miejscu',
  secretBeforeClosing: 'Przed zamknięciem skopiuj wartość lub potwierdź, że została zapisana.',
  keepEditing: 'Kontynuuj edycję',
  oneYear: '1 rok',
  asItIs: (value: string) => `Bez zmian: ${value}`,
  expiresOn: (when: string) => `Przestanie działać: ${when}.`,
  expiryMissing: 'Wybierz, kiedy token wygasa.',
  expiryPast: 'Wybierz datę w przyszłości.',
  atMost: (count: number, shown: string) => `Najwyżej ${shown} ${formOf(count, characters)}`,
  tooLongBy: (count: number, shown: string) => `Za dużo o ${shown} ${formOf(count, characters)}`,
  theirValue: 'Teraz',
  yourValue: 'Twoja wartość, która zastąpi ją po zapisaniu',
  takeTheirs: 'Użyj nowej',
  discardChanges: 'Odrzucić zmiany?',
  discardChangesHint: 'Wprowadzone dane nie zostały zapisane i zostaną utracone.',
  discard: 'Odrzuć',
  editConflict:
    'Ktoś inny zmienił w międzyczasie ten token. Wprowadzone dane zostały zachowane: zapisz ponownie, aby zastosować je w najnowszej wersji.',

  // Confirmations
  enableToken: 'Włącz token API',
  disableToken: 'Wyłącz token API',
  deleteToken: 'Usuń token API',
  enableConsequence: (name: string) =>
    `„${name}” będzie znów uwierzytelniać: wywołania, które go używają, od razu zaczną działać.`,
  disableConsequence: (name: string) =>
    `Wywołania używające „${name}” nie będą działać do czasu jego ponownego włączenia.`,
  deleteConsequence: (name: string) =>
    `„${name}” zniknie bezpowrotnie. Wywołania, które go używają, przestaną działać i nie będzie można tego cofnąć.`,
  lastUsed: (when: string, modules: string) =>
    `Ostatnie użycie: ${when}, dostęp obejmuje: ${modules}.`,
  neverUsed: 'Nie był jeszcze używany.',
  rotateToken: 'Odnów token API',
  rotateConsequence: (name: string) =>
    `„${name}” otrzyma nową wartość, którą trzeba przekazać wszystkiemu, co używa tego tokenu.`,
  tokenRotated: (name: string) => `Token API „${name}” ma nową wartość`,
  oldValueWorks: 'Stara wartość działa jeszcze przez',
  notAnyLonger: 'Wcale: przestaje działać od razu',
  oldValueStops:
    'Stara wartość od razu przestanie działać: wywołania, które jej używają, nie powiodą się.',
  oldValueStopped: 'Stara wartość już nie działa.',
  oldValueUntil: (when: string) => `Stara wartość działa do: ${when}.`,
  disableInstead: 'Zamiast tego wyłącz',
  tokenEnabled: (name: string) => `Token API „${name}” został włączony`,
  tokenDisabled: (name: string) => `Token API „${name}” został wyłączony`,
  tokenDeleted: (name: string) => `Token API „${name}” został usunięty`,
  tokenCreated: (name: string) => `Token API „${name}” został dodany`,
  tokenUpdated: (name: string) => `Token API „${name}” został zapisany`,
  tokenChangedMeanwhile: (name: string) =>
    `Token „${name}” został w międzyczasie zmieniony przez kogoś innego. Widoczne teraz dane są aktualne; spróbuj ponownie.`,

  // The toolbar's panels
  activeFilters: 'Aktywne filtry',
  addCondition: 'Dodaj warunek',
  addGroup: 'Dodaj grupę',
  addSort: 'Dodaj kolejne',
  ascending: 'Rosnąco',
  choose: 'Wybierz…',
  columnWidths: 'Szerokości kolumn',
  condition: 'Warunek',
  conditionWords: (field: string, test: string, value: string) => `${field}: ${test} ${value}`,
  customFilter: 'Filtr niestandardowy',
  daysUnit: 'dni',
  defaultSize: 'Rozmiar domyślny',
  defaultView: 'Widok domyślny',
  deleteView: (name: string) => `Usuń widok „${name}”`,
  descending: 'Malejąco',
  filterAnd: 'i',
  filterGroup: 'Grupa warunków',
  filterJoin: 'Sposób łączenia warunków',
  filterOr: 'lub',
  filterWhere: 'Gdzie',
  fitToScreen: 'Dopasuj do ekranu',
  fromDate: 'Od',
  lastDays: (count: number, shown: string) =>
    count === 1 ? 'Ostatni dzień' : `Ostatnie ${shown} dni`,
  moveDown: (name: string) => `Przesuń w dół: ${name}`,
  moveUp: (name: string) => `Przesuń w górę: ${name}`,
  operator: 'Operator',
  presets: 'Gotowe ustawienia',
  property: 'Właściwość',
  removeCondition: 'Usuń warunek',
  removeFilter: (words: string) => `Usuń filtr „${words}”`,
  removeSort: (name: string) => `Nie sortuj według: ${name}`,
  renameView: (name: string) => `Zmień nazwę widoku „${name}”`,
  resetColumns: 'Przywróć domyślne',
  resetView: 'Przywróć domyślne',
  saveViewAs: 'Zapisz jako…',
  searchedFor: (text: string) => `Wyszukiwanie: „${text}”`,
  sortDirectionOf: (name: string) => `Kierunek sortowania: ${name}`,
  testAfter: 'po',
  testBefore: 'przed',
  testBetween: 'pomiędzy',
  testContains: 'zawiera',
  testDaysAgo: 'starsze niż',
  testEmpty: 'jest puste',
  testEnds: 'kończy się na',
  testEquals: 'równa się',
  testLastDays: 'w ciągu ostatnich',
  testLastMonth: 'w zeszłym miesiącu',
  testNextDays: 'w ciągu najbliższych',
  testNoneOf: 'żadne z',
  testNotEmpty: 'nie jest puste',
  testNotEquals: 'nie równa się',
  testOn: 'w dniu',
  testOneOf: 'jedno z',
  testSince: 'od',
  testStarts: 'zaczyna się od',
  testThisMonth: 'w tym miesiącu',
  testThisYear: 'w tym roku',
  testToday: 'dzisiaj',
  testYesterday: 'wczoraj',
  toDate: 'Do',
  value: 'Wartość',
  viewChanged: 'Zmieniono',
  viewName: 'Nazwa widoku',
  viewNameTaken: 'Widok o tej nazwie już istnieje.',
  viewNotSaved: 'Nie udało się zapisać widoków. Zachowają się do opuszczenia strony.',
  viewsNotLoaded: 'Nie udało się wczytać zapisanych widoków.',

  // Selected tokens
  andMore: (_count: number, shown: string) => `i jeszcze ${shown}`,
  bulkApplies: (fit: string, selected: string) => `Dotyczy ${fit} z ${selected} zaznaczonych.`,
  bulkCalledOff: (_count: number, shown: string) => `Pozostawiono bez zmian: ${shown}.`,
  bulkDeleted: (_count: number, done: string, all: string) => `Usunięto ${done} z ${all}.`,
  bulkDisabled: (_count: number, done: string, all: string) => `Wyłączono ${done} z ${all}.`,
  bulkEnabled: (_count: number, done: string, all: string) => `Włączono ${done} z ${all}.`,
  bulkGone: (count: number, shown: string) =>
    `${shown} już nie ${formOf(count, ['istnieje', 'istnieją', 'istnieje', 'istnieje'])}.`,
  bulkInUse: (count: number, shown: string, days: string) =>
    `${shown} z nich ${formOf(count, ['był używany', 'były używane', 'było używanych', 'było używane'])} w ciągu ostatnich ${days} dni.`,
  bulkRunning: (act: string, finished: string, total: string) => `${act}: ${finished} z ${total}`,
  clearSelection: 'Wyczyść zaznaczenie',
  deleteMany: (count: number, shown: string) => `Usuń ${shown} ${formOf(count, tokens)}`,
  deleteManyConsequence:
    'Te tokeny znikną bezpowrotnie. Wywołania, które ich używają, przestaną działać i nie będzie można tego cofnąć.',
  disableMany: (count: number, shown: string) => `Wyłącz ${shown} ${formOf(count, tokens)}`,
  disableManyConsequence:
    'Wywołania używające tych tokenów nie będą działać do czasu ich ponownego włączenia.',
  enableMany: (count: number, shown: string) => `Włącz ${shown} ${formOf(count, tokens)}`,
  enableManyConsequence:
    'Te tokeny będą znów uwierzytelniać: wywołania, które ich używają, od razu zaczną działać.',
  retryFailed: 'Ponów nieudane',
  selectedCount: (_count: number, shown: string) => `Zaznaczono: ${shown}`,
  selection: 'Zaznaczenie',

  // What needs a look
  creatorGone: 'Twórca już nie istnieje',
  expiringSoon: 'Wkrótce wygasa',
  needsAttention: 'Wymaga uwagi',
  neverUsedChip: 'Nigdy nieużywany',
  unusedForDays: (days: string) => `Nieużywany od ponad ${days} dni`,

  // Comparing and stepping through records
  changeAdded: 'Dodano',
  changeAfter: 'Po',
  changeBefore: 'Przed',
  changeChanged: 'Zmieniono',
  changePath: 'Co',
  changeRemoved: 'Usunięto',
  changes: 'Zmiany',
  comparedWith: (date: string, id: string) => `Porównano z poprzednim wpisem: ${date} (${id}).`,
  comparedWithin: 'Porównano w obrębie tego wpisu: jego dokumenty zawierają stan przed i po.',
  copyLink: 'Kopiuj link do tego wpisu',
  noChanges: 'Brak różnic.',
  nextRecord: 'Następny wpis',
  nothingToCompare: 'Nie ma z czym porównać tego wpisu.',
  previousRecord: 'Poprzedni wpis',
  sameCorrelation: 'Pokaż wszystkie z tym ID',
  showLocal: 'Pokaż czas lokalny',
  showUtc: 'Pokaż UTC',
  tooMuchToCompare:
    'Dokumenty są zbyt duże, aby je tutaj porównać. Skopiuj je, aby porównać je gdzie indziej.',

  // Events over time
  eventCount: (count: number, shown: string) =>
    `${shown} ${formOf(count, ['zdarzenie', 'zdarzenia', 'zdarzeń', 'zdarzenia'])}`,
  eventsOverTime: 'Zdarzenia w czasie',
  otherEvents: 'Inne',
  histogramHint:
    'Przeciągnij po słupkach, aby wybrać przedział czasu, lub użyj klawiszy strzałek: z klawiszem Shift, aby zaznaczyć, i Enter, aby zatwierdzić.',
  histogramOfLoaded: 'Policzono tylko wczytane wpisy.',
  histogramEstimated: 'Oszacowano na podstawie próbki wpisów.',

  // Export and what is new
  exportByteOrderMark:
    'Rozpocznij od znacznika kolejności bajtów (BOM) dla arkuszy, które go wymagają',
  exportFormat: 'Format',
  exportHint:
    'Wszystkie wpisy, które lista teraz zawiera, na wszystkich stronach. Co jest zamaskowane na ekranie, jest zamaskowane także w pliku.',
  exportRecords: 'Eksportuj wpisy',
  exported: (count: number, shown: string) => `Wyeksportowano ${shown} ${formOf(count, records)}.`,
  exportedOf: (done: string, total: string) => `${done} z ${total} wpisów`,
  exportedSoFar: (count: number, shown: string) => `Dotychczas ${shown} ${formOf(count, records)}`,
};
