import type { RestTerms } from './en.js';

/** Spanish: the terms of parts that load on first use. */
export const es: RestTerms = {
  // Shared
  cancel: 'Cancelar',
  dismiss: 'Cerrar ventana',
  working: 'Procesando…',
  takesLong:
    'Está tardando más de lo habitual. Puede cerrar esto: la operación sigue en marcha y se le informará del resultado.',
  typeToConfirm: (text: string) => `Escriba «${text}» para confirmar`,

  // ui: steps, JSON
  stepDone: 'Completado',
  stepError: 'Requiere atención',
  jsonProperties: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'propiedad' : 'propiedades'}`,
  jsonItems: (count: number, shown: string) => `${shown} ${count === 1 ? 'elemento' : 'elementos'}`,
  showAll: 'Mostrar todo',
  showLess: 'Mostrar menos',
  showMore: 'Mostrar más',
  showMoreItems: (shown: string) => `Mostrar ${shown} más`,
  showValueOf: (name: string) => `Mostrar valor de ${name}`,
  hideValueOf: (name: string) => `Ocultar valor de ${name}`,
  hiddenValue: 'Valor oculto',
  searchIn: (name: string) => `Buscar en ${name}`,
  copyDocument: (name: string) => `Copiar ${name}`,
  copyPathOf: (name: string) => `Copiar la ruta de ${name}`,
  matchCount: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'coincidencia' : 'coincidencias'}`,

  // ui: columns
  sortAscending: 'Orden ascendente',
  sortDescending: 'Orden descendente',
  moveLeft: 'Mover a la izquierda',
  moveRight: 'Mover a la derecha',
  hideColumn: 'Ocultar columna',
  changeWidth: 'Cambiar el ancho',
  fitToContent: 'Ajustar al contenido',

  // Audit trail
  recordDetails: 'Detalles de la entrada',
  recordId: 'ID de la entrada',
  eventCode: 'Código del evento',
  ipAddress: 'Dirección IP',
  place: 'Lugar',
  userAgent: 'Agente de usuario',
  worker: 'Worker',
  correlationId: 'ID de correlación',
  documents: 'Documentos',
  copySummary: 'Copiar resumen',
  copyDetails: 'Copiar detalles',

  // Editor
  addToken: 'Añadir token de API',
  editToken: 'Editar token de API',
  steps: 'Pasos',
  stepBack: 'Atrás',
  overview: 'Resumen',
  save: 'Guardar',
  optional: 'Opcional',
  logo: 'Logotipo',
  addLogo: 'Añadir logotipo',
  changeLogo: 'Cambiar logotipo',
  removeLogo: 'Quitar logotipo',
  logoHint: 'Un archivo .jpg o .png de hasta 5 MB',
  logoTooLarge: 'El archivo supera los 5 MB. Elija uno más pequeño.',
  logoNotAnImage: 'El archivo no es una imagen JPEG ni PNG, aunque su nombre lo indique.',
  tokenName: 'Nombre del token de API',
  nameMissing: 'Asigne un nombre al token.',
  nameTooLong: 'El nombre es demasiado largo.',
  descriptionTooLong: 'La descripción es demasiado larga.',
  modulesMissing: 'Elija al menos un módulo.',
  selectAll: 'Seleccionar todo',
  modulesChosen: (chosen: string, all: string) => `Seleccionados: ${chosen} de ${all}`,
  expiry: 'Expiración',
  expiryDate: 'Fecha de expiración',
  days: (count: number, shown: string) => `${shown} ${count === 1 ? 'día' : 'días'}`,
  onDate: 'En una fecha…',
  secretInDetails: 'Su valor se puede mostrar y copiar en la pestaña General de sus detalles.',
  secretOnlyNow: 'Copie el valor ahora: no se podrá volver a mostrar.',
  secretSaved: 'Lo he guardado en un lugar seguro',
  secretBeforeClosing: 'Antes de cerrar, copie el valor o confirme que lo ha guardado.',
  keepEditing: 'Seguir editando',
  oneYear: '1 año',
  asItIs: (value: string) => `Sin cambios: ${value}`,
  expiresOn: (when: string) => `Dejará de funcionar el ${when}.`,
  expiryMissing: 'Elija cuándo expira el token.',
  expiryPast: 'Elija una fecha futura.',
  atMost: (count: number, shown: string) =>
    `Máximo: ${shown} ${count === 1 ? 'carácter' : 'caracteres'}`,
  tooLongBy: (count: number, shown: string) =>
    count === 1 ? `Sobra ${shown} carácter` : `Sobran ${shown} caracteres`,
  theirValue: 'Ahora',
  yourValue: 'Su valor, que lo sustituirá al guardar',
  takeTheirs: 'Usar el nuevo',
  discardChanges: '¿Descartar los cambios?',
  discardChangesHint: 'Los datos introducidos no se han guardado y se perderán.',
  discard: 'Descartar',
  editConflict:
    'Otra persona modificó este token mientras tanto. Los datos que introdujo se conservan: guarde de nuevo para aplicarlos a la versión más reciente.',

  // Confirmations
  enableToken: 'Activar token de API',
  disableToken: 'Desactivar token de API',
  deleteToken: 'Eliminar token de API',
  enableConsequence: (name: string) =>
    `«${name}» volverá a autenticar: las llamadas que lo usan funcionarán de inmediato.`,
  disableConsequence: (name: string) =>
    `Las llamadas que usan «${name}» fallarán hasta que lo active de nuevo.`,
  deleteConsequence: (name: string) =>
    `«${name}» se eliminará definitivamente. Las llamadas que lo usan fallarán y esta acción no se puede deshacer.`,
  lastUsed: (when: string, modules: string) => `Último uso: ${when}, con acceso a ${modules}.`,
  neverUsed: 'Nunca se ha usado.',
  rotateToken: 'Rotar token de API',
  rotateConsequence: (name: string) =>
    `«${name}» recibirá un valor nuevo, que deberá proporcionar a todo lo que use el token.`,
  tokenRotated: (name: string) => `El token de API «${name}» tiene un valor nuevo`,
  oldValueWorks: 'Vigencia del valor anterior',
  notAnyLonger: 'Ninguna: deja de funcionar de inmediato',
  oldValueStops:
    'El valor anterior deja de funcionar de inmediato: las llamadas que lo usan fallarán.',
  oldValueStopped: 'El valor anterior ya no funciona.',
  oldValueUntil: (when: string) => `El valor anterior funcionará hasta el ${when}.`,
  disableInstead: 'Solo desactivar',
  tokenEnabled: (name: string) => `Se activó el token de API «${name}»`,
  tokenDisabled: (name: string) => `Se desactivó el token de API «${name}»`,
  tokenDeleted: (name: string) => `Se eliminó el token de API «${name}»`,
  tokenCreated: (name: string) => `Se añadió el token de API «${name}»`,
  tokenUpdated: (name: string) => `Se guardó el token de API «${name}»`,
  tokenChangedMeanwhile: (name: string) =>
    `Otra persona modificó «${name}» mientras tanto. Lo que ve ahora está actualizado; inténtelo de nuevo.`,

  // The toolbar's panels
  activeFilters: 'Filtros activos',
  addCondition: 'Añadir condición',
  addGroup: 'Añadir grupo',
  addSort: 'Añadir otro criterio',
  ascending: 'Ascendente',
  choose: 'Elegir…',
  columnWidths: 'Ancho de las columnas',
  condition: 'Condición',
  conditionWords: (field: string, test: string, value: string) => `${field} ${test} ${value}`,
  customFilter: 'Filtro personalizado',
  daysUnit: 'días',
  defaultSize: 'Tamaño predeterminado',
  defaultView: 'Vista predeterminada',
  deleteView: (name: string) => `Eliminar la vista «${name}»`,
  descending: 'Descendente',
  filterAnd: 'y',
  filterGroup: 'Grupo de condiciones',
  filterJoin: 'Cómo se combinan las condiciones',
  filterOr: 'o',
  filterWhere: 'Donde',
  fitToScreen: 'Ajustar a la pantalla',
  fromDate: 'Desde',
  lastDays: (count: number, shown: string) =>
    count === 1 ? 'Último día' : `Últimos ${shown} días`,
  moveDown: (name: string) => `Mover ${name} hacia abajo`,
  moveUp: (name: string) => `Mover ${name} hacia arriba`,
  operator: 'Operador',
  presets: 'Filtros predefinidos',
  property: 'Propiedad',
  removeCondition: 'Quitar condición',
  removeFilter: (words: string) => `Quitar el filtro «${words}»`,
  removeSort: (name: string) => `No ordenar por ${name}`,
  renameView: (name: string) => `Cambiar el nombre de la vista «${name}»`,
  resetColumns: 'Restablecer',
  resetView: 'Restablecer',
  saveViewAs: 'Guardar como…',
  searchedFor: (text: string) => `Búsqueda de «${text}»`,
  sortDirectionOf: (name: string) => `Sentido del orden de ${name}`,
  testAfter: 'es posterior al',
  testBefore: 'es anterior al',
  testBetween: 'está entre',
  testContains: 'contiene',
  testDaysAgo: 'es de hace más de',
  testEmpty: 'está en blanco',
  testEnds: 'termina en',
  testEquals: 'es',
  testLastDays: 'está en los últimos',
  testLastMonth: 'es del mes pasado',
  testNextDays: 'está en los próximos',
  testNoneOf: 'no es ninguno de',
  testNotEmpty: 'no está en blanco',
  testNotEquals: 'no es',
  testOn: 'es el',
  testOneOf: 'es uno de',
  testSince: 'es a partir del',
  testStarts: 'empieza por',
  testThisMonth: 'es de este mes',
  testThisYear: 'es de este año',
  testToday: 'es hoy',
  testYesterday: 'es ayer',
  toDate: 'Hasta',
  value: 'Valor',
  viewChanged: 'Modificada',
  viewName: 'Nombre de la vista',
  viewNameTaken: 'Ya existe una vista con este nombre.',
  viewNotSaved: 'No se pudieron guardar las vistas. Se conservarán hasta que salga de la página.',
  viewsNotLoaded: 'No se pudieron cargar las vistas guardadas.',

  // Selected tokens
  andMore: (_count: number, shown: string) => `y ${shown} más`,
  bulkApplies: (fit: string, selected: string) =>
    `Se aplica a ${fit} de los ${selected} seleccionados.`,
  bulkCalledOff: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'quedó' : 'quedaron'} sin cambios.`,
  bulkDeleted: (_count: number, done: string, all: string) => `Eliminados: ${done} de ${all}.`,
  bulkDisabled: (_count: number, done: string, all: string) => `Desactivados: ${done} de ${all}.`,
  bulkEnabled: (_count: number, done: string, all: string) => `Activados: ${done} de ${all}.`,
  bulkGone: (count: number, shown: string) =>
    `${shown} ya no ${count === 1 ? 'existe' : 'existen'}.`,
  bulkInUse: (count: number, shown: string, days: string) =>
    `${shown} de ellos se ${count === 1 ? 'usó' : 'usaron'} en los últimos ${days} días.`,
  bulkRunning: (act: string, finished: string, total: string) => `${act}: ${finished} de ${total}`,
  clearSelection: 'Borrar selección',
  deleteMany: (count: number, shown: string) =>
    `Eliminar ${shown} ${count === 1 ? 'token' : 'tokens'} de API`,
  deleteManyConsequence:
    'Estos tokens se eliminarán definitivamente. Las llamadas que los usan fallarán y esta acción no se puede deshacer.',
  disableMany: (count: number, shown: string) =>
    `Desactivar ${shown} ${count === 1 ? 'token' : 'tokens'} de API`,
  disableManyConsequence:
    'Las llamadas que usan estos tokens fallarán hasta que los active de nuevo.',
  enableMany: (count: number, shown: string) =>
    `Activar ${shown} ${count === 1 ? 'token' : 'tokens'} de API`,
  enableManyConsequence:
    'Estos tokens volverán a autenticar: las llamadas que los usan funcionarán de inmediato.',
  retryFailed: 'Reintentar los fallidos',
  selectedCount: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'seleccionado' : 'seleccionados'}`,
  selection: 'Selección',

  // What needs a look
  creatorGone: 'El creador ya no existe',
  expiringSoon: 'Expira pronto',
  needsAttention: 'Requiere atención',
  neverUsedChip: 'Nunca usado',
  unusedForDays: (days: string) => `Sin uso desde hace ${days}+ días`,

  // Comparing and stepping through records
  changeAdded: 'Añadido',
  changeAfter: 'Después',
  changeBefore: 'Antes',
  changeChanged: 'Modificado',
  changePath: 'Campo',
  changeRemoved: 'Eliminado',
  changes: 'Cambios',
  comparedWith: (date: string, id: string) =>
    `Comparación con la entrada anterior, del ${date} (${id}).`,
  comparedWithin:
    'Comparación dentro de esta entrada: sus documentos contienen el antes y el después.',
  copyLink: 'Copiar enlace a esta entrada',
  noChanges: 'No hay diferencias.',
  nextRecord: 'Entrada siguiente',
  nothingToCompare: 'No hay nada con lo que comparar esta entrada.',
  previousRecord: 'Entrada anterior',
  sameCorrelation: 'Mostrar todo con este ID',
  showLocal: 'Mostrar hora local',
  showUtc: 'Mostrar UTC',
  tooMuchToCompare:
    'Los documentos son demasiado grandes para compararlos aquí. Cópielos para compararlos en otro lugar.',

  // Events over time
  eventCount: (count: number, shown: string) => `${shown} ${count === 1 ? 'evento' : 'eventos'}`,
  eventsOverTime: 'Eventos a lo largo del tiempo',
  otherEvents: 'Otros',
  histogramHint:
    'Arrastre sobre las barras para elegir un periodo, o use las teclas de flecha, con Mayús para elegir, y Entrar.',
  histogramOfLoaded: 'Recuento basado solo en las entradas cargadas.',
  histogramEstimated: 'Estimación basada en una muestra de las entradas.',

  // Export and what is new
  exportByteOrderMark:
    'Incluir una marca de orden de bytes (BOM) al inicio, para las hojas de cálculo que la necesiten',
  exportFormat: 'Formato',
  exportHint:
    'Todas las entradas que la lista contiene ahora, en todas sus páginas. Lo que está enmascarado en pantalla también lo está en el archivo.',
  exportRecords: 'Exportar entradas',
  exported: (count: number, shown: string) =>
    count === 1 ? `Se exportó ${shown} entrada.` : `Se exportaron ${shown} entradas.`,
  exportedOf: (done: string, total: string) => `${done} de ${total} entradas`,
  exportedSoFar: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'entrada' : 'entradas'} hasta ahora`,
};
