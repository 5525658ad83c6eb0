import type { Translation } from '@shoelace-style/localize';

/** English, the language of reference: its keys are the terms that every locale gives. */
export const en = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  // Shared
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  loading: 'Loading…',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow it. Select the text and copy it by hand.',

  // ui: table, pager, messages, search field
  actions: 'Actions',
  sortBy: 'Sort by',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  page: 'Page',
  pageOf: (pages: string) => `of ${pages}`,
  rowsPerPage: 'Rows per page',
  rowCount: (count: number, shown: string) => `${shown} ${plural(count, 'row', 'rows')}`,
  rowRange: (from: string, to: string, count: number, shown: string) =>
    `${from}–${to} of ${shown} ${plural(count, 'row', 'rows')}`,
  search: 'Search',
  searchPlaceholder: 'Search…',
  clearSearch: 'Clear search',

  // API tokens: the words of the field
  apiToken: 'API token',
  apiTokens: 'API tokens',
  statusActive: 'Active',
  statusDisabled: 'Disabled',
  statusDeleted: 'Deleted',
  add: 'Add',
  edit: 'Edit',
  duplicate: 'Duplicate',
  enable: 'Enable',
  disable: 'Disable',
  rotate: 'Rotate',
  delete: 'Delete',
  never: 'Never',
  actionsFor: (name: string) => `Actions for ${name}`,

  // The list
  modules: 'Modules',
  moduleCount: (count: number, shown: string) => `${shown} ${plural(count, 'module', 'modules')}`,
  createdBy: 'Created by',
  dateCreated: 'Date created',
  lastAccess: 'Last access',
  status: 'Status',
  none: 'None',
  unknown: 'Unknown',
  noLongerExists: 'No longer exists',
  expired: 'Expired',
  expires: (when: string) => `Expires ${when}`,
  unusedFor90Days: 'Unused 90+ days',
  toolbar: 'List options',
  refresh: 'Refresh',
  noTokens: 'No API tokens yet',
  noTokensHint: 'An API token lets a program call the API on behalf of this account.',
  addFirstToken: 'Add API token',
  nothingFound: 'Nothing found',
  nothingFoundHint: 'No entry matches what you are looking for.',
  clearFilters: 'Clear filters',

  // Details and tabs
  back: 'Back to API tokens',
  copyId: 'Copy ID',
  account: 'Account',
  moreActions: 'More actions',
  general: 'General',
  details: 'Details',
  auditTrail: 'Audit trail',
  tokenTabs: 'Parts of the API token',
  description: 'Description',
  noDescription: 'No description',
  apiEndpoint: 'API endpoint',
  copyEndpoint: 'Copy endpoint',
  showValue: 'Show value',
  hideValue: 'Hide value',
  copyValue: 'Copy value',
  secretHidden: 'Hidden',
  secretEndsWith: (hint: string) => `Ends with ${hint}`,
  secretShownOnce:
    'The value was shown once, when the token was added, and cannot be shown again. If it is lost, add another token.',
  secretReadable: 'Whoever has this value can act as this token. Show it only when nobody looks on.',
  secretHidesIn: (seconds: string) => `Hides by itself in ${seconds} s`,
  secretCopyFailed:
    'The browser did not let the value be copied. It is shown instead: select it and copy it by hand.',
  requestSample: 'Request sample',
  requestSampleHint: (variable: string) =>
    `The sample reads the value from the environment variable ${variable}; put it there yourself.`,
  copySample: 'Copy sample',
  sampleLanguage: 'Language of the sample',
  noModules: 'No modules',
  noModulesHint: 'This token has been granted no modules.',
  name: 'Name',
  searchModules: 'Search modules',
  event: 'Event',
  date: 'Date',
  by: 'By',
  stampCreated: 'Created',
  stampUpdated: 'Updated',
  stampEnabled: 'Enabled',
  stampDisabled: 'Disabled',
  stampExpires: 'Expires',
  utc: 'UTC',
  tokenNotFound: 'API token not found',
  tokenNotFoundHint: 'It does not exist, or it was deleted.',
  tokenWasDeleted: 'This API token was deleted',
  tokenWasDeletedHint: 'Calls that use it are refused. Its history stays in the audit trail.',

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
  lastUsed: (when: string) => `Last used ${when}.`,
  neverUsed: 'It has never been used.',
  disableInstead: 'Disable instead',
  tokenEnabled: (name: string) => `API token “${name}” was enabled`,
  tokenDisabled: (name: string) => `API token “${name}” was disabled`,
  tokenDeleted: (name: string) => `API token “${name}” was deleted`,
  tokenCreated: (name: string) => `API token “${name}” was added`,
  tokenUpdated: (name: string) => `API token “${name}” was saved`,
  tokenGone: (name: string) => `API token “${name}” no longer exists`,
  tokenChangedMeanwhile: (name: string) =>
    `“${name}” was changed by someone else meanwhile. What you see now is up to date; please try again.`,
  actionRefused: 'This was not allowed to go on',

  // Errors
  errorUnauthenticated: 'You are signed out',
  errorUnauthenticatedHint: 'Sign in again, then try again.',
  errorForbidden: 'You are not allowed to see this',
  errorForbiddenHint: 'Ask an administrator of the account for access.',
  errorNotFound: 'Not found',
  errorNotFoundHint: 'It does not exist, or it was deleted.',
  errorConflict: 'It was changed meanwhile',
  errorConflictHint: 'Reload to see the newest, then try again.',
  errorInvalid: 'The request was not accepted',
  errorInvalidHint: 'Check what you entered, then try again.',
  errorRateLimited: 'Too many requests',
  errorRateLimitedHint: (seconds: number) =>
    seconds > 0 ? `Try again in ${seconds} s.` : 'Wait a moment, then try again.',
  errorOffline: 'You are offline',
  errorOfflineHint: 'It goes on by itself when the connection is back.',
  errorTimeout: 'It took too long',
  errorTimeoutHint: 'The server did not answer in time. Try again.',
  errorUnavailable: 'The service cannot be reached',
  errorUnavailableHint: 'Try again in a moment.',
  errorUnexpected: 'Something went wrong',
  errorUnexpectedHint: 'Try again. If it goes on, tell the support the trace id.',
  traceId: 'Trace id',
  noAdapter: 'No data adapter',
  noAdapterHint: 'This element has no adapter to load its data with.',
} satisfies Translation & Record<string, unknown>;

export type Terms = typeof en;

function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
