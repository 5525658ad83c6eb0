import { plural } from '../en.js';
// What other parts bring, and these say as well.
import '../en/details.js';
import '../en/pager.js';
import '../en/states.js';
import { addToEnglish } from '../known-terms.js';

/** English: the terms of parts that load on first use, and with which they come. */
export const en = {
  // Shared
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  working: 'Working…',
  takesLong:
    'This is taking longer than usual. You can close this: it goes on, and you will be told what came of it.',
  typeToConfirm: (text: string) => `Type “${text}” to confirm`,

  // ui: steps, JSON
  stepDone: 'Completed',
  stepError: 'Needs attention',
  jsonProperties: (count: number, shown: string) =>
    `${shown} ${plural(count, 'property', 'properties')}`,
  jsonItems: (count: number, shown: string) => `${shown} ${plural(count, 'item', 'items')}`,
  showAll: 'Show all',
  showLess: 'Show less',
  showMore: 'Show more',
  showMoreItems: (shown: string) => `Show ${shown} more`,
  showValueOf: (name: string) => `Show value of ${name}`,
  hideValueOf: (name: string) => `Hide value of ${name}`,
  hiddenValue: 'Hidden value',
  searchIn: (name: string) => `Search in ${name}`,
  copyDocument: (name: string) => `Copy ${name}`,
  copyPathOf: (name: string) => `Copy path of ${name}`,
  matchCount: (count: number, shown: string) => `${shown} ${plural(count, 'match', 'matches')}`,

  // ui: columns
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  hideColumn: 'Hide column',
  changeWidth: 'Change width',
  fitToContent: 'Fit to content',

  // Audit trail
  recordDetails: 'Record details',
  recordId: 'Record ID',
  eventCode: 'Event code',
  ipAddress: 'IP address',
  place: 'Place',
  userAgent: 'User agent',
  worker: 'Worker',
  correlationId: 'Correlation ID',
  documents: 'Documents',
  copySummary: 'Copy summary',
  copyDetails: 'Copy details',

  // Editor
  addToken: 'Add API token',
  editToken: 'Edit API token',
  steps: 'Steps',
  stepBack: 'Back',
  overview: 'Overview',
  save: 'Save',
  optional: 'Optional',
  logo: 'Logo',
  addLogo: 'Add logo',
  changeLogo: 'Change logo',
  removeLogo: 'Remove logo',
  logoHint: 'A .jpg or .png file of up to 5 MB',
  logoTooLarge: 'The file is larger than 5 MB. Choose a smaller one.',
  logoNotAnImage: 'The file is neither a JPEG nor a PNG image, whatever its name says.',
  tokenName: 'API token name',
  nameMissing: 'Give the token a name.',
  nameTooLong: 'The name is too long.',
  descriptionTooLong: 'The description is too long.',
  modulesMissing: 'Choose at least one module.',
  selectAll: 'Select all',
  modulesChosen: (chosen: string, all: string) => `${chosen} of ${all} selected`,
  expiry: 'Expires',
  expiryDate: 'Date of expiry',
  days: (count: number, shown: string) => `${shown} ${plural(count, 'day', 'days')}`,
  onDate: 'On a date…',
  secretInDetails: 'Its value can be shown and copied on the General tab of its details.',
  secretOnlyNow: 'Copy the value now: it cannot be shown again.',
  secretSaved: 'I have saved it in a safe place',
  secretBeforeClosing: 'Copy the value, or confirm that you have saved it, before you close.',
  keepEditing: 'Keep editing',
  oneYear: '1 year',
  asItIs: (value: string) => `As it is: ${value}`,
  expiresOn: (when: string) => `It stops working on ${when}.`,
  expiryMissing: 'Choose when the token expires.',
  expiryPast: 'Choose a date in the future.',
  atMost: (count: number, shown: string) =>
    `At most ${shown} ${plural(count, 'character', 'characters')}`,
  tooLongBy: (count: number, shown: string) =>
    `${shown} ${plural(count, 'character', 'characters')} too many`,
  theirValue: 'Now',
  yourValue: 'Yours, which saving puts in its place',
  takeTheirs: 'Use the new one',
  discardChanges: 'Discard changes?',
  discardChangesHint: 'What you entered has not been saved and will be lost.',
  discard: 'Discard',
  editConflict:
    'Someone else changed this token meanwhile. What you entered is kept: save again to apply it to the newest version.',

  // Confirmations
  enableToken: 'Enable API token',
  disableToken: 'Disable API token',
  deleteToken: 'Delete API token',
  enableConsequence: (name: string) =>
    `“${name}” will authenticate again: calls that use it will work at once.`,
  disableConsequence: (name: string) =>
    `Calls that use “${name}” will fail until you enable it again.`,
  deleteConsequence: (name: string) =>
    `“${name}” will be gone for good. Calls that use it will fail, and this cannot be undone.`,
  lastUsed: (when: string, modules: string) => `Last used ${when}, with access to ${modules}.`,
  neverUsed: 'It has never been used.',
  rotateToken: 'Rotate API token',
  rotateConsequence: (name: string) =>
    `“${name}” gets a new value, which everything that uses the token must be given.`,
  tokenRotated: (name: string) => `API token “${name}” has a new value`,
  oldValueWorks: 'The old value works for',
  notAnyLonger: 'No longer: it stops at once',
  oldValueStops: 'The old value stops working at once: calls that use it will fail.',
  oldValueStopped: 'The old value no longer works.',
  oldValueUntil: (when: string) => `The old value works until ${when}.`,
  disableInstead: 'Disable instead',
  tokenEnabled: (name: string) => `API token “${name}” was enabled`,
  tokenDisabled: (name: string) => `API token “${name}” was disabled`,
  tokenDeleted: (name: string) => `API token “${name}” was deleted`,
  tokenCreated: (name: string) => `API token “${name}” was added`,
  tokenUpdated: (name: string) => `API token “${name}” was saved`,
  tokenChangedMeanwhile: (name: string) =>
    `“${name}” was changed by someone else meanwhile. What you see now is up to date; please try again.`,

  // The toolbar's panels
  activeFilters: 'Active filters',
  addCondition: 'Add condition',
  addGroup: 'Add group',
  addSort: 'Add another',
  ascending: 'Ascending',
  choose: 'Choose…',
  columnWidths: 'Column widths',
  condition: 'Condition',
  conditionWords: (field: string, test: string, value: string) => `${field} ${test} ${value}`,
  customFilter: 'Custom filter',
  daysUnit: 'days',
  defaultSize: 'Default size',
  defaultView: 'Default view',
  deleteView: (name: string) => `Delete view “${name}”`,
  descending: 'Descending',
  filterAnd: 'and',
  filterGroup: 'Group of conditions',
  filterJoin: 'How conditions are joined',
  filterOr: 'or',
  filterWhere: 'Where',
  fitToScreen: 'Fit to screen',
  fromDate: 'From',
  lastDays: (count: number, shown: string) => `Last ${shown} ${plural(count, 'day', 'days')}`,
  moveDown: (name: string) => `Move ${name} down`,
  moveUp: (name: string) => `Move ${name} up`,
  operator: 'Operator',
  presets: 'Presets',
  property: 'Property',
  removeCondition: 'Remove condition',
  removeFilter: (words: string) => `Remove filter “${words}”`,
  removeSort: (name: string) => `Do not sort by ${name}`,
  renameView: (name: string) => `Rename view “${name}”`,
  resetColumns: 'Reset',
  resetView: 'Reset',
  saveViewAs: 'Save as…',
  searchedFor: (text: string) => `Search for “${text}”`,
  sortDirectionOf: (name: string) => `Direction of ${name}`,
  testAfter: 'is after',
  testBefore: 'is before',
  testBetween: 'is between',
  testContains: 'contains',
  testDaysAgo: 'is longer ago than',
  testEmpty: 'is empty',
  testEnds: 'ends with',
  testEquals: 'is',
  testLastDays: 'is in the last',
  testLastMonth: 'is last month',
  testNextDays: 'is in the next',
  testNoneOf: 'is none of',
  testNotEmpty: 'is not empty',
  testNotEquals: 'is not',
  testOn: 'is on',
  testOneOf: 'is one of',
  testSince: 'is from',
  testStarts: 'starts with',
  testThisMonth: 'is this month',
  testThisYear: 'is this year',
  testToday: 'is today',
  testYesterday: 'is yesterday',
  toDate: 'To',
  value: 'Value',
  viewChanged: 'Changed',
  viewName: 'Name of the view',
  viewNameTaken: 'There is a view of this name already.',
  viewNotSaved: 'The views could not be saved. They last until you leave the page.',
  viewsNotLoaded: 'The saved views could not be loaded.',

  // Selected tokens
  andMore: (_count: number, shown: string) => `and ${shown} more`,
  bulkApplies: (fit: string, selected: string) =>
    `It applies to ${fit} of the ${selected} selected.`,
  bulkCalledOff: (count: number, shown: string) =>
    `${shown} ${plural(count, 'was left as it was', 'were left as they were')}.`,
  bulkDeleted: (_count: number, done: string, all: string) => `${done} of ${all} deleted.`,
  bulkDisabled: (_count: number, done: string, all: string) => `${done} of ${all} disabled.`,
  bulkEnabled: (_count: number, done: string, all: string) => `${done} of ${all} enabled.`,
  bulkGone: (count: number, shown: string) =>
    `${shown} no longer ${plural(count, 'exists', 'exist')}.`,
  bulkInUse: (count: number, shown: string, days: string) =>
    `${shown} of them ${plural(count, 'was', 'were')} used in the last ${days} days.`,
  bulkRunning: (act: string, finished: string, total: string) => `${act}: ${finished} of ${total}`,
  clearSelection: 'Clear selection',
  deleteMany: (_count: number, shown: string) => `Delete ${shown} API tokens`,
  deleteManyConsequence:
    'These tokens will be gone for good. Calls that use them will fail, and this cannot be undone.',
  disableMany: (_count: number, shown: string) => `Disable ${shown} API tokens`,
  disableManyConsequence: 'Calls that use these tokens will fail until you enable them again.',
  enableMany: (_count: number, shown: string) => `Enable ${shown} API tokens`,
  enableManyConsequence:
    'These tokens will authenticate again: calls that use them will work at once.',
  retryFailed: 'Retry failed',
  selectedCount: (_count: number, shown: string) => `${shown} selected`,
  selection: 'Selection',

  // What needs a look
  creatorGone: 'Creator gone',
  expiringSoon: 'Expiring soon',
  needsAttention: 'Needs attention',
  neverUsedChip: 'Never used',
  unusedForDays: (days: string) => `Unused ${days}+ days`,

  // Comparing and stepping through records
  changeAdded: 'Added',
  changeAfter: 'After',
  changeBefore: 'Before',
  changeChanged: 'Changed',
  changePath: 'What',
  changeRemoved: 'Removed',
  changes: 'Changes',
  comparedWith: (date: string, id: string) =>
    `Compared with the record before, of ${date} (${id}).`,
  comparedWithin: 'Compared within this record: its documents hold before and after.',
  copyLink: 'Copy link to this record',
  noChanges: 'Nothing differs.',
  nextRecord: 'Next record',
  nothingToCompare: 'There is nothing to compare this record with.',
  previousRecord: 'Previous record',
  sameCorrelation: 'Show all with this ID',
  showLocal: 'Show local times',
  showUtc: 'Show UTC',
  tooMuchToCompare:
    'The documents are too large to be compared here. Copy them to compare them elsewhere.',

  // Events over time
  eventCount: (count: number, shown: string) => `${shown} ${plural(count, 'event', 'events')}`,
  eventsOverTime: 'Events over time',
  otherEvents: 'Other',
  histogramHint:
    'Drag over the bars to choose a span; or use the arrow keys, with Shift to choose, and Enter.',
  histogramOfLoaded: 'Counted in the records that are loaded only.',
  histogramEstimated: 'Estimated from a sample of the records.',

  // Export and what is new
  exportByteOrderMark: 'Begin with a byte order mark, for spreadsheets that need one',
  exportFormat: 'Format',
  exportHint:
    'Every record that the list holds now, on all its pages. What is masked on screen is masked in the file.',
  exportRecords: 'Export records',
  exported: (count: number, shown: string) =>
    `${shown} ${plural(count, 'record', 'records')} exported.`,
  exportedOf: (done: string, total: string) => `${done} of ${total} records`,
  exportedSoFar: (count: number, shown: string) =>
    `${shown} ${plural(count, 'record', 'records')} so far`,
} satisfies Record<string, unknown>;

addToEnglish(en);

/** The terms of a locale that belong to parts that load on first use. */
export type RestTerms = typeof en;
