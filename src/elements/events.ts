import type { AuditRecord } from '../model/audit.js';
import type { ListQuery } from '../model/query.js';
import type { AdapterError } from '../model/errors.js';
import type { ApiToken, TokenAction, TokenStatus } from '../model/token.js';
import { ActEvent } from './act-event.js';
import type { ListState } from '../model/list-state.js';

const ANNOUNCED = { bubbles: true, composed: true };

/** A token was chosen in a list; `preventDefault()` keeps its link from being followed. */
export class TokenOpenEvent extends Event {
  constructor(readonly token: ApiToken) {
    super('token-open', { ...ANNOUNCED, cancelable: true });
  }
}

/** Another search, sort or page is shown. */
export class TokenListChangeEvent extends Event {
  constructor(readonly state: ListState) {
    super('token-list-change', ANNOUNCED);
  }
}

/** The way back from a token's details was taken. */
export class TokenBackEvent extends Event {
  constructor() {
    super('token-back', ANNOUNCED);
  }
}

/** Another tab is shown. */
export class TokenTabChangeEvent extends Event {
  constructor(readonly tab: string) {
    super('token-tab-change', ANNOUNCED);
  }
}

/** A record's details were opened. */
export class AuditRecordOpenEvent extends Event {
  constructor(readonly record: AuditRecord) {
    super('audit-record-open', ANNOUNCED);
  }
}

/**
 * Before the records that are listed are written into a file; cancelable, so that the host can do
 * it on its server.
 */
export class AuditExportEvent extends ActEvent {
  /**
   * @param query - What is searched and filtered, with dates as instants.
   * @param format - CSV, or JSON Lines.
   */
  constructor(
    readonly query: Omit<ListQuery, 'limit'>,
    readonly format: 'csv' | 'jsonl',
  ) {
    super('audit-export');
  }
}

/** Another search, sort or page of the audit trail is shown. */
export class AuditTrailChangeEvent extends Event {
  constructor(readonly state: ListState) {
    super('audit-trail-change', ANNOUNCED);
  }
}

/**
 * The editor was closed; `tokenId` is the token that it added or saved, where it did. `isSaving`: it
 * was closed before there was an answer, and `token-created`, `token-updated` or
 * `token-adapter-error` still tells what comes of it.
 */
export class TokenEditorCloseEvent extends Event {
  constructor(
    readonly tokenId: string | undefined,
    readonly isSaving = false,
  ) {
    super('token-editor-close', ANNOUNCED);
  }
}

/** A token was added. */
export class TokenCreatedEvent extends Event {
  constructor(readonly token: ApiToken) {
    super('token-created', ANNOUNCED);
  }
}

/** A token was saved, or has a new secret. */
export class TokenUpdatedEvent extends Event {
  constructor(readonly token: ApiToken) {
    super('token-updated', ANNOUNCED);
  }
}

/** A token was enabled or disabled. */
export class TokenStatusChangedEvent extends Event {
  constructor(
    readonly token: ApiToken,
    readonly previousStatus: TokenStatus,
  ) {
    super('token-status-changed', ANNOUNCED);
  }
}

/** A token was deleted. */
export class TokenDeletedEvent extends Event {
  constructor(readonly tokenId: string) {
    super('token-deleted', ANNOUNCED);
  }
}

/** The secret is on screen. It is never part of an event. */
export class TokenSecretRevealedEvent extends Event {
  constructor(readonly tokenId: string) {
    super('token-secret-revealed', ANNOUNCED);
  }
}

/** The secret is on the clipboard. It is never part of an event. */
export class TokenSecretCopiedEvent extends Event {
  constructor(readonly tokenId: string) {
    super('token-secret-copied', ANNOUNCED);
  }
}

/** A call to the adapter failed. After signing in again, a host goes on with `retry()`. */
export class TokenAdapterErrorEvent extends Event {
  constructor(
    readonly error: AdapterError,
    readonly retry: () => void,
  ) {
    super('token-adapter-error', ANNOUNCED);
  }
}

/**
 * Before the editor opens to add a token; `template` is the token to duplicate, if any.
 *
 * @example A host with a page of its own for adding tokens.
 * ```ts
 * list.addEventListener('token-add', (event) => {
 *   event.preventDefault();
 *   location.assign('/tokens/new');
 * });
 * ```
 */
export class TokenAddEvent extends ActEvent {
  constructor(readonly template?: ApiToken) {
    super('token-add');
  }
}

/**
 * Before the editor opens to edit the token.
 *
 * @example A host that looks first whether someone else is editing it.
 * ```ts
 * details.addEventListener('token-edit', (event) => {
 *   event.waitUntil(locks.take(event.token.id)); // Rejects with an `Error` whose message is shown.
 * });
 * ```
 */
export class TokenEditEvent extends ActEvent {
  constructor(readonly token: ApiToken) {
    super('token-edit');
  }
}

/**
 * Before a token is enabled, disabled, rotated or deleted, and before it is confirmed.
 *
 * @example A host that asks for a second factor before anything is deleted.
 * ```ts
 * details.addEventListener('token-action', (event) => {
 *   if (event.action === 'delete') event.waitUntil(askForSecondFactor());
 * });
 * ```
 */
export class TokenActionEvent extends ActEvent {
  constructor(
    readonly token: ApiToken,
    readonly action: TokenAction,
  ) {
    super('token-action');
  }
}

/**
 * Before the secret is asked for, to be shown or to be copied.
 *
 * @example A host that asks for the password first; the person can give up the wait meanwhile.
 * ```ts
 * details.addEventListener('token-secret-request', (event) => {
 *   event.waitUntil(askForPassword()); // Rejects with an `Error` whose message is shown.
 * });
 * ```
 */
export class TokenSecretRequestEvent extends ActEvent {
  constructor(
    readonly tokenId: string,
    readonly purpose: 'show' | 'copy',
  ) {
    super('token-secret-request');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'token-open': TokenOpenEvent;
    'token-list-change': TokenListChangeEvent;
    'token-back': TokenBackEvent;
    'token-tab-change': TokenTabChangeEvent;
    'audit-record-open': AuditRecordOpenEvent;
    'audit-export': AuditExportEvent;
    'audit-trail-change': AuditTrailChangeEvent;
    'token-editor-close': TokenEditorCloseEvent;
    'token-created': TokenCreatedEvent;
    'token-updated': TokenUpdatedEvent;
    'token-status-changed': TokenStatusChangedEvent;
    'token-deleted': TokenDeletedEvent;
    'token-secret-revealed': TokenSecretRevealedEvent;
    'token-secret-copied': TokenSecretCopiedEvent;
    'token-adapter-error': TokenAdapterErrorEvent;
    'token-add': TokenAddEvent;
    'token-edit': TokenEditEvent;
    'token-action': TokenActionEvent;
    'token-secret-request': TokenSecretRequestEvent;
  }
}
