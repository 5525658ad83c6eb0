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
  disableInstead: 'Stattdessen deaktivieren',
  tokenEnabled: (name: string) => `API-Token „${name}“ wurde aktiviert`,
  tokenDisabled: (name: string) => `API-Token „${name}“ wurde deaktiviert`,
  tokenDeleted: (name: string) => `API-Token „${name}“ wurde gelöscht`,
  tokenCreated: (name: string) => `API-Token „${name}“ wurde hinzugefügt`,
  tokenUpdated: (name: string) => `API-Token „${name}“ wurde gespeichert`,
  tokenChangedMeanwhile: (name: string) =>
    `„${name}“ wurde inzwischen von jemand anderem geändert. Was Sie jetzt sehen, ist aktuell; bitte versuchen Sie es erneut.`,
};
