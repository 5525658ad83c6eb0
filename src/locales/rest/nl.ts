import type { RestTerms } from './en.js';

/** Dutch: the terms of parts that load on first use. */
export const nl: RestTerms = {
  // Shared
  cancel: 'Annuleren',
  dismiss: 'Venster sluiten',
  working: 'Bezig…',
  takesLong:
    'Dit duurt langer dan gewoonlijk. U kunt dit sluiten: het gaat door, en u hoort wat ervan kwam.',
  typeToConfirm: (text: string) => `Typ “${text}” om te bevestigen`,

  // ui: steps, JSON
  stepDone: 'Voltooid',
  stepError: 'Aandacht vereist',
  jsonProperties: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'eigenschap' : 'eigenschappen'}`,
  jsonItems: (count: number, shown: string) => `${shown} ${count === 1 ? 'item' : 'items'}`,
  showAll: 'Alles tonen',
  showLess: 'Minder tonen',
  showMore: 'Meer tonen',
  showMoreItems: (shown: string) => `Nog ${shown} tonen`,
  showValueOf: (name: string) => `Waarde van ${name} tonen`,
  hideValueOf: (name: string) => `Waarde van ${name} verbergen`,
  hiddenValue: 'Verborgen waarde',
  searchIn: (name: string) => `Zoeken in ${name}`,
  copyDocument: (name: string) => `${name} kopiëren`,
  copyPathOf: (name: string) => `Pad van ${name} kopiëren`,
  matchCount: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'resultaat' : 'resultaten'}`,

  // ui: columns
  sortAscending: 'Oplopend sorteren',
  sortDescending: 'Aflopend sorteren',
  moveLeft: 'Naar links verplaatsen',
  moveRight: 'Naar rechts verplaatsen',
  hideColumn: 'Kolom verbergen',
  changeWidth: 'Breedte wijzigen',
  fitToContent: 'Aanpassen aan inhoud',

  // Audit trail
  recordDetails: 'Details van de vermelding',
  recordId: 'ID van de vermelding',
  eventCode: 'Gebeurteniscode',
  ipAddress: 'IP-adres',
  place: 'Plaats',
  userAgent: 'User-agent',
  worker: 'Worker',
  correlationId: 'Correlatie-ID',
  documents: 'Documenten',
  copySummary: 'Samenvatting kopiëren',
  copyDetails: 'Details kopiëren',

  // Editor
  addToken: 'API-token toevoegen',
  editToken: 'API-token bewerken',
  steps: 'Stappen',
  stepBack: 'Terug',
  overview: 'Overzicht',
  save: 'Opslaan',
  optional: 'Optioneel',
  logo: 'Logo',
  addLogo: 'Logo toevoegen',
  changeLogo: 'Logo wijzigen',
  removeLogo: 'Logo verwijderen',
  logoHint: 'Een .jpg- of .png-bestand van maximaal 5 MB',
  logoTooLarge: 'Het bestand is groter dan 5 MB. Kies een kleiner bestand.',
  logoNotAnImage: 'Het bestand is geen JPEG- of PNG-afbeelding, wat de naam ook zegt.',
  tokenName: 'Naam van het API-token',
  nameMissing: 'Geef het token een naam.',
  nameTooLong: 'De naam is te lang.',
  descriptionTooLong: 'De beschrijving is te lang.',
  modulesMissing: 'Kies ten minste één module.',
  selectAll: 'Alles selecteren',
  modulesChosen: (chosen: string, all: string) => `${chosen} van ${all} geselecteerd`,
  expiry: 'Verloopt',
  expiryDate: 'Vervaldatum',
  days: (count: number, shown: string) => `${shown} ${count === 1 ? 'dag' : 'dagen'}`,
  onDate: 'Op een datum…',
  secretInDetails:
    'De waarde kan in de details, op het tabblad Algemeen, worden getoond en gekopieerd.',
  secretOnlyNow: 'Kopieer de waarde nu: deze kan niet opnieuw worden getoond.',
  secretSaved: 'Ik heb de waarde op een veilige plaats opgeslagen',
  secretBeforeClosing:
    'Kopieer de waarde, of bevestig dat u deze hebt opgeslagen, voordat u sluit.',
  keepEditing: 'Verder bewerken',
  oneYear: '1 jaar',
  asItIs: (value: string) => `Ongewijzigd: ${value}`,
  expiresOn: (when: string) => `Het werkt niet meer vanaf ${when}.`,
  expiryMissing: 'Kies wanneer het token verloopt.',
  expiryPast: 'Kies een datum in de toekomst.',
  atMost: (count: number, shown: string) => `Maximaal ${shown} ${count === 1 ? 'teken' : 'tekens'}`,
  tooLongBy: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'teken' : 'tekens'} te veel`,
  theirValue: 'Nu',
  yourValue: 'Uw invoer, die dit bij het opslaan vervangt',
  takeTheirs: 'De nieuwe gebruiken',
  discardChanges: 'Wijzigingen verwerpen?',
  discardChangesHint: 'Wat u hebt ingevoerd, is niet opgeslagen en gaat verloren.',
  discard: 'Verwerpen',
  editConflict:
    'Iemand anders heeft dit token intussen gewijzigd. Uw invoer is bewaard: sla opnieuw op om deze op de nieuwste versie toe te passen.',

  // Confirmations
  enableToken: 'API-token inschakelen',
  disableToken: 'API-token uitschakelen',
  deleteToken: 'API-token verwijderen',
  enableConsequence: (name: string) =>
    `“${name}” geeft weer toegang: aanroepen met dit token werken meteen.`,
  disableConsequence: (name: string) =>
    `Aanroepen met “${name}” mislukken totdat u het token weer inschakelt.`,
  deleteConsequence: (name: string) =>
    `“${name}” verdwijnt definitief. Aanroepen met dit token mislukken, en dit kan niet ongedaan worden gemaakt.`,
  lastUsed: (when: string, modules: string) =>
    `Laatst gebruikt: ${when}, met toegang tot ${modules}.`,
  neverUsed: 'Het is nog nooit gebruikt.',
  rotateToken: 'API-token vernieuwen',
  rotateConsequence: (name: string) =>
    `“${name}” krijgt een nieuwe waarde. Alles wat het token gebruikt, moet die waarde krijgen.`,
  tokenRotated: (name: string) => `API-token “${name}” heeft een nieuwe waarde`,
  oldValueWorks: 'De oude waarde werkt nog',
  notAnyLonger: 'Niet meer: deze stopt meteen',
  oldValueStops: 'De oude waarde werkt meteen niet meer: aanroepen ermee mislukken.',
  oldValueStopped: 'De oude waarde werkt niet meer.',
  oldValueUntil: (when: string) => `De oude waarde werkt tot ${when}.`,
  disableInstead: 'Alleen uitschakelen',
  tokenEnabled: (name: string) => `API-token “${name}” is ingeschakeld`,
  tokenDisabled: (name: string) => `API-token “${name}” is uitgeschakeld`,
  tokenDeleted: (name: string) => `API-token “${name}” is verwijderd`,
  tokenCreated: (name: string) => `API-token “${name}” is toegevoegd`,
  tokenUpdated: (name: string) => `API-token “${name}” is opgeslagen`,
  tokenChangedMeanwhile: (name: string) =>
    `“${name}” is intussen door iemand anders gewijzigd. Wat u nu ziet, is actueel; probeer het opnieuw.`,

  // The toolbar's panels
  activeFilters: 'Actieve filters',
  addCondition: 'Voorwaarde toevoegen',
  addGroup: 'Groep toevoegen',
  addSort: 'Nog een toevoegen',
  ascending: 'Oplopend',
  choose: 'Kiezen…',
  columnWidths: 'Kolombreedten',
  condition: 'Voorwaarde',
  conditionWords: (field: string, test: string, value: string) => `${field} ${test} ${value}`,
  customFilter: 'Aangepast filter',
  daysUnit: 'dagen',
  defaultSize: 'Standaardgrootte',
  defaultView: 'Standaardweergave',
  deleteView: (name: string) => `Weergave “${name}” verwijderen`,
  descending: 'Aflopend',
  filterAnd: 'en',
  filterGroup: 'Groep voorwaarden',
  filterJoin: 'Hoe voorwaarden worden gecombineerd',
  filterOr: 'of',
  filterWhere: 'Waarbij',
  fitToScreen: 'Aanpassen aan scherm',
  fromDate: 'Van',
  lastDays: (count: number, shown: string) =>
    count === 1 ? 'Afgelopen dag' : `Afgelopen ${shown} dagen`,
  moveDown: (name: string) => `${name} omlaag verplaatsen`,
  moveUp: (name: string) => `${name} omhoog verplaatsen`,
  operator: 'Operator',
  presets: 'Voorinstellingen',
  property: 'Eigenschap',
  removeCondition: 'Voorwaarde verwijderen',
  removeFilter: (words: string) => `Filter “${words}” verwijderen`,
  removeSort: (name: string) => `Niet op ${name} sorteren`,
  renameView: (name: string) => `Naam van weergave “${name}” wijzigen`,
  resetColumns: 'Standaard herstellen',
  resetView: 'Standaard herstellen',
  saveViewAs: 'Opslaan als…',
  searchedFor: (text: string) => `Zoeken naar “${text}”`,
  sortDirectionOf: (name: string) => `Sorteerrichting van ${name}`,
  testAfter: 'is na',
  testBefore: 'is vóór',
  testBetween: 'ligt tussen',
  testContains: 'bevat',
  testDaysAgo: 'is langer geleden dan',
  testEmpty: 'is leeg',
  testEnds: 'eindigt op',
  testEquals: 'is',
  testLastDays: 'valt in de afgelopen',
  testLastMonth: 'valt in de vorige maand',
  testNextDays: 'valt in de komende',
  testNoneOf: 'is geen van',
  testNotEmpty: 'is niet leeg',
  testNotEquals: 'is niet',
  testOn: 'is op',
  testOneOf: 'is een van',
  testSince: 'is vanaf',
  testStarts: 'begint met',
  testThisMonth: 'valt in deze maand',
  testThisYear: 'valt in dit jaar',
  testToday: 'is vandaag',
  testYesterday: 'is gisteren',
  toDate: 'Tot en met',
  value: 'Waarde',
  viewChanged: 'Gewijzigd',
  viewName: 'Naam van de weergave',
  viewNameTaken: 'Er is al een weergave met deze naam.',
  viewNotSaved:
    'De weergaven konden niet worden opgeslagen. Ze blijven bestaan totdat u de pagina verlaat.',
  viewsNotLoaded: 'De opgeslagen weergaven konden niet worden geladen.',

  // Selected tokens
  andMore: (_count: number, shown: string) => `en nog ${shown}`,
  bulkApplies: (fit: string, selected: string) =>
    `Dit geldt voor ${fit} van de ${selected} geselecteerde.`,
  bulkCalledOff: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'is' : 'zijn'} ongewijzigd gebleven.`,
  bulkDeleted: (_count: number, done: string, all: string) => `${done} van ${all} verwijderd.`,
  bulkDisabled: (_count: number, done: string, all: string) => `${done} van ${all} uitgeschakeld.`,
  bulkEnabled: (_count: number, done: string, all: string) => `${done} van ${all} ingeschakeld.`,
  bulkGone: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'bestaat' : 'bestaan'} niet meer.`,
  bulkInUse: (count: number, shown: string, days: string) =>
    `${shown} daarvan ${count === 1 ? 'is' : 'zijn'} in de afgelopen ${days} dagen gebruikt.`,
  bulkRunning: (act: string, finished: string, total: string) => `${act}: ${finished} van ${total}`,
  clearSelection: 'Selectie opheffen',
  deleteMany: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'API-token' : 'API-tokens'} verwijderen`,
  deleteManyConsequence:
    'Deze tokens verdwijnen definitief. Aanroepen ermee mislukken, en dit kan niet ongedaan worden gemaakt.',
  disableMany: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'API-token' : 'API-tokens'} uitschakelen`,
  disableManyConsequence: 'Aanroepen met deze tokens mislukken totdat u ze weer inschakelt.',
  enableMany: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'API-token' : 'API-tokens'} inschakelen`,
  enableManyConsequence: 'Deze tokens geven weer toegang: aanroepen ermee werken meteen.',
  retryFailed: 'Mislukte opnieuw proberen',
  selectedCount: (_count: number, shown: string) => `${shown} geselecteerd`,
  selection: 'Selectie',

  // What needs a look
  creatorGone: 'Maker bestaat niet meer',
  expiringSoon: 'Verloopt binnenkort',
  needsAttention: 'Vraagt aandacht',
  neverUsedChip: 'Nooit gebruikt',
  unusedForDays: (days: string) => `${days}+ dagen ongebruikt`,

  // Comparing and stepping through records
  changeAdded: 'Toegevoegd',
  changeAfter: 'Na',
  changeBefore: 'Voor',
  changeChanged: 'Gewijzigd',
  changePath: 'Wat',
  changeRemoved: 'Verwijderd',
  changes: 'Wijzigingen',
  comparedWith: (date: string, id: string) =>
    `Vergeleken met de vorige vermelding, van ${date} (${id}).`,
  comparedWithin:
    'Vergeleken binnen deze vermelding: de documenten bevatten de toestand ervoor en erna.',
  copyLink: 'Link naar deze vermelding kopiëren',
  noChanges: 'Er zijn geen verschillen.',
  nextRecord: 'Volgende vermelding',
  nothingToCompare: 'Er is niets om deze vermelding mee te vergelijken.',
  previousRecord: 'Vorige vermelding',
  sameCorrelation: 'Alles met deze ID tonen',
  showLocal: 'Lokale tijd tonen',
  showUtc: 'UTC tonen',
  tooMuchToCompare:
    'De documenten zijn te groot om hier te vergelijken. Kopieer ze om ze elders te vergelijken.',

  // Events over time
  eventCount: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'gebeurtenis' : 'gebeurtenissen'}`,
  eventsOverTime: 'Gebeurtenissen in de tijd',
  otherEvents: 'Andere',
  histogramHint:
    'Sleep over de balken om een periode te kiezen, of gebruik de pijltoetsen, met Shift om te kiezen, en Enter.',
  histogramOfLoaded: 'Alleen geteld in de geladen vermeldingen.',
  histogramEstimated: 'Geschat op basis van een steekproef van de vermeldingen.',

  // Export and what is new
  exportByteOrderMark:
    'Beginnen met een byte order mark, voor spreadsheets die er een nodig hebben',
  exportFormat: 'Indeling',
  exportHint:
    'Alle vermeldingen die de lijst nu bevat, op alle pagina’s. Wat op het scherm is gemaskeerd, is ook in het bestand gemaskeerd.',
  exportRecords: 'Vermeldingen exporteren',
  exported: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'vermelding' : 'vermeldingen'} geëxporteerd.`,
  exportedOf: (done: string, total: string) => `${done} van ${total} vermeldingen`,
  exportedSoFar: (count: number, shown: string) =>
    `Tot nu toe ${shown} ${count === 1 ? 'vermelding' : 'vermeldingen'}`,
};
