import type { AuditRecord } from '../../model/audit.js';
import { AdapterError } from '../../model/errors.js';
import { present } from '../../model/present.js';
import { permission, statusAfter, type TokenTransition } from '../../model/token-actions.js';
import type {
  AccountRef,
  ApiToken,
  EntityRef,
  TokenAction,
  TokenDraft,
  TokenModule,
} from '../../model/token.js';
import { auditRecordOf, TOKEN_EVENTS, type PastAct } from './audit-record.js';
import { checkDraft, iconOf } from './draft.js';
import { newId, newSecret } from './random.js';

/** What an account is made of at first, and who acts in it. */
export interface MemoryAccountOptions {
  readonly tokens?: readonly ApiToken[];
  readonly records?: readonly AuditRecord[];
  readonly modules?: readonly TokenModule[];
  /** Who acts. */
  readonly user?: EntityRef;
  /** The account that new tokens belong to. */
  readonly account?: AccountRef;
  /** The address of the API that tokens are for. */
  readonly endpoint?: string;
  /** The time, in milliseconds since 1970. Default: the clock's. */
  readonly now?: () => number;
}

export type RecordListener = (record: AuditRecord) => void;

const SOMEONE: EntityRef = { id: 'USR-0000-0001', name: 'Someone' };

const PAST = { enable: 'enabled', disable: 'disabled', delete: 'deleted' } as const;

/**
 * Tokens with their secrets and their audit trail. Writes check the life cycle, the fields and the
 * revision, and leave audit records.
 */
export class MemoryAccount {
  readonly modules: readonly TokenModule[];
  readonly #options: MemoryAccountOptions;
  readonly #tokens: Map<string, ApiToken>;
  readonly #secrets = new Map<string, string>();
  readonly #records: Map<string, AuditRecord>;
  readonly #listeners = new Set<RecordListener>();

  constructor(options: MemoryAccountOptions) {
    const { tokens = [], records = [], modules = [] } = options;
    const present = tokens.filter(({ status }) => status !== 'Deleted');
    this.#options = options;
    this.#tokens = new Map(structuredClone(present).map((token) => [token.id, token]));
    const oldestFirst = structuredClone([...records]).reverse();
    this.#records = new Map(oldestFirst.map((record) => [record.id, record]));
    this.modules = structuredClone(modules);
  }

