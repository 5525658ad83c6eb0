import type { FirstTerms } from './terms.js';
import { registerLocale } from './register-locale.js';

/** German: the terms that are seen at first paint. */
export const de: FirstTerms = {
  $code: 'de',
  $name: 'Deutsch',
  $dir: 'ltr',

  // Shared
  close: 'Schließen',
  tryAgain: 'Erneut versuchen',
  loading: 'Wird geladen …',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn selbst.',
  copyNoValue:
    'Nichts wurde kopiert: Der Wert konnte nicht geladen werden. Versuchen Sie es erneut.',

  // ui: table, pager, messages, search field
  actions: 'Aktionen',
  sortBy: 'Sortieren nach',
  selectRow: (name: string) => `${name} auswählen`,
  selectLoaded: 'Alle geladenen Zeilen auswählen',
  selectPage: 'Alle Zeilen dieser Seite auswählen',
  columnOptions: (label: string) => `Optionen für ${label}`,
  columnWidth: (label: string) => `Breite von ${label}`,
  pages: 'Seiten',
  previous: 'Zurück',
  next: 'Weiter',
  page: 'Seite',
  pageOf: (pages: string) => `von ${pages}`,
  rowsPerPage: 'Zeilen pro Seite',
  rowCount: (count: number, shown: string) => `${shown} ${count === 1 ? 'Zeile' : 'Zeilen'}`,
  rowRange: (from: string, to: string, count: number, shown: string) =>
    `${from}–${to} von ${shown} ${count === 1 ? 'Zeile' : 'Zeilen'}`,
  search: 'Suchen',
  searchPlaceholder: 'Suchen …',
  clearSearch: 'Suche leeren',

  // API tokens: the words of the field
  apiToken: 'API-Token',
  apiTokens: 'API-Tokens',
  statusActive: 'Aktiv',
  statusDisabled: 'Deaktiviert',
  statusDeleted: 'Gelöscht',
  add: 'Hinzufügen',
  edit: 'Bearbeiten',
  duplicate: 'Duplizieren',
  enable: 'Aktivieren',
  disable: 'Deaktivieren',
  rotate: 'Erneuern',
  delete: 'Löschen',
  never: 'Nie',
  actionsFor: (name: string) => `Aktionen für ${name}`,

  // The list
  modules: 'Module',
  moduleCount: (count: number, shown: string) => `${shown} ${count === 1 ? 'Modul' : 'Module'}`,
  createdBy: 'Erstellt von',
  dateCreated: 'Erstellt am',
  lastAccess: 'Letzter Zugriff',
  status: 'Status',
  none: 'Keine',
  unknown: 'Unbekannt',
  noLongerExists: 'Nicht mehr vorhanden',
  expired: 'Abgelaufen',
  expires: (when: string) => `Läuft ${when} ab`,
  unusedForDays: (days: string) => `Seit ${days}+ Tagen ungenutzt`,
  updatedBy: 'Geändert von',
  idLabel: 'ID',
  view: 'Ansicht',
  sort: 'Sortieren',
  filter: 'Filtern',
  columns: 'Spalten',
  newRecords: (count: number, shown: string) =>
    count === 1 ? '1 neuer Eintrag' : `${shown} neue Einträge`,
  export: 'Exportieren',
  toolbar: 'Listenoptionen',
  refresh: 'Aktualisieren',
  noTokens: 'Noch keine API-Tokens',
  noTokensHint: 'Mit einem API-Token ruft ein Programm die API im Namen dieses Kontos auf.',
  addFirstToken: 'API-Token hinzufügen',
  nothingFound: 'Nichts gefunden',
  nothingFoundHint: 'Kein Eintrag passt zu dem, was Sie suchen.',
  clearFilters: 'Filter löschen',

  // Details and tabs
  back: 'Zurück zu den API-Tokens',
  copyId: 'ID kopieren',
  account: 'Konto',
  moreActions: 'Weitere Aktionen',
  general: 'Allgemein',
  details: 'Details',
  auditTrail: 'Prüfprotokoll',
  tokenTabs: 'Teile des API-Tokens',
  description: 'Beschreibung',
  noDescription: 'Keine Beschreibung',
  apiEndpoint: 'API-Endpunkt',
  copyEndpoint: 'Endpunkt kopieren',
  showValue: 'Wert anzeigen',
  hideValue: 'Wert verbergen',
  copyValue: 'Wert kopieren',
  secretHidden: 'Verborgen',
  secretEndsWith: (hint: string) => `Endet auf ${hint}`,
  secretShownOnce:
    'Der Wert wurde beim Hinzufügen einmal gezeigt und kann nicht mehr angezeigt werden. Ist er verloren, fügen Sie ein neues Token hinzu.',
  secretReadable:
    'Wer diesen Wert hat, kann als dieses Token handeln. Zeigen Sie ihn nur an, wenn niemand zusieht.',
  secretHidesIn: (seconds: string) => `Wird in ${seconds} s von selbst verborgen`,
  secretCopyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Der Wert wird stattdessen angezeigt: Markieren und kopieren Sie ihn selbst.',
  secretWaiting: 'Warten auf den Wert …',
  cancelWaiting: 'Abbrechen',
  secretLeavesClipboard: (seconds: string) =>
    `Ein kopierter Wert verlässt die Zwischenablage nach ${seconds} s.`,
  requestSample: 'Beispielaufruf',
  requestSampleHint: (variable: string) =>
    `Das Beispiel liest den Wert aus der Umgebungsvariablen ${variable}; legen Sie ihn dort selbst ab.`,
  copySample: 'Beispiel kopieren',
  sampleLanguage: 'Sprache des Beispiels',
  noModules: 'Keine Module',
  noModulesHint: 'Diesem Token wurden keine Module gewährt.',
  name: 'Name',
  searchModules: 'Module suchen',
  event: 'Ereignis',
  date: 'Datum',
  stampCreated: 'Erstellt',
  stampUpdated: 'Geändert',
  stampEnabled: 'Aktiviert',
  stampDisabled: 'Deaktiviert',
  stampExpires: 'Läuft ab',
  copyInstant: 'UTC-Zeit kopieren',
  tokenNotFound: 'API-Token nicht gefunden',
  tokenNotFoundHint: 'Es ist nicht vorhanden oder wurde gelöscht.',
  tokenWasDeleted: 'Dieses API-Token wurde gelöscht',
  tokenWasDeletedHint:
    'Aufrufe mit ihm werden abgelehnt. Seine Geschichte bleibt im Prüfprotokoll.',

  // Audit trail
  object: 'Objekt',
  objectType: 'Objekttyp',
  actor: 'Akteur',
  techDetails: 'Technische Details',
  summary: 'Zusammenfassung',
  viewDetails: 'Details ansehen',
  noRecords: 'Noch nichts aufgezeichnet',
  noRecordsHint: 'Was von jetzt an geschieht, wird hier aufgezeichnet.',

  // Confirmations
  tokenGone: (name: string) => `API-Token „${name}“ ist nicht mehr vorhanden`,
  actionRefused: 'Das durfte nicht fortgesetzt werden',

  // Errors
  errorUnauthenticated: 'Sie sind abgemeldet',
  errorUnauthenticatedHint: 'Melden Sie sich wieder an, und versuchen Sie es erneut.',
  errorForbidden: 'Sie dürfen das nicht sehen',
  errorForbiddenHint:
    'Bitten Sie eine Administratorin oder einen Administrator des Kontos um Zugriff.',
  errorForbiddenAct: 'Das ist Ihnen nicht erlaubt',
  errorForbiddenActHint:
    'Bitten Sie eine Administratorin oder einen Administrator des Kontos um Zugriff.',
  errorNotFound: 'Nicht gefunden',
  errorNotFoundHint: 'Es ist nicht vorhanden oder wurde gelöscht.',
  errorConflict: 'Inzwischen geändert',
  errorConflictHint: 'Laden Sie die neueste Fassung, und versuchen Sie es erneut.',
  errorInvalid: 'Die Anfrage wurde nicht angenommen',
  errorInvalidHint: 'Prüfen Sie Ihre Eingaben, und versuchen Sie es erneut.',
  errorRateLimited: 'Zu viele Anfragen',
  errorRateLimitedHint: (seconds: number) =>
    seconds > 0
      ? `Versuchen Sie es in ${seconds} s erneut.`
      : 'Warten Sie einen Moment, und versuchen Sie es erneut.',
  errorOffline: 'Sie sind offline',
  errorOfflineHint: 'Es geht von selbst weiter, sobald die Verbindung wieder da ist.',
  errorOfflineActHint: 'Versuchen Sie es erneut, wenn die Verbindung wieder da ist.',
  errorTimeout: 'Es hat zu lange gedauert',
  errorTimeoutHint: 'Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',
  errorUnavailable: 'Der Dienst ist nicht erreichbar',
  errorUnavailableHint: 'Versuchen Sie es in einem Moment erneut.',
  errorUnexpected: 'Etwas ist schiefgegangen',
  errorUnexpectedHint: 'Versuchen Sie es erneut. Bleibt es dabei, wenden Sie sich an den Support.',
  traceId: 'Trace-ID',
  noAdapter: 'Kein Datenadapter',
  noAdapterHint: 'Dieses Element hat keinen Adapter, mit dem es seine Daten laden könnte.',
};

registerLocale(de, async () => (await import('./rest/de.js')).de);
