import { plural } from '../en.js';
import { addToEnglish } from '../known-terms.js';

/** English: what the details of a token and the audit trail say at first paint. */
export const details = {
  // Shared
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
  copyNoValue: 'Nothing was copied: the value could not be loaded. Try again.',

  // The list
  newRecords: (count: number, shown: string) =>
    `${shown} new ${plural(count, 'record', 'records')}`,
  export: 'Export',

  // Details and tabs
  name: 'Name',
  back: 'Back to API tokens',
  moreActions: 'More actions',
  general: 'General',
  details: 'Details',
  auditTrail: 'Audit trail',
  tokenTabs: 'Parts of the API token',
  apiEndpoint: 'API endpoint',
  copyEndpoint: 'Copy endpoint',
  showValue: 'Show value',
  hideValue: 'Hide value',
  copyValue: 'Copy value',
  secretHidden: 'Hidden',
  secretEndsWith: (hint: string) => `Ends with ${hint}`,
  secretShownOnce:
    'The value was shown once, when the token was added, and cannot be shown again. If it is lost, add another token.',
  secretReadable:
    'Whoever has this value can act as this token. Show it only when nobody looks on.',
  secretHidesIn: (seconds: string) => `Hides by itself in ${seconds} s`,
  secretCopyFailed:
    'The browser did not let the value be copied. It is shown instead: select it and copy it by hand.',
  secretWaiting: 'Waiting for the value…',
  cancelWaiting: 'Cancel',
  secretLeavesClipboard: (seconds: string) =>
    `A copied value leaves the clipboard after ${seconds} s.`,
  requestSample: 'Request sample',
  requestSampleHint: (variable: string) =>
    `The sample reads the value from the environment variable ${variable}; put it there yourself.`,
  copySample: 'Copy sample',
  sampleLanguage: 'Language of the sample',
  noModules: 'No modules',
  noModulesHint: 'This token has been granted no modules.',
  searchModules: 'Search modules',
  event: 'Event',
  date: 'Date',
  stampCreated: 'Created',
  stampEnabled: 'Enabled',
  stampDisabled: 'Disabled',
  copyInstant: 'Copy UTC time',
  tokenNotFound: 'API token not found',
  tokenNotFoundHint: 'It does not exist, or it was deleted.',
  tokenWasDeleted: 'This API token was deleted',
  tokenWasDeletedHint: 'Calls that use it are refused. Its history stays in the audit trail.',

  // Audit trail
  object: 'Object',
  objectType: 'Object type',
  actor: 'Actor',
  techDetails: 'Tech details',
  summary: 'Summary',
  viewDetails: 'View details',

  // Confirmations
  actionRefused: 'This was not allowed to go on',
} satisfies Record<string, unknown>;

addToEnglish(details);
