import type { AuditEventCounts, AuditRecord } from '../model/audit.js';
import type { AdapterError } from '../model/errors.js';
import type { ListQuery, Page } from '../model/query.js';
import type { ApiToken, EntityRef, TokenDraft, TokenModule, TokenSecret } from '../model/token.js';

/** What comes with every call to an adapter. */
export interface RequestOptions {
  /** An aborted call rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** The same for every try of one write, so that a backend can tell a repeat from a second act. */
  readonly idempotencyKey?: string;
  /** The revision that the write was based on; a backend that holds another answers `conflict`. */
  readonly revision?: string;
}

/** What to divide the time between two instants into. */
export interface AuditBuckets {
  /** ISO 8601, UTC, inclusive. */
  readonly from: string;
  /** ISO 8601, UTC, exclusive. */
  readonly to: string;
  /** How many buckets of the same length. */
  readonly count: number;
}

/** How records are watched. */
export interface WatchOptions extends RequestOptions {
  /**
   * Called with the error when the connection breaks, and without one when it stands again. The
   * adapter tries again by itself, but for the kinds `unauthenticated`, `forbidden`, `not-found`
   * and `invalid`, which end it.
   */
  readonly onConnection?: (error?: AdapterError) => void;
}

/** Which lifetimes a backend lets a person choose for a token. */
export interface ExpiryChoices {
  /** Offered as choices: so many days from now. */
  readonly days: readonly number[];
  /** Whether any other date may be chosen. */
  readonly custom: boolean;
  /** Whether a token may live for ever. */
  readonly never: boolean;
}

/** How long the texts of a token may be, in characters. */
export interface DraftLimits {
  readonly name?: number;
  readonly description?: number;
}

/**
 * What a host implements to bring its own API: all input and output of the elements goes through
 * it. Only the first two methods are required; where another is absent, the elements do not offer
 * what needs it. Every method rejects with an `AdapterError`; anything else counts as `unexpected`.
 */
export interface TokenAdapter {
  /** Tokens that are not deleted, without their secrets. */
  listTokens(query: ListQuery, options: RequestOptions): Promise<Page<ApiToken>>;
  /** One token; rejects with `not-found` where there is none or it was deleted. */
  getToken(id: string, options: RequestOptions): Promise<ApiToken>;
  /** The secret, on backends that can show it again. */
  revealSecret?(id: string, options: RequestOptions): Promise<TokenSecret>;
  /** Adds an active token; on most backends the answer is the only chance to see the secret. */
  createToken?(
    draft: TokenDraft,
    options: RequestOptions,
  ): Promise<{ readonly token: ApiToken; readonly secret?: TokenSecret }>;
  /** Changes the given fields and leaves the others. */
  updateToken?(
    id: string,
    changes: Partial<TokenDraft>,
    options: RequestOptions,
  ): Promise<ApiToken>;
  /** Lets calls through again; answers with the token as it is then. */
  enableToken?(id: string, options: RequestOptions): Promise<ApiToken>;
  /** Has calls refused until it is enabled again; answers with the token as it is then. */
  disableToken?(id: string, options: RequestOptions): Promise<ApiToken>;
  /** A new secret; `overlap` is how many seconds the old one goes on. */
  rotateSecret?(
    id: string,
    options: RequestOptions & { readonly overlap?: number },
  ): Promise<TokenSecret>;
  /** The choices of `overlap`, in seconds; absent: the old secret stops at once. */
  readonly rotationOverlaps?: readonly number[];
  /** Absent: tokens do not expire. */
  readonly expiryChoices?: ExpiryChoices;
  /** The longest texts that the backend takes. Default: 255 for a name, 2000 for a description. */
  readonly draftLimits?: DraftLimits;
  /** Takes the token away for good. */
  deleteToken?(id: string, options: RequestOptions): Promise<void>;
  /** The modules that a token can be given. */
  listModules?(query: ListQuery, options: RequestOptions): Promise<Page<TokenModule>>;
  /** The people of the account, those who left included, for a filter to choose from. */
  listPeople?(query: ListQuery, options: RequestOptions): Promise<Page<EntityRef>>;
  /** A URL that an `img` can show for an icon as the backend names it. */
  resolveIcon?(icon: string): string | undefined;
}

/** The part of an adapter behind `audit-trail`. */
export interface AuditAdapter {
  /** What was done, in the order asked for; `documents` may be left to `getAuditRecord`. */
  listAuditRecords(query: ListQuery, options: RequestOptions): Promise<Page<AuditRecord>>;
  /** One record, with its documents; rejects with `not-found` where there is none. */
  getAuditRecord?(id: string, options: RequestOptions): Promise<AuditRecord>;
  /** How many records fall in each bucket, the first bucket first. */
  countAuditRecords?(
    query: Omit<ListQuery, 'limit'>,
    buckets: AuditBuckets,
    options: RequestOptions,
  ): Promise<readonly number[]>;
  /**
   * The same, apart for each event; one that no record has may be left out. What would take long to
   * count may be estimated, and says so.
   */
  countAuditEvents?(
    query: Omit<ListQuery, 'limit'>,
    buckets: AuditBuckets,
    options: RequestOptions,
  ): Promise<readonly AuditEventCounts[]>;
  /** The event codes that records have or may have, in alphabetical order, for a filter to choose from. */
  listAuditEvents?(options: RequestOptions): Promise<readonly string[]>;
  /** Calls `onRecords` with what is new, newest first and none twice, until the signal aborts. */
  watchAuditRecords?(
    query: Omit<ListQuery, 'limit'>,
    onRecords: (records: readonly AuditRecord[]) => void,
    options: WatchOptions,
  ): void;
}

/** The object that a host injects: `TokenAdapter`, with as much of `AuditAdapter` as it can. */
export type DataAdapter = TokenAdapter & Partial<AuditAdapter>;
