import type { RestTerms } from './en.js';

/** German: the terms of parts that load on first use. */
export const de: RestTerms = {
  // Shared
  cancel: 'Abbrechen',
  dismiss: 'Fenster schließen',
  working: 'Wird ausgeführt …',
  typeToConfirm: (text: string) => `Zum Bestätigen „${text}“ eingeben`,

  // ui: steps, JSON
  stepDone: 'Erledigt',
  stepError: 'Bitte prüfen',
  jsonProperties: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'Eigenschaft' : 'Eigenschaften'}`,
  jsonItems: (count: number, shown: string) => `${shown} ${count === 1 ? 'Element' : 'Elemente'}`,
  showAll: 'Alles anzeigen',
  showLess: 'Weniger anzeigen',
  showMore: 'Mehr anzeigen',
  showMoreItems: (shown: string) => `${shown} weitere anzeigen`,
  showValueOf: (name: string) => `Wert von ${name} anzeigen`,
  hideValueOf: (name: string) => `Wert von ${name} verbergen`,
  hiddenValue: 'Verborgener Wert',

  // ui: columns
  sortAscending: 'Aufsteigend sortieren',
  sortDescending: 'Absteigend sortieren',
  moveLeft: 'Nach links verschieben',
  moveRight: 'Nach rechts verschieben',
  hideColumn: 'Spalte ausblenden',
  fitToContent: 'An Inhalt anpassen',

  // Audit trail
  recordDetails: 'Einzelheiten des Eintrags',
  recordId: 'Eintrags-ID',
  eventCode: 'Ereigniscode',
  ipAddress: 'IP-Adresse',
  place: 'Ort',
  userAgent: 'User-Agent',
  worker: 'Worker',
  correlationId: 'Korrelations-ID',
  documents: 'Dokumente',
  copySummary: 'Zusammenfassung kopieren',
  copyDetails: 'Details kopieren',

  // Editor
  addToken: 'API-Token hinzufügen',
  editToken: 'API-Token bearbeiten',
  steps: 'Schritte',
  stepBack: 'Zurück',
  overview: 'Überblick',
  save: 'Speichern',
  optional: 'Optional',
  logo: 'Logo',
  addLogo: 'Logo hinzufügen',
  changeLogo: 'Logo ändern',
  removeLogo: 'Logo entfernen',
  logoHint: 'Eine JPG- oder PNG-Datei bis 5 MB',
  logoTooLarge: 'Die Datei ist größer als 5 MB. Wählen Sie eine kleinere.',
  logoNotAnImage: 'Die Datei ist weder ein JPEG- noch ein PNG-Bild, wie immer sie heißt.',
  tokenName: 'Name des API-Tokens',
  nameMissing: 'Geben Sie dem Token einen Namen.',
  nameTooLong: 'Der Name ist zu lang.',
  descriptionTooLong: 'Die Beschreibung ist zu lang.',
  modulesMissing: 'Wählen Sie mindestens ein Modul.',
  selectAll: 'Alle auswählen',
  modulesChosen: (chosen: string, all: string) => `${chosen} von ${all} ausgewählt`,
  expiry: 'Läuft ab',
  expiryDate: 'Ablaufdatum',
  days: (count: number, shown: string) => `${shown} ${count === 1 ? 'Tag' : 'Tage'}`,
  onDate: 'An einem Datum …',
  secretInDetails: 'Sein Wert kann in den Details unter „Allgemein“ angezeigt und kopiert werden.',
  secretOnlyNow: 'Kopieren Sie den Wert jetzt: Er kann nicht noch einmal angezeigt werden.',
  secretSaved: 'Ich habe ihn an einem sicheren Ort gespeichert',
  secretBeforeClosing:
    'Kopieren Sie den Wert, oder bestätigen Sie, dass er gespeichert ist, bevor Sie schließen.',
  keepEditing: 'Weiter bearbeiten',
  oneYear: '1 Jahr',
  asItIs: (value: string) => `Unverändert: ${value}`,
  expiresOn: (when: string) => `Es gilt bis ${when}.`,
  expiryMissing: 'Wählen Sie, wann das Token abläuft.',
  expiryPast: 'Wählen Sie ein Datum in der Zukunft.',
  atMost: (_count: number, shown: string) => `Höchstens ${shown} Zeichen`,
  tooLongBy: (_count: number, shown: string) => `${shown} Zeichen zu viel`,
  theirValue: 'Jetzt',
  yourValue: 'Ihre Eingabe, die beim Speichern an die Stelle tritt',
  takeTheirs: 'Neuen Stand übernehmen',
  discardChanges: 'Änderungen verwerfen?',
  discardChangesHint: 'Ihre Eingaben sind nicht gespeichert und gehen verloren.',
  discard: 'Verwerfen',
  editConflict:
    'Jemand anderes hat dieses Token inzwischen geändert. Ihre Eingaben sind noch da: Speichern Sie erneut, um sie auf die neueste Fassung anzuwenden.',

  // Confirmations
  enableToken: 'API-Token aktivieren',
  disableToken: 'API-Token deaktivieren',
  deleteToken: 'API-Token löschen',
  enableConsequence: (name: string) =>
    `„${name}“ authentifiziert wieder: Aufrufe mit ihm gelingen sofort.`,
  disableConsequence: (name: string) =>
    `Aufrufe mit „${name}“ schlagen fehl, bis Sie es wieder aktivieren.`,
  deleteConsequence: (name: string) =>
    `„${name}“ verschwindet endgültig. Aufrufe mit ihm schlagen fehl, und das lässt sich nicht rückgängig machen.`,
  lastUsed: (when: string, modules: string) =>
    `Zuletzt benutzt: ${when}, mit Zugriff auf ${modules}.`,
  neverUsed: 'Es wurde noch nie benutzt.',
  rotateToken: 'API-Token erneuern',
  rotateConsequence: (name: string) =>
    `„${name}“ erhält einen neuen Wert, den alles bekommen muss, was das Token benutzt.`,
  tokenRotated: (name: string) => `API-Token „${name}“ hat einen neuen Wert`,
  oldValueWorks: 'Der alte Wert gilt noch',
  notAnyLonger: 'Gar nicht: er endet sofort',
  oldValueStops: 'Der alte Wert gilt sofort nicht mehr: Aufrufe mit ihm schlagen fehl.',
  oldValueStopped: 'Der alte Wert gilt nicht mehr.',
  oldValueUntil: (when: string) => `Der alte Wert gilt bis ${when}.`,
  disableInstead: 'Nur deaktivieren',
  tokenEnabled: (name: string) => `API-Token „${name}“ wurde aktiviert`,
  tokenDisabled: (name: string) => `API-Token „${name}“ wurde deaktiviert`,
  tokenDeleted: (name: string) => `API-Token „${name}“ wurde gelöscht`,
  tokenCreated: (name: string) => `API-Token „${name}“ wurde hinzugefügt`,
  tokenUpdated: (name: string) => `API-Token „${name}“ wurde gespeichert`,
  tokenChangedMeanwhile: (name: string) =>
    `„${name}“ wurde inzwischen von jemand anderem geändert. Was Sie jetzt sehen, ist aktuell; bitte versuchen Sie es erneut.`,

  // The toolbar's panels
  activeFilters: 'Aktive Filter',
  addCondition: 'Bedingung hinzufügen',
  addGroup: 'Gruppe hinzufügen',
  addSort: 'Weitere hinzufügen',
  ascending: 'Aufsteigend',
  choose: 'Auswählen …',
  columnWidths: 'Spaltenbreiten',
  condition: 'Bedingung',
  conditionWords: (field: string, test: string, value: string) => `${field}: ${test} ${value}`,
  customFilter: 'Eigener Filter',
  daysUnit: 'Tage',
  defaultSize: 'Standardgröße',
  defaultView: 'Standardansicht',
  deleteView: (name: string) => `Ansicht „${name}“ löschen`,
  descending: 'Absteigend',
  filterAnd: 'und',
  filterGroup: 'Gruppe von Bedingungen',
  filterJoin: 'Verknüpfung der Bedingungen',
  filterOr: 'oder',
  filterWhere: 'Wobei',
  fitToScreen: 'An Bildschirm anpassen',
  fromDate: 'Von',
  lastDays: (count: number, shown: string) =>
    count === 1 ? `Letzter Tag` : `Letzte ${shown} Tage`,
  moveDown: (name: string) => `${name} nach unten`,
  moveUp: (name: string) => `${name} nach oben`,
  operator: 'Operator',
  presets: 'Vorgaben',
  property: 'Eigenschaft',
  removeCondition: 'Bedingung entfernen',
  removeFilter: (words: string) => `Filter „${words}“ entfernen`,
  removeSort: (name: string) => `Nicht nach ${name} sortieren`,
  renameView: (name: string) => `Ansicht „${name}“ umbenennen`,
  resetColumns: 'Zurücksetzen',
  resetView: 'Zurücksetzen',
  saveViewAs: 'Speichern als …',
  searchedFor: (text: string) => `Suche nach „${text}“`,
  sortDirectionOf: (name: string) => `Richtung von ${name}`,
  testAfter: 'nach dem',
  testBefore: 'vor dem',
  testBetween: 'zwischen',
  testContains: 'enthält',
  testDaysAgo: 'länger her als',
  testEmpty: 'ist leer',
  testEnds: 'endet mit',
  testEquals: 'ist',
  testLastDays: 'in den letzten',
  testLastMonth: 'im letzten Monat',
  testNextDays: 'in den nächsten',
  testNoneOf: 'ist keines von',
  testNotEmpty: 'ist nicht leer',
  testNotEquals: 'ist nicht',
  testOn: 'am',
  testOneOf: 'ist eines von',
  testSince: 'ab',
  testStarts: 'beginnt mit',
  testThisMonth: 'in diesem Monat',
  testThisYear: 'in diesem Jahr',
  testToday: 'heute',
  testYesterday: 'gestern',
  toDate: 'Bis',
  value: 'Wert',
  viewChanged: 'Geändert',
  viewName: 'Name der Ansicht',
  viewNameTaken: 'Es gibt schon eine Ansicht mit diesem Namen.',
  viewNotSaved:
    'Die Ansichten konnten nicht gespeichert werden. Sie bleiben, bis Sie die Seite verlassen.',
  viewsNotLoaded: 'Die gespeicherten Ansichten konnten nicht geladen werden.',

  // Selected tokens
  andMore: (count: number, shown: string) =>
    count === 1 ? 'und ein weiteres' : `und ${shown} weitere`,
  bulkApplies: (fit: string, selected: string) =>
    `Es betrifft ${fit} der ${selected} ausgewählten.`,
  bulkCalledOff: (count: number, shown: string) =>
    count === 1 ? 'Eines blieb, wie es war.' : `${shown} blieben, wie sie waren.`,
  bulkDeleted: (_count: number, done: string, all: string) => `${done} von ${all} gelöscht.`,
  bulkDisabled: (_count: number, done: string, all: string) => `${done} von ${all} deaktiviert.`,
  bulkEnabled: (_count: number, done: string, all: string) => `${done} von ${all} aktiviert.`,
  bulkGone: (count: number, shown: string) =>
    count === 1 ? 'Eines gibt es nicht mehr.' : `${shown} gibt es nicht mehr.`,
  bulkInUse: (count: number, shown: string, days: string) =>
    `${shown} davon ${count === 1 ? 'wurde' : 'wurden'} in den letzten ${days} Tagen verwendet.`,
  bulkRunning: (act: string, finished: string, total: string) => `${act}: ${finished} von ${total}`,
  clearSelection: 'Auswahl aufheben',
  deleteMany: (_count: number, shown: string) => `${shown} API-Tokens löschen`,
  deleteManyConsequence:
    'Diese Tokens sind dann endgültig weg. Aufrufe mit ihnen schlagen fehl, und das lässt sich nicht rückgängig machen.',
  disableMany: (_count: number, shown: string) => `${shown} API-Tokens deaktivieren`,
  disableManyConsequence: 'Aufrufe mit diesen Tokens schlagen fehl, bis Sie sie wieder aktivieren.',
  enableMany: (_count: number, shown: string) => `${shown} API-Tokens aktivieren`,
  enableManyConsequence: 'Diese Tokens gelten wieder: Aufrufe mit ihnen funktionieren sofort.',
  retryFailed: 'Fehlgeschlagene wiederholen',
  selectedCount: (_count: number, shown: string) => `${shown} ausgewählt`,
  selection: 'Auswahl',

  // What needs a look
  creatorGone: 'Ersteller nicht mehr da',
  expiringSoon: 'Läuft bald ab',
  needsAttention: 'Zu prüfen',
  neverUsedChip: 'Nie benutzt',
  unusedForDays: (days: string) => `Seit ${days} Tagen unbenutzt`,

  // Comparing and stepping through records
  changeAdded: 'Hinzugefügt',
  changeAfter: 'Nachher',
  changeBefore: 'Vorher',
  changeChanged: 'Geändert',
  changePath: 'Was',
  changeRemoved: 'Entfernt',
  changes: 'Änderungen',
  comparedWith: (date: string, id: string) =>
    `Verglichen mit dem Eintrag davor, vom ${date} (${id}).`,
  comparedWithin:
    'Innerhalb dieses Eintrags verglichen: Seine Dokumente enthalten vorher und nachher.',
  copyLink: 'Link zu diesem Eintrag kopieren',
  noChanges: 'Nichts unterscheidet sich.',
  nextRecord: 'Nächster Eintrag',
  nothingToCompare: 'Es gibt nichts, womit dieser Eintrag verglichen werden könnte.',
  previousRecord: 'Vorheriger Eintrag',
  sameCorrelation: 'Alle mit dieser ID anzeigen',
  showLocal: 'Ortszeit anzeigen',
  showUtc: 'UTC anzeigen',
  tooMuchToCompare:
    'Die Dokumente sind zu groß, um hier verglichen zu werden. Kopieren Sie sie, um sie anderswo zu vergleichen.',

  // Events over time
  eventCount: (count: number, shown: string) =>
    count === 1 ? '1 Ereignis' : `${shown} Ereignisse`,
  eventsOverTime: 'Ereignisse im Zeitverlauf',
  histogramHint:
    'Ziehen Sie über die Balken, um eine Zeitspanne zu wählen; oder mit den Pfeiltasten, mit Umschalttaste zum Wählen, und Eingabe.',
  histogramOfLoaded: 'Nur in den Einträgen dieser Seite gezählt.',

  // Export and what is new
  exportByteOrderMark:
    'Mit Byte-Reihenfolge-Marke beginnen, für Tabellenprogramme, die eine brauchen',
  exportFormat: 'Format',
  exportHint:
    'Alle Einträge, die die Liste jetzt enthält, auf allen Seiten. Was auf dem Bildschirm verdeckt ist, ist es auch in der Datei.',
  exportRecords: 'Einträge exportieren',
  exported: (count: number, shown: string) =>
    count === 1 ? '1 Eintrag exportiert.' : `${shown} Einträge exportiert.`,
  exportedOf: (done: string, total: string) => `${done} von ${total} Einträgen`,
  exportedSoFar: (count: number, shown: string) =>
    count === 1 ? 'Bisher 1 Eintrag' : `Bisher ${shown} Einträge`,
};
