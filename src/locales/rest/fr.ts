import type { RestTerms } from './en.js';

/** French: the terms of parts that load on first use. */
export const fr: RestTerms = {
  // Shared
  cancel: 'Annuler',
  dismiss: 'Fermer la fenêtre',
  working: 'Traitement en cours…',
  takesLong:
    'C’est plus long que d’habitude. Vous pouvez fermer cette fenêtre, l’opération continue et son résultat vous sera indiqué.',
  typeToConfirm: (text: string) => `Saisissez «\u00a0${text}\u00a0» pour confirmer`,

  // ui: steps, JSON
  stepDone: 'Terminée',
  stepError: 'À vérifier',
  jsonProperties: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'propriété' : 'propriétés'}`,
  jsonItems: (count: number, shown: string) => `${shown} ${count < 2 ? 'élément' : 'éléments'}`,
  showAll: 'Tout afficher',
  showLess: 'Afficher moins',
  showMore: 'Afficher plus',
  showMoreItems: (shown: string) => `Afficher ${shown} de plus`,
  showValueOf: (name: string) => `Afficher la valeur de «\u00a0${name}\u00a0»`,
  hideValueOf: (name: string) => `Masquer la valeur de «\u00a0${name}\u00a0»`,
  hiddenValue: 'Valeur masquée',
  searchIn: (name: string) => `Rechercher dans ${name}`,
  copyDocument: (name: string) => `Copier ${name}`,
  copyPathOf: (name: string) => `Copier le chemin de ${name}`,
  matchCount: (count: number, shown: string) => `${shown} ${count < 2 ? 'résultat' : 'résultats'}`,

  // ui: columns
  sortAscending: 'Trier par ordre croissant',
  sortDescending: 'Trier par ordre décroissant',
  moveLeft: 'Déplacer vers la gauche',
  moveRight: 'Déplacer vers la droite',
  hideColumn: 'Masquer la colonne',
  changeWidth: 'Modifier la largeur',
  fitToContent: 'Ajuster au contenu',

  // Audit trail
  recordDetails: 'Détails de l’entrée',
  recordId: 'ID de l’entrée',
  eventCode: 'Code de l’événement',
  ipAddress: 'Adresse IP',
  place: 'Lieu',
  userAgent: 'Agent utilisateur',
  worker: 'Worker',
  correlationId: 'ID de corrélation',
  documents: 'Documents',
  copySummary: 'Copier le résumé',
  copyDetails: 'Copier les détails',

  // Editor
  addToken: 'Ajouter un jeton d’API',
  editToken: 'Modifier le jeton d’API',
  steps: 'Étapes',
  stepBack: 'Retour',
  overview: 'Récapitulatif',
  save: 'Enregistrer',
  optional: 'Facultatif',
  logo: 'Logo',
  addLogo: 'Ajouter un logo',
  changeLogo: 'Changer le logo',
  removeLogo: 'Supprimer le logo',
  logoHint: 'Un fichier .jpg ou .png de 5\u00a0Mo maximum',
  logoTooLarge: 'Le fichier dépasse 5\u00a0Mo. Choisissez-en un plus petit.',
  logoNotAnImage: 'Le fichier n’est ni une image JPEG ni une image PNG, quel que soit son nom.',
  tokenName: 'Nom du jeton d’API',
  nameMissing: 'Donnez un nom au jeton.',
  nameTooLong: 'Le nom est trop long.',
  descriptionTooLong: 'La description est trop longue.',
  modulesMissing: 'Choisissez au moins un module.',
  selectAll: 'Tout sélectionner',
  modulesChosen: (chosen: string, all: string) => `Sélection\u00a0: ${chosen} sur ${all}`,
  expiry: 'Expiration',
  expiryDate: 'Date d’expiration',
  days: (count: number, shown: string) => `${shown} ${count < 2 ? 'jour' : 'jours'}`,
  onDate: 'À une date précise…',
  secretInDetails:
    'Sa valeur peut être affichée et copiée dans l’onglet «\u00a0Général\u00a0» de ses détails.',
  secretOnlyNow: 'Copiez la valeur maintenant\u00a0: elle ne pourra plus être affichée.',
  secretSaved: 'J’ai enregistré la valeur en lieu sûr',
  secretBeforeClosing:
    'Avant de fermer, copiez la valeur ou confirmez que vous l’avez enregistrée.',
  keepEditing: 'Poursuivre la modification',
  oneYear: '1 an',
  asItIs: (value: string) => `Valeur actuelle\u00a0: ${value}`,
  expiresOn: (when: string) => `Il cessera de fonctionner le ${when}.`,
  expiryMissing: 'Choisissez la date d’expiration du jeton.',
  expiryPast: 'Choisissez une date future.',
  atMost: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'caractère' : 'caractères'} maximum`,
  tooLongBy: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'caractère' : 'caractères'} de trop`,
  theirValue: 'Valeur actuelle',
  yourValue: 'Votre valeur, qui la remplacera à l’enregistrement',
  takeTheirs: 'Utiliser la nouvelle valeur',
  discardChanges: 'Abandonner les modifications\u202f?',
  discardChangesHint: 'Votre saisie n’a pas été enregistrée et sera perdue.',
  discard: 'Abandonner',
  editConflict:
    'Une autre personne a modifié ce jeton entre-temps. Votre saisie est conservée\u00a0: enregistrez de nouveau pour l’appliquer à la version la plus récente.',

  // Confirmations
  enableToken: 'Activer le jeton d’API',
  disableToken: 'Désactiver le jeton d’API',
  deleteToken: 'Supprimer le jeton d’API',
  enableConsequence: (name: string) =>
    `«\u00a0${name}\u00a0» permettra de nouveau l’authentification\u00a0: les appels qui l’utilisent fonctionneront immédiatement.`,
  disableConsequence: (name: string) =>
    `Les appels qui utilisent «\u00a0${name}\u00a0» échoueront tant que vous ne l’aurez pas réactivé.`,
  deleteConsequence: (name: string) =>
    `«\u00a0${name}\u00a0» sera définitivement supprimé. Les appels qui l’utilisent échoueront, et cette action est irréversible.`,
  lastUsed: (when: string, modules: string) =>
    `Dernière utilisation\u00a0: ${when}, avec accès à ${modules}.`,
  neverUsed: 'Il n’a jamais été utilisé.',
  rotateToken: 'Régénérer le jeton d’API',
  rotateConsequence: (name: string) =>
    `«\u00a0${name}\u00a0» recevra une nouvelle valeur, à reporter partout où le jeton est utilisé.`,
  tokenRotated: (name: string) => `Le jeton d’API «\u00a0${name}\u00a0» a une nouvelle valeur`,
  oldValueWorks: 'Validité de l’ancienne valeur',
  notAnyLonger: 'Aucune\u00a0: elle cesse immédiatement de fonctionner',
  oldValueStops:
    'L’ancienne valeur cesse immédiatement de fonctionner\u00a0: les appels qui l’utilisent échoueront.',
  oldValueStopped: 'L’ancienne valeur ne fonctionne plus.',
  oldValueUntil: (when: string) => `L’ancienne valeur fonctionne jusqu’au ${when}.`,
  disableInstead: 'Désactiver plutôt',
  tokenEnabled: (name: string) => `Le jeton d’API «\u00a0${name}\u00a0» a été activé`,
  tokenDisabled: (name: string) => `Le jeton d’API «\u00a0${name}\u00a0» a été désactivé`,
  tokenDeleted: (name: string) => `Le jeton d’API «\u00a0${name}\u00a0» a été supprimé`,
  tokenCreated: (name: string) => `Le jeton d’API «\u00a0${name}\u00a0» a été ajouté`,
  tokenUpdated: (name: string) => `Le jeton d’API «\u00a0${name}\u00a0» a été enregistré`,
  tokenChangedMeanwhile: (name: string) =>
    `«\u00a0${name}\u00a0» a été modifié entre-temps par une autre personne. Les données affichées sont à jour\u202f; veuillez réessayer.`,

  // The toolbar's panels
  activeFilters: 'Filtres actifs',
  addCondition: 'Ajouter une condition',
  addGroup: 'Ajouter un groupe',
  addSort: 'Ajouter un critère',
  ascending: 'Croissant',
  choose: 'Choisir…',
  columnWidths: 'Largeur des colonnes',
  condition: 'Condition',
  conditionWords: (field: string, test: string, value: string) => `${field} ${test} ${value}`,
  customFilter: 'Filtre personnalisé',
  daysUnit: 'jours',
  defaultSize: 'Taille par défaut',
  defaultView: 'Vue par défaut',
  deleteView: (name: string) => `Supprimer la vue «\u00a0${name}\u00a0»`,
  descending: 'Décroissant',
  filterAnd: 'et',
  filterGroup: 'Groupe de conditions',
  filterJoin: 'Mode de combinaison des conditions',
  filterOr: 'ou',
  filterWhere: 'Où',
  fitToScreen: 'Ajuster à l’écran',
  fromDate: 'Du',
  lastDays: (count: number, shown: string) =>
    count < 2 ? 'Dernier jour' : `${shown} derniers jours`,
  moveDown: (name: string) => `Déplacer ${name} vers le bas`,
  moveUp: (name: string) => `Déplacer ${name} vers le haut`,
  operator: 'Opérateur',
  presets: 'Préréglages',
  property: 'Propriété',
  removeCondition: 'Supprimer la condition',
  removeFilter: (words: string) => `Supprimer le filtre «\u00a0${words}\u00a0»`,
  removeSort: (name: string) => `Ne plus trier par ${name}`,
  renameView: (name: string) => `Renommer la vue «\u00a0${name}\u00a0»`,
  resetColumns: 'Réinitialiser',
  resetView: 'Réinitialiser',
  saveViewAs: 'Enregistrer sous…',
  searchedFor: (text: string) => `Recherche de «\u00a0${text}\u00a0»`,
  sortDirectionOf: (name: string) => `Sens du tri\u00a0: ${name}`,
  testAfter: 'est après le',
  testBefore: 'est avant le',
  testBetween: 'se situe entre',
  testContains: 'contient',
  testDaysAgo: 'remonte à plus de',
  testEmpty: 'est vide',
  testEnds: 'se termine par',
  testEquals: 'est',
  testLastDays: 'remonte à moins de',
  testLastMonth: 'est le mois dernier',
  testNextDays: 'est dans moins de',
  testNoneOf: 'n’est pas parmi',
  testNotEmpty: 'n’est pas vide',
  testNotEquals: 'n’est pas',
  testOn: 'est le',
  testOneOf: 'est parmi',
  testSince: 'est à partir du',
  testStarts: 'commence par',
  testThisMonth: 'est ce mois-ci',
  testThisYear: 'est cette année',
  testToday: 'est aujourd’hui',
  testYesterday: 'est hier',
  toDate: 'Au',
  value: 'Valeur',
  viewChanged: 'Modifiée',
  viewName: 'Nom de la vue',
  viewNameTaken: 'Une vue porte déjà ce nom.',
  viewNotSaved:
    'Les vues n’ont pas pu être enregistrées. Elles seront conservées jusqu’à ce que vous quittiez la page.',
  viewsNotLoaded: 'Les vues enregistrées n’ont pas pu être chargées.',

  // Selected tokens
  andMore: (count: number, shown: string) => `et ${shown} ${count < 2 ? 'autre' : 'autres'}`,
  bulkApplies: (fit: string, selected: string) =>
    `Cette action s’applique à ${fit} des ${selected} jetons sélectionnés.`,
  bulkCalledOff: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'est resté inchangé' : 'sont restés inchangés'}.`,
  bulkDeleted: (count: number, done: string, all: string) =>
    `${done} sur ${all} ${count < 2 ? 'supprimé' : 'supprimés'}.`,
  bulkDisabled: (count: number, done: string, all: string) =>
    `${done} sur ${all} ${count < 2 ? 'désactivé' : 'désactivés'}.`,
  bulkEnabled: (count: number, done: string, all: string) =>
    `${done} sur ${all} ${count < 2 ? 'activé' : 'activés'}.`,
  bulkGone: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'n’existe' : 'n’existent'} plus.`,
  bulkInUse: (count: number, shown: string, days: string) =>
    `${shown} d’entre eux ${count < 2 ? 'a été utilisé' : 'ont été utilisés'} au cours des ${days} derniers jours.`,
  bulkRunning: (act: string, finished: string, total: string) =>
    `${act}\u00a0: ${finished} sur ${total}`,
  clearSelection: 'Effacer la sélection',
  deleteMany: (count: number, shown: string) =>
    `Supprimer ${shown} ${count < 2 ? 'jeton' : 'jetons'} d’API`,
  deleteManyConsequence:
    'Ces jetons seront définitivement supprimés. Les appels qui les utilisent échoueront, et cette action est irréversible.',
  disableMany: (count: number, shown: string) =>
    `Désactiver ${shown} ${count < 2 ? 'jeton' : 'jetons'} d’API`,
  disableManyConsequence:
    'Les appels qui utilisent ces jetons échoueront tant que vous ne les aurez pas réactivés.',
  enableMany: (count: number, shown: string) =>
    `Activer ${shown} ${count < 2 ? 'jeton' : 'jetons'} d’API`,
  enableManyConsequence:
    'Ces jetons permettront de nouveau l’authentification\u00a0: les appels qui les utilisent fonctionneront immédiatement.',
  retryFailed: 'Réessayer les échecs',
  selectedCount: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'sélectionné' : 'sélectionnés'}`,
  selection: 'Sélection',

  // What needs a look
  creatorGone: 'Créateur disparu',
  expiringSoon: 'Expire bientôt',
  needsAttention: 'À vérifier',
  neverUsedChip: 'Jamais utilisé',
  unusedForDays: (days: string) => `Inutilisé depuis au moins ${days} jours`,

  // Comparing and stepping through records
  changeAdded: 'Ajouté',
  changeAfter: 'Après',
  changeBefore: 'Avant',
  changeChanged: 'Modifié',
  changePath: 'Élément',
  changeRemoved: 'Supprimé',
  changes: 'Modifications',
  comparedWith: (date: string, id: string) =>
    `Comparaison avec l’entrée précédente, du ${date} (${id}).`,
  comparedWithin:
    'Comparaison au sein de cette entrée\u00a0: ses documents contiennent l’état avant et après.',
  copyLink: 'Copier le lien vers cette entrée',
  noChanges: 'Aucune différence.',
  nextRecord: 'Entrée suivante',
  nothingToCompare: 'Il n’y a rien à quoi comparer cette entrée.',
  previousRecord: 'Entrée précédente',
  sameCorrelation: 'Afficher toutes les entrées ayant cet ID',
  showLocal: 'Afficher l’heure locale',
  showUtc: 'Afficher l’heure UTC',
  tooMuchToCompare:
    'Les documents sont trop volumineux pour être comparés ici. Copiez-les pour les comparer ailleurs.',

  // Events over time
  eventCount: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'événement' : 'événements'}`,
  eventsOverTime: 'Événements au fil du temps',
  otherEvents: 'Autres',
  histogramHint:
    'Faites glisser le pointeur sur les barres pour choisir une période, ou utilisez les touches fléchées, avec Maj pour sélectionner, puis la touche Entrée.',
  histogramOfLoaded: 'Décompte limité aux entrées chargées.',
  histogramEstimated: 'Estimation fondée sur un échantillon des entrées.',

  // Export and what is new
  exportByteOrderMark:
    'Commencer par une marque d’ordre des octets (BOM), pour les tableurs qui en ont besoin',
  exportFormat: 'Format',
  exportHint:
    'Toutes les entrées que contient actuellement la liste, sur toutes ses pages. Ce qui est masqué à l’écran l’est aussi dans le fichier.',
  exportRecords: 'Exporter les entrées',
  exported: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'entrée exportée' : 'entrées exportées'}.`,
  exportedOf: (done: string, total: string) => `${done} sur ${total} entrées`,
  exportedSoFar: (count: number, shown: string) =>
    `${shown} ${count < 2 ? 'entrée' : 'entrées'} jusqu’à présent`,
};
