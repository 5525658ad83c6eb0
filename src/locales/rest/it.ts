import type { RestTerms } from './en.js';

/** Italian: the terms of parts that load on first use. */
export const it: RestTerms = {
  // Shared
  cancel: 'Annulla',
  dismiss: 'Chiudi finestra',
  working: 'Operazione in corso…',
  takesLong:
    'Ci vuole più tempo del solito. Si può chiudere: l’operazione continua e ne verrà comunicato l’esito.',
  typeToConfirm: (text: string) => `Digitare “${text}” per confermare`,

  // ui: steps, JSON
  stepDone: 'Completato',
  stepError: 'Da verificare',
  jsonProperties: (_count: number, shown: string) => `${shown} proprietà`,
  jsonItems: (count: number, shown: string) => `${shown} ${count === 1 ? 'elemento' : 'elementi'}`,
  showAll: 'Mostra tutto',
  showLess: 'Mostra meno',
  showMore: 'Mostra altro',
  showMoreItems: (shown: string) => `Mostra ${shown} in più`,
  showValueOf: (name: string) => `Mostra valore di ${name}`,
  hideValueOf: (name: string) => `Nascondi valore di ${name}`,
  hiddenValue: 'Valore nascosto',
  searchIn: (name: string) => `Cerca in ${name}`,
  copyDocument: (name: string) => `Copia ${name}`,
  copyPathOf: (name: string) => `Copia il percorso di ${name}`,
  matchCount: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'risultato' : 'risultati'}`,

  // ui: columns
  sortAscending: 'Ordina in modo crescente',
  sortDescending: 'Ordina in modo decrescente',
  moveLeft: 'Sposta a sinistra',
  moveRight: 'Sposta a destra',
  hideColumn: 'Nascondi colonna',
  changeWidth: 'Cambia larghezza',
  fitToContent: 'Adatta al contenuto',

  // Audit trail
  recordDetails: 'Dettagli della voce',
  recordId: 'ID della voce',
  eventCode: 'Codice evento',
  ipAddress: 'Indirizzo IP',
  place: 'Luogo',
  userAgent: 'User agent',
  worker: 'Worker',
  correlationId: 'ID di correlazione',
  documents: 'Documenti',
  copySummary: 'Copia riepilogo',
  copyDetails: 'Copia dettagli',

  // Editor
  addToken: 'Aggiungi token API',
  editToken: 'Modifica token API',
  steps: 'Passaggi',
  stepBack: 'Indietro',
  overview: 'Riepilogo',
  save: 'Salva',
  optional: 'Facoltativo',
  logo: 'Logo',
  addLogo: 'Aggiungi logo',
  changeLogo: 'Cambia logo',
  removeLogo: 'Rimuovi logo',
  logoHint: 'Un file .jpg o .png di massimo 5\u00a0MB',
  logoTooLarge: 'Il file supera i 5\u00a0MB. Sceglierne uno più piccolo.',
  logoNotAnImage:
    'Il file non è un’immagine JPEG né PNG, indipendentemente da quanto indicato dal nome.',
  tokenName: 'Nome del token API',
  nameMissing: 'Assegnare un nome al token.',
  nameTooLong: 'Il nome è troppo lungo.',
  descriptionTooLong: 'La descrizione è troppo lunga.',
  modulesMissing: 'Scegliere almeno un modulo.',
  selectAll: 'Seleziona tutto',
  modulesChosen: (chosen: string, all: string) => `Selezionati: ${chosen} di ${all}`,
  expiry: 'Scadenza',
  expiryDate: 'Data di scadenza',
  days: (count: number, shown: string) => `${shown} ${count === 1 ? 'giorno' : 'giorni'}`,
  onDate: 'In una data specifica…',
  secretInDetails:
    'Il valore può essere mostrato e copiato nella scheda “Generale” dei dettagli del token.',
  secretOnlyNow: 'Copiare il valore adesso: non potrà essere mostrato di nuovo.',
  secretSaved: 'Ho salvato il valore in un luogo sicuro',
  secretBeforeClosing: 'Prima di chiudere, copiare il valore o confermare di averlo salvato.',
  keepEditing: 'Continua a modificare',
  oneYear: '1 anno',
  asItIs: (value: string) => `Valore attuale: ${value}`,
  expiresOn: (when: string) => `Cesserà di funzionare in data ${when}.`,
  expiryMissing: 'Scegliere la scadenza del token.',
  expiryPast: 'Scegliere una data futura.',
  atMost: (count: number, shown: string) =>
    `Massimo ${shown} ${count === 1 ? 'carattere' : 'caratteri'}`,
  tooLongBy: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'carattere' : 'caratteri'} di troppo`,
  theirValue: 'Valore attuale',
  yourValue: 'Valore inserito, che lo sostituirà al salvataggio',
  takeTheirs: 'Usa il nuovo valore',
  discardChanges: 'Scartare le modifiche?',
  discardChangesHint: 'I dati inseriti non sono stati salvati e andranno persi.',
  discard: 'Scarta',
  editConflict:
    'Nel frattempo un’altra persona ha modificato questo token. I dati inseriti sono stati conservati: salvare di nuovo per applicarli alla versione più recente.',

  // Confirmations
  enableToken: 'Attiva token API',
  disableToken: 'Disattiva token API',
  deleteToken: 'Elimina token API',
  enableConsequence: (name: string) =>
    `“${name}” consentirà di nuovo l’autenticazione: le chiamate che lo utilizzano funzioneranno immediatamente.`,
  disableConsequence: (name: string) =>
    `Le chiamate che utilizzano “${name}” non riusciranno finché il token non verrà riattivato.`,
  deleteConsequence: (name: string) =>
    `“${name}” verrà eliminato definitivamente. Le chiamate che lo utilizzano non riusciranno e l’operazione non può essere annullata.`,
  lastUsed: (when: string, modules: string) =>
    `Ultimo utilizzo: ${when}, con accesso a ${modules}.`,
  neverUsed: 'Non è mai stato utilizzato.',
  rotateToken: 'Rigenera token API',
  rotateConsequence: (name: string) =>
    `“${name}” riceverà un nuovo valore, da fornire a tutto ciò che utilizza il token.`,
  tokenRotated: (name: string) => `Il token API “${name}” ha un nuovo valore`,
  oldValueWorks: 'Validità del valore precedente',
  notAnyLonger: 'Nessuna: cessa subito di funzionare',
  oldValueStops:
    'Il valore precedente cessa subito di funzionare: le chiamate che lo utilizzano non riusciranno.',
  oldValueStopped: 'Il valore precedente non funziona più.',
  oldValueUntil: (when: string) => `Il valore precedente cesserà di funzionare in data ${when}.`,
  disableInstead: 'Disattiva invece',
  tokenEnabled: (name: string) => `Il token API “${name}” è stato attivato`,
  tokenDisabled: (name: string) => `Il token API “${name}” è stato disattivato`,
  tokenDeleted: (name: string) => `Il token API “${name}” è stato eliminato`,
  tokenCreated: (name: string) => `Il token API “${name}” è stato aggiunto`,
  tokenUpdated: (name: string) => `Il token API “${name}” è stato salvato`,
  tokenChangedMeanwhile: (name: string) =>
    `Nel frattempo “${name}” è stato modificato da un’altra persona. I dati visualizzati ora sono aggiornati; riprovare.`,

  // The toolbar's panels
  activeFilters: 'Filtri attivi',
  addCondition: 'Aggiungi condizione',
  addGroup: 'Aggiungi gruppo',
  addSort: 'Aggiungi criterio',
  ascending: 'Crescente',
  choose: 'Scegli…',
  columnWidths: 'Larghezza delle colonne',
  condition: 'Condizione',
  conditionWords: (field: string, test: string, value: string) => `${field} ${test} ${value}`,
  customFilter: 'Filtro personalizzato',
  daysUnit: 'giorni',
  defaultSize: 'Dimensione predefinita',
  defaultView: 'Vista predefinita',
  deleteView: (name: string) => `Elimina vista “${name}”`,
  descending: 'Decrescente',
  filterAnd: 'e',
  filterGroup: 'Gruppo di condizioni',
  filterJoin: 'Modalità di combinazione delle condizioni',
  filterOr: 'o',
  filterWhere: 'Dove',
  fitToScreen: 'Adatta allo schermo',
  fromDate: 'Dal',
  lastDays: (count: number, shown: string) =>
    count === 1 ? 'Ultimo giorno' : `Ultimi ${shown} giorni`,
  moveDown: (name: string) => `Sposta ${name} in basso`,
  moveUp: (name: string) => `Sposta ${name} in alto`,
  operator: 'Operatore',
  presets: 'Preimpostazioni',
  property: 'Proprietà',
  removeCondition: 'Rimuovi condizione',
  removeFilter: (words: string) => `Rimuovi filtro “${words}”`,
  removeSort: (name: string) => `Non ordinare per ${name}`,
  renameView: (name: string) => `Rinomina vista “${name}”`,
  resetColumns: 'Ripristina',
  resetView: 'Ripristina',
  saveViewAs: 'Salva come…',
  searchedFor: (text: string) => `Ricerca di “${text}”`,
  sortDirectionOf: (name: string) => `Direzione di ordinamento di ${name}`,
  testAfter: 'è posteriore a',
  testBefore: 'è anteriore a',
  testBetween: 'cade tra',
  testContains: 'contiene',
  testDaysAgo: 'risale a più di',
  testEmpty: 'è vuoto',
  testEnds: 'termina con',
  testEquals: 'è',
  testLastDays: 'rientra negli ultimi',
  testLastMonth: 'rientra nel mese scorso',
  testNextDays: 'rientra nei prossimi',
  testNoneOf: 'non è tra',
  testNotEmpty: 'non è vuoto',
  testNotEquals: 'non è',
  testOn: 'è in data',
  testOneOf: 'è tra',
  testSince: 'è uguale o posteriore a',
  testStarts: 'inizia con',
  testThisMonth: 'rientra in questo mese',
  testThisYear: 'rientra in quest’anno',
  testToday: 'è oggi',
  testYesterday: 'è ieri',
  toDate: 'Al',
  value: 'Valore',
  viewChanged: 'Modificata',
  viewName: 'Nome della vista',
  viewNameTaken: 'Esiste già una vista con questo nome.',
  viewNotSaved:
    'Non è stato possibile salvare le viste. Resteranno disponibili finché non si lascia la pagina.',
  viewsNotLoaded: 'Non è stato possibile caricare le viste salvate.',

  // Selected tokens
  andMore: (count: number, shown: string) =>
    count === 1 ? `e ${shown} altro` : `e altri ${shown}`,
  bulkApplies: (fit: string, selected: string) =>
    `L’operazione si applica a ${fit} dei ${selected} token selezionati.`,
  bulkCalledOff: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'è rimasto invariato' : 'sono rimasti invariati'}.`,
  bulkDeleted: (count: number, done: string, all: string) =>
    `${done} di ${all} ${count === 1 ? 'eliminato' : 'eliminati'}.`,
  bulkDisabled: (count: number, done: string, all: string) =>
    `${done} di ${all} ${count === 1 ? 'disattivato' : 'disattivati'}.`,
  bulkEnabled: (count: number, done: string, all: string) =>
    `${done} di ${all} ${count === 1 ? 'attivato' : 'attivati'}.`,
  bulkGone: (count: number, shown: string) =>
    `${shown} non ${count === 1 ? 'esiste' : 'esistono'} più.`,
  bulkInUse: (count: number, shown: string, days: string) =>
    `${shown} di questi ${count === 1 ? 'è stato utilizzato' : 'sono stati utilizzati'} negli ultimi ${days} giorni.`,
  bulkRunning: (act: string, finished: string, total: string) => `${act}: ${finished} di ${total}`,
  clearSelection: 'Annulla selezione',
  deleteMany: (_count: number, shown: string) => `Elimina ${shown} token API`,
  deleteManyConsequence:
    'Questi token verranno eliminati definitivamente. Le chiamate che li utilizzano non riusciranno e l’operazione non può essere annullata.',
  disableMany: (_count: number, shown: string) => `Disattiva ${shown} token API`,
  disableManyConsequence:
    'Le chiamate che utilizzano questi token non riusciranno finché i token non verranno riattivati.',
  enableMany: (_count: number, shown: string) => `Attiva ${shown} token API`,
  enableManyConsequence:
    'Questi token consentiranno di nuovo l’autenticazione: le chiamate che li utilizzano funzioneranno immediatamente.',
  retryFailed: 'Riprova non riusciti',
  selectedCount: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'selezionato' : 'selezionati'}`,
  selection: 'Selezione',

  // What needs a look
  creatorGone: 'Autore non più presente',
  expiringSoon: 'In scadenza',
  needsAttention: 'Da verificare',
  neverUsedChip: 'Mai utilizzato',
  unusedForDays: (days: string) => `Inutilizzato da almeno ${days} giorni`,

  // Comparing and stepping through records
  changeAdded: 'Aggiunto',
  changeAfter: 'Dopo',
  changeBefore: 'Prima',
  changeChanged: 'Modificato',
  changePath: 'Elemento',
  changeRemoved: 'Rimosso',
  changes: 'Modifiche',
  comparedWith: (date: string, id: string) =>
    `Confronto con la voce precedente, in data ${date} (${id}).`,
  comparedWithin:
    'Confronto all’interno di questa voce: i relativi documenti contengono lo stato prima e dopo.',
  copyLink: 'Copia link a questa voce',
  noChanges: 'Nessuna differenza.',
  nextRecord: 'Voce successiva',
  nothingToCompare: 'Non c’è nulla con cui confrontare questa voce.',
  previousRecord: 'Voce precedente',
  sameCorrelation: 'Mostra tutte le voci con questo ID',
  showLocal: 'Mostra ora locale',
  showUtc: 'Mostra ora UTC',
  tooMuchToCompare:
    'I documenti sono troppo grandi per essere confrontati qui. Copiarli per confrontarli altrove.',

  // Events over time
  eventCount: (count: number, shown: string) => `${shown} ${count === 1 ? 'evento' : 'eventi'}`,
  eventsOverTime: 'Eventi nel tempo',
  otherEvents: 'Altri',
  histogramHint:
    'Trascinare il puntatore sulle barre per scegliere un intervallo, oppure usare i tasti freccia, con Maiusc per selezionare, e Invio.',
  histogramOfLoaded: 'Conteggio limitato alle voci caricate.',
  histogramEstimated: 'Stima basata su un campione delle voci.',

  // Export and what is new
  exportByteOrderMark:
    'Inserisci all’inizio un byte order mark (BOM), per i fogli di calcolo che lo richiedono',
  exportFormat: 'Formato',
  exportHint:
    'Tutte le voci attualmente presenti nell’elenco, in tutte le pagine. Ciò che è mascherato sullo schermo è mascherato anche nel file.',
  exportRecords: 'Esporta voci',
  exported: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'voce esportata' : 'voci esportate'}.`,
  exportedOf: (done: string, total: string) => `${done} di ${total} voci`,
  exportedSoFar: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'voce' : 'voci'} finora`,
};
