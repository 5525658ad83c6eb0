// Importing it registers nothing; see `defineTokenry` and `tokenry/define`.
export type * from './adapters/adapter.js';
export { setDefaultAdapter } from './data/default-adapter.js';
export { defineTokenry } from './define/define-tokenry.js';
export type { ActEvent } from './elements/act-event.js';
export { AuditTrail } from './elements/audit-trail/audit-trail.js';
export * from './elements/events.js';
export {
  localViewStorage,
  type ListView,
  type ViewStorage,
} from './elements/list-toolbar/view-storage.js';
export { TokenDetails } from './elements/token-details/token-details.js';
export { TokenEditor } from './elements/token-editor/token-editor.js';
export type { TokenColumn } from './elements/token-list/host-columns.js';
export { TokenList } from './elements/token-list/token-list.js';
export { TokenManager } from './elements/token-manager/token-manager.js';
export { TokenProvider } from './elements/token-provider/token-provider.js';
export { TokenTabs } from './elements/token-tabs/token-tabs.js';
export { overrideTerms, registerLocale } from './locales/register-locale.js';
export type { RestTerms } from './locales/rest/en.js';
export type { FirstTerms, Terms } from './locales/terms.js';
export type * from './model/audit.js';
export { AdapterError, type AdapterErrorKind, type AdapterErrorOptions } from './model/errors.js';
export { stateFromParams, stateToParams, type ListState } from './model/list-state.js';
export {
  AUDIT_FIELDS,
  TOKEN_FIELDS,
  type Condition,
  type Filter,
  type FilterValue,
  type ListQuery,
  type Operator,
  type Page,
  type Sort,
} from './model/query.js';
export type * from './model/token.js';
export { VERSION } from './model/version.js';
