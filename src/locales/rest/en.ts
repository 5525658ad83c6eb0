import { plural } from '../en.js';

/** English: the terms of parts that load on first use. */
export const en = {
  // Shared
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  working: 'Working…',
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

  // ui: columns
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  hideColumn: 'Hide column',
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
} satisfies Record<string, unknown>;

/** The terms of a locale that belong to parts that load on first use. */
export type RestTerms = typeof en;
