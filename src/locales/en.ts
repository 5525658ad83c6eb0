/**
 * English, the language of reference: what the list of tokens says at first paint. The words of
 * other parts are in `en/`, and come with the part.
 */
export const en = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  // Shared
  close: 'Close',
  loading: 'Loading…',

  // ui: table, pager, messages, search field
  actions: 'Actions',
  sortBy: 'Sort by',
  selectRow: (name: string) => `Select ${name}`,
  selectLoaded: 'Select all loaded rows',
  selectPage: 'Select all rows on this page',
  columnOptions: (label: string) => `Options for ${label}`,
  columnWidth: (label: string) => `Width of ${label}`,
  rowCount: (count: number, shown: string) => `${shown} ${plural(count, 'row', 'rows')}`,
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
  unusedForDays: (days: string) => `Unused ${days}+ days`,
  updatedBy: 'Updated by',
  idLabel: 'ID',
  view: 'View',
  sort: 'Sort',
  filter: 'Filter',
  columns: 'Columns',
  toolbar: 'List options',
  refresh: 'Refresh',
  clearFilters: 'Clear filters',

  // Details and tabs
  copyId: 'Copy ID',
  account: 'Account',
  description: 'Description',
  noDescription: 'No description',
  stampUpdated: 'Updated',
  stampExpires: 'Expires',

  // Confirmations
  tokenGone: (name: string) => `API token “${name}” no longer exists`,
} satisfies Record<string, unknown>;

export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