  get tokens(): readonly ApiToken[] {
    return [...this.#tokens.values()];
  }

  /** The newest first. */
  get records(): readonly AuditRecord[] {
    return [...this.#records.values()].reverse();
  }

  /** In alphabetical order. */
  get events(): readonly string[] {
    const events = [...this.#records.values()].map(({ event }) => event);
    return [...new Set([...TOKEN_EVENTS, ...events])].sort();
  }

  /** Everyone who did something that is known, and is not a token. */
  get people(): readonly EntityRef[] {
    const records = [...this.#records.values()];
    const tokenIds = new Set([
      ...this.#tokens.keys(),
      ...records.flatMap(({ object }) => (object?.objectType === 'ApiToken' ? object.id : [])),
    ]);
    const actors = [
      ...records.map(({ actor }) => actor),
      ...this.tokens.flatMap(({ audit }) => Object.values(audit).map((stamp) => stamp?.by)),
      this.#options.user,
    ];
    const people = actors.flatMap((actor) =>
      actor && actor.id !== '' && !tokenIds.has(actor.id)
        ? [[actor.id, personOf(actor)] as const]
        : [],
    );
    return [...new Map(people).values()];
  }

  token(id: string): ApiToken {
    const token = this.#tokens.get(id);
    if (!token) throw new AdapterError('not-found', { message: 'There is no such API token.' });
    return token;
  }

  record(id: string): AuditRecord {
    const record = this.#records.get(id);
    if (!record) throw new AdapterError('not-found', { message: 'There is no such record.' });
    return record;
  }

  /** The tokens given at the start have secrets too, made when they are first asked for. */
  secret(id: string): string {
    this.#demand(this.token(id), 'reveal');
    const secret = this.#secrets.get(id) ?? newSecret();
    this.#secrets.set(id, secret);
    return secret;
  }

  create(draft: TokenDraft): { readonly token: ApiToken; readonly secret: string } {
    const { account, endpoint } = this.#options;
    checkDraft(draft, this.modules, this.#now);
    const id = newId('TKN', (id) => this.#tokens.has(id));
    const token = this.#store('created', {
      id,
      name: draft.name.trim(),
      status: 'Active',
      modules: this.modules.filter((module) => draft.moduleIds.includes(module.id)),
      audit: {},
      ...present({
        description: draft.description || undefined,
        icon: draft.icon ? iconOf(draft.icon) : undefined,
        expiresAt: draft.expiresAt || undefined,
        account,
        endpoint,
      }),
    });
    return { token, secret: this.#renew(id) };
  }

  /** Changes the given fields; an empty text takes a field away that may be absent. */
  update(id: string, changes: Partial<TokenDraft>, revision: string | undefined): ApiToken {
    const before = this.#current(id, revision, 'edit');
    const modules = [
      ...this.modules,
      ...before.modules.filter(({ id }) => !this.modules.some((module) => module.id === id)),
    ];
    checkDraft(changes, modules, this.#now);
    const { name, description, icon, moduleIds, expiresAt } = changes;
    const { description: _, icon: __, expiresAt: ___, ...rest } = before;
    const after: ApiToken = {
      ...rest,
      ...present({
        name: name?.trim(),
        description: (description ?? before.description) || undefined,
        icon: (icon === undefined ? before.icon : iconOf(icon)) || undefined,
        expiresAt: (expiresAt ?? before.expiresAt) || undefined,
        modules: moduleIds && modules.filter(({ id }) => moduleIds.includes(id)),
      }),
    };
    return this.#store('updated', after, before);
  }

  transition(act: TokenTransition, id: string, revision: string | undefined): ApiToken {
    const before = this.#current(id, revision, act);
    const status = statusAfter(before.status, act) ?? before.status;
    return this.#store(PAST[act], { ...before, status }, before);
  }

  rotate(id: string, revision: string | undefined): string {
    const before = this.#current(id, revision, 'rotate');
    const { secretHint: _, ...after } = before;
    this.#store('rotated', after, before);
    return this.#renew(id);
  }

  /** Calls the listener with each new record, until the signal aborts. */
  listen(listener: RecordListener, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  get #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  #renew(id: string): string {
    const secret = newSecret();
    this.#secrets.set(id, secret);
    return secret;
  }

  /** The token, if it is at that revision and the act may be done to it. */
  #current(id: string, revision: string | undefined, act: TokenAction): ApiToken {
    const token = this.token(id);
    if (revision !== undefined && token.revision !== undefined && revision !== token.revision) {
      throw new AdapterError('conflict', { message: 'The API token was changed in the meantime.' });
    }
    this.#demand(token, act);
    return token;
  }

  #demand(token: ApiToken, act: TokenAction): void {
    if (permission(token, act).allowed) return;
    const { actions: _, denied, ...whoeverAsks } = token;
    if (permission(whoeverAsks, act).allowed) {
      throw new AdapterError('forbidden', { message: denied?.[act] });
    }
    throw new AdapterError('conflict', {
      message: `“${act}” does not go with the status “${token.status}”.`,
    });
  }

  /** Takes in the token as it now is, with its stamps, and records what was done. */
  #store(act: PastAct, token: ApiToken, before?: ApiToken): ApiToken {
    const { user = SOMEONE, account } = this.#options;
    const at = new Date(this.#now).toISOString();
    const stamp = { at, by: user, ...present({ of: account }) };
    const after: ApiToken = {
      ...token,
      revision: String((Number(before?.revision ?? 0) || 0) + 1),
      audit: {
        ...token.audit,
        updated: stamp,
        ...(act === 'created' ? { created: stamp, enabled: stamp } : {}),
        ...(act === 'enabled' || act === 'disabled' ? { [act]: stamp } : {}),
      },
    };
    if (act === 'deleted') {
      this.#tokens.delete(after.id);
      this.#secrets.delete(after.id);
    } else {
      this.#tokens.set(after.id, after);
    }
    const id = newId('AUD', (id) => this.#records.has(id));
    const record = auditRecordOf(act, after, before, { id, at, user, account });
    this.#records.set(id, record);
    for (const listener of [...this.#listeners]) listener(record);
    return after;
  }
}

/** Without what else an actor of a record may have. */
function personOf({ id, name, icon, href, deleted }: EntityRef): EntityRef {
  return { id, name, ...present({ icon, href, deleted: deleted || undefined }) };
}
