/** `Active` authenticates; `Disabled` is refused and can be enabled again; `Deleted` is gone. */
export type TokenStatus = 'Active' | 'Disabled' | 'Deleted';

/** What a person may do with a token that exists. */
export type TokenAction = 'enable' | 'disable' | 'edit' | 'reveal' | 'rotate' | 'delete';

/** A thing named by id: a user, a token, a module, an account. */
export interface EntityRef {
  readonly id: string;
  readonly name: string;
  /** A path or URL as the backend gives it; `adapter.resolveIcon` makes it displayable. */
  readonly icon?: string;
  /** Where the host shows this thing; http, https and relative addresses only. */
  readonly href?: string;
  /** The thing no longer exists; what is known of it is still shown. */
  readonly deleted?: boolean;
}

/** An account, as the owner of a token or of who did something. */
export interface AccountRef extends EntityRef {
  readonly type?: string;
  readonly status?: string;
}

/** A part of the platform that a token may use. */
export interface TokenModule extends EntityRef {
  readonly description?: string;
}

/** When something happened to a token, and who did it. */
export interface Stamp {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Who did it: a user, or a token. */
  readonly by?: EntityRef;
  /** The account of the one who did it. */
  readonly of?: AccountRef;
}

/** An API token as it is listed. Its secret is never part of it. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** A path or URL as the backend gives it; `adapter.resolveIcon` makes it displayable. */
  readonly icon?: string;
  readonly status: TokenStatus;
  /** What it may use; an empty list says that it may use nothing. */
  readonly modules: readonly TokenModule[];
  /** The account that it belongs to. */
  readonly account?: AccountRef;
  /** The address of the API that the token is for. */
  readonly endpoint?: string;
  /** Stamps by name: `created`, `updated`, `enabled`, `disabled`, or any other. */
  readonly audit: Readonly<
    Partial<Record<'created' | 'updated' | 'enabled' | 'disabled' | (string & {}), Stamp>>
  >;
  /** ISO 8601, UTC; absent while the token was never used. */
  readonly lastAccessAt?: string;
  /** ISO 8601, UTC. */
  readonly expiresAt?: string;
  /** A part of the secret that is safe to show, such as its last four characters. */
  readonly secretHint?: string;
  /** For optimistic concurrency: sent back with every write. */
  readonly revision?: string;
  /** What this user may do; absent: whatever the status allows. */
  readonly actions?: readonly TokenAction[];
  /** Why this user may not do it, in words for this user. */
  readonly denied?: Readonly<Partial<Record<TokenAction, string>>>;
}

/** The string that authenticates. Shown on request, and kept nowhere. */
export interface TokenSecret {
  readonly value: string;
  /** ISO 8601, UTC. */
  readonly expiresAt?: string;
}

/** What a person fills in to add or to edit a token. */
export interface TokenDraft {
  readonly name: string;
  readonly description?: string;
  /** A chosen image, or an icon that there was; empty: it is taken away. */
  readonly icon?: File | string;
  /** The ids of all modules that it is to have. */
  readonly moduleIds: readonly string[];
  /** ISO 8601, UTC. */
  readonly expiresAt?: string;
}
