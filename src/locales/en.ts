import type { Translation } from '@shoelace-style/localize';

/** English, the language of reference: the terms that are seen at first paint. */
export const en = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  // Shared
  close: 'Close',
  tryAgain: 'Try again',
  loading: 'Loading…',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
  copyNoValue: 'Nothing was copied: the value could not be loaded. Try again.',

  // ui: table, pager, messages, search field
  actions: 'Actions',
  sortBy: 'Sort by',
  selectRow: (name: string) => `Select ${name}`,
  selectPage: 'Select all rows on this page',
  columnOptions: (label: string) => `Options for ${label}`,
  columnWidth: (label: string) => `Width of ${label}`,
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
  name: 'Name',
  searchModules: 'Search modules',
  event: 'Event',
  date: 'Date',
  stampCreated: 'Created',
  stampUpdated: 'Updated',
  stampEnabled: 'Enabled',
  stampDisabled: 'Disabled',
  stampExpires: 'Expires',
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
  noRecords: 'Nothing recorded yet',
  noRecordsHint: 'What is done from now on will be recorded here.',

  // Confirmations
  tokenGone: (name: string) => `API token “${name}” no longer exists`,
  actionRefused: 'This was not allowed to go on',

  // Errors
  errorUnauthenticated: 'You are signed out',
  errorUnauthenticatedHint: 'Sign in again, then try again.',
  errorForbidden: 'You are not allowed to see this',
  errorForbiddenHint: 'Ask an administrator of the account for access.',
  errorForbiddenAct: 'You are not allowed to do this',
  errorForbiddenActHint: 'Ask an administrator of the account for access.',
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
  errorOfflineActHint: 'Try again when the connection is back.',
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

/** The terms of a locale that are seen at first paint. */
export type FirstTerms = Omit<typeof en, '$dir'> & { readonly $dir: 'ltr' | 'rtl' };

export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
