import type * as v from 'valibot';
import type { AuditRecord } from '../../model/audit.js';
import { AdapterError } from '../../model/errors.js';
import type { ListQuery, Page } from '../../model/query.js';
import type { ApiToken, TokenDraft, TokenModule, TokenSecret } from '../../model/token.js';
import type { AuditAdapter, RequestOptions, TokenAdapter } from '../adapter.js';
import { untilAborted } from '../waiting.js';
import { MarketplaceClient, type HeadersSource } from './client.js';
import {
  AUDIT_WIRE_FIELDS,
  EXTENDED_TOKEN_WIRE_FIELDS,
  MODULE_WIRE_FIELDS,
  TOKEN_WIRE_FIELDS,
} from './fields.js';
import { iconUrl } from './icon.js';
import { listAll, type ListAddress } from './list.js';
import { auditRecordFrom, moduleFrom, tokenFrom } from './mapping.js';
import {
  wireAddedToken,
  wireAuditRecord,
  wireModule,
  wireSecret,
  wireToken,
  type WireToken,
} from './wire.js';

/** Where the platform is, and how this page speaks to it. */
export interface MarketplaceAdapterOptions {
  /**
   * The address of the platform, such as `https://api.example.com`; an empty one or a path is on
   * the page's own origin, where the browser sends the cookies of the session along.
   */
  readonly baseUrl: string;
  /** The account that new tokens belong to. Which tokens are listed, the backend decides. */
  readonly accountId: string;
  /**
   * Headers for every request, such as the credentials; rather a function, which is asked for each
   * try and may renew them, so that nothing keeps them.
   */
  readonly headers?: HeadersSource;
  /** Used in place of the global one. */
  readonly fetch?: typeof fetch;
  /** Whether the platform shows a token's secret again; absent: at its addition alone. */
  readonly readableSecrets?: boolean;
  /** How long one try of a request may take, in milliseconds; absent: 30 seconds. */
  readonly timeout?: number;
  /**
   * Whether the backend has, besides the platform's addresses, those of this project's demo server:
   * counts and a stream of audit records, the account's people, and the filter
   * `audit.created.by.deleted`. Absent: none of these is offered.
   */
  readonly extensions?: boolean;
  /** A URL that an `img` can show; absent: that of the icon's path on the platform. */
  readonly resolveIcon?: (icon: string) => string | undefined;
  /** Keeps a chosen image and names it; absent: it is sent within the token, as a `data:` URL. */
  readonly uploadIcon?: (file: File, options: { readonly signal: AbortSignal }) => Promise<string>;
}

const API = '/public/v1';
const TOKENS = `${API}/accounts/api-tokens`;
const MODULES = `${API}/accounts/modules`;
const AUDIT_RECORDS = `${API}/audit/records`;

const TIMEOUT = 30_000;

/** Who added a token and when is asked for; its secret, which some platforms would send, is not. */
const TOKEN_SELECT = '+audit,-token';

const TOKEN_LIST: ListAddress = {
  path: TOKENS,
  of: TOKEN_WIRE_FIELDS,
  parameters: [`select=${encodeURIComponent(TOKEN_SELECT)}`],
};

const MODULE_LIST: ListAddress = { path: MODULES, of: MODULE_WIRE_FIELDS, parameters: [] };

/** `render()`: with the placeholders of the templates filled in. */
const AUDIT_LIST: ListAddress = {
  path: AUDIT_RECORDS,
  of: AUDIT_WIRE_FIELDS,
  parameters: ['render()'],
};

/**
 * The SoftwareOne Marketplace REST API as the backend of the elements. It keeps no credential: the
 * host's `headers` or `fetch` bring them to each request.
 */
export class MarketplaceAdapter implements TokenAdapter, AuditAdapter {
  /** There on platforms that show a secret again, and only there. */
  declare readonly revealSecret?: (id: string, options: RequestOptions) => Promise<TokenSecret>;
  /** These are there on backends with the extensions, and only there. */
  declare readonly countAuditRecords?: NonNullable<AuditAdapter['countAuditRecords']>;
  declare readonly countAuditEvents?: NonNullable<AuditAdapter['countAuditEvents']>;
  declare readonly watchAuditRecords?: NonNullable<AuditAdapter['watchAuditRecords']>;
  declare readonly listPeople?: NonNullable<TokenAdapter['listPeople']>;
  readonly #options: MarketplaceAdapterOptions;
  readonly #tokens: ListAddress;
  readonly #baseUrl: string;
  readonly #client: MarketplaceClient;

  constructor(options: MarketplaceAdapterOptions) {
    const { baseUrl, headers, fetch, timeout = TIMEOUT, readableSecrets, extensions } = options;
    this.#options = options;
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#client = new MarketplaceClient({ baseUrl: this.#baseUrl, headers, fetch, timeout });
    if (readableSecrets) this.revealSecret = (id, options) => this.#revealSecret(id, options);
    this.#tokens = extensions ? { ...TOKEN_LIST, of: EXTENDED_TOKEN_WIRE_FIELDS } : TOKEN_LIST;
    if (!extensions) return;
    const client = this.#client;
    this.countAuditRecords = async (...args) =>
      (await import('./lookups.js')).countAuditRecords(client, ...args);
    this.countAuditEvents = async (...args) =>
      (await import('./lookups.js')).countAuditEvents(client, ...args);
    this.listPeople = async (...args) => (await import('./lookups.js')).listPeople(client, ...args);
    this.watchAuditRecords = (query, onRecords, options) => {
      import('./watch.js')
        .then(({ watchAuditRecords }) => watchAuditRecords(client, query, onRecords, options))
        .catch((thrown: unknown) => options.onConnection?.(AdapterError.from(thrown)));
    };
  }

  async listTokens(query: ListQuery, options: RequestOptions): Promise<Page<ApiToken>> {
    const page = await listAll(this.#client, this.#tokens, wireToken, query, options);
    const endpoint = this.#endpoint();
    return { ...page, items: page.items.map((token) => tokenFrom(token, endpoint)) };
  }

  async getToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return tokenFrom(await this.#getToken(id, options), this.#endpoint());
  }

  async createToken(
    draft: TokenDraft,
    options: RequestOptions,
  ): Promise<{ readonly token: ApiToken; readonly secret?: TokenSecret }> {
    refuseExpiry(draft);
    const body = {
      account: { id: this.#options.accountId },
      name: draft.name,
      description: draft.description,
      icon: await this.#icon(draft.icon, options),
      modules: draft.moduleIds.map((id) => ({ id })),
    };
    const call = { method: 'POST', path: TOKENS, body, isSecret: true } as const;
    const { token: secret, ...wire } = await this.#client.ask(wireAddedToken, call, options);
    const token = tokenFrom(wire, this.#endpoint());
    return secret ? { token, secret: { value: secret } } : { token };
  }

  /**
   * The platform replaces a token as a whole, so what `changes` leaves out is read first. What is
   * read must be of the revision that the changes were made on.
   */
  async updateToken(
    id: string,
    changes: Partial<TokenDraft>,
    options: RequestOptions,
  ): Promise<ApiToken> {
    refuseExpiry(changes);
    const { name, description, moduleIds } = changes;
    const icon = await this.#icon(changes.icon, options);
    const isWhole = [name, description, icon, moduleIds].every((value) => value !== undefined);
    const current = isWhole ? undefined : await this.#getToken(id, options);
    const revision = options.revision ?? current?.revision?.toString();
    if (current?.revision && String(current.revision) !== revision) {
      throw new AdapterError('conflict', { message: 'The token was changed in the meantime.' });
    }
    const body = {
      name: name ?? current?.name,
      description: description ?? current?.description ?? null,
      icon: icon ?? current?.icon ?? null,
      modules: (moduleIds ?? current?.modules?.map(({ id }) => id) ?? []).map((id) => ({ id })),
    };
    const call = { method: 'PUT', path: pathOf(TOKENS, id), body } as const;
    const wire = await this.#client.ask(wireToken, call, {
      ...options,
      ...(revision === undefined ? {} : { revision }),
    });
    return tokenFrom(wire, this.#endpoint());
  }

  enableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#transition(id, 'enable', options);
  }

  disableToken(id: string, options: RequestOptions): Promise<ApiToken> {
    return this.#transition(id, 'disable', options);
  }

  async deleteToken(id: string, options: RequestOptions): Promise<void> {
    await this.#client.send({ method: 'DELETE', path: pathOf(TOKENS, id) }, options);
  }

  async listModules(query: ListQuery, options: RequestOptions): Promise<Page<TokenModule>> {
    const page = await listAll(this.#client, MODULE_LIST, wireModule, query, options);
    return { ...page, items: page.items.map(moduleFrom) };
  }

  async listAuditRecords(query: ListQuery, options: RequestOptions): Promise<Page<AuditRecord>> {
    const page = await listAll(this.#client, AUDIT_LIST, wireAuditRecord, query, options);
    return { ...page, items: page.items.map(auditRecordFrom) };
  }

  /** Clients may list records and not get one by its id; the listed one is the same. */
  async getAuditRecord(id: string, options: RequestOptions): Promise<AuditRecord> {
    const path = pathOf(AUDIT_RECORDS, id);
    try {
      return auditRecordFrom(await this.#get(wireAuditRecord, path, 'render()', options));
    } catch (thrown) {
      if (!(thrown instanceof AdapterError && thrown.kind === 'forbidden')) throw thrown;
    }
    const query: ListQuery = { filter: { field: 'id', op: 'eq', value: id }, limit: 1 };
    const [record] = (await this.listAuditRecords(query, options)).items;
    if (!record) throw notFound();
    return record;
  }

  async listAuditEvents(options: RequestOptions): Promise<readonly string[]> {
    return (await import('./lookups.js')).listAuditEvents(this.#client, options);
  }

  resolveIcon(icon: string): string | undefined {
    const { resolveIcon } = this.#options;
    return resolveIcon ? resolveIcon(icon) : iconUrl(icon, this.#baseUrl);
  }

  async #revealSecret(id: string, options: RequestOptions): Promise<TokenSecret> {
    const query = `select=${encodeURIComponent('+token')}`;
    const call = { method: 'GET', path: pathOf(TOKENS, id), query, isSecret: true } as const;
    const { token } = await this.#client.ask(wireSecret, call, options);
    return { value: token };
  }

  async #getToken(id: string, options: RequestOptions): Promise<WireToken> {
    const query = `select=${encodeURIComponent(TOKEN_SELECT)}`;
    const wire = await this.#get(wireToken, pathOf(TOKENS, id), query, options);
    if (wire.status === 'Deleted') throw notFound();
    return wire;
  }

  #get<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    query: string,
    options: RequestOptions,
  ): Promise<v.InferOutput<Schema>> {
    return this.#client.ask(schema, { method: 'GET', path, query }, options);
  }

  async #transition(
    id: string,
    act: 'enable' | 'disable',
    options: RequestOptions,
  ): Promise<ApiToken> {
    const call = { method: 'POST', path: `${pathOf(TOKENS, id)}/${act}` } as const;
    return tokenFrom(await this.#client.ask(wireToken, call, options), this.#endpoint());
  }

  async #icon(icon: TokenDraft['icon'], { signal }: RequestOptions): Promise<string | undefined> {
    if (icon === undefined || typeof icon === 'string') return icon;
    const { uploadIcon } = this.#options;
    if (uploadIcon) return untilAborted(signal, uploadIcon(icon, { signal }));
    const { dataUrlOf } = await import('./data-url.js');
    return dataUrlOf(icon, signal);
  }

  /** The API that the tokens are for, absolute where that can be told. */
  #endpoint(): string {
    const address = `${this.#baseUrl}${API}/`;
    const { location } = globalThis as Partial<Pick<typeof globalThis, 'location'>>;
    return location ? new URL(address, location.href).href : address;
  }
}

function pathOf(collection: string, id: string): string {
  // An empty id would be the list, and dots would be steps up: no token has such an id.
  if (/^\.{0,2}$/.test(id)) throw notFound();
  return `${collection}/${encodeURIComponent(id)}`;
}

function notFound(): AdapterError {
  return new AdapterError('not-found', { message: 'There is nothing with this id.' });
}

/** The platform's tokens do not expire, and a draft that asks for it must not seem to have its way. */
function refuseExpiry({ expiresAt }: Partial<TokenDraft>): void {
  if (!expiresAt) return;
  const message = 'Tokens of this platform do not expire.';
  throw new AdapterError('invalid', { message, fields: { expiresAt: [message] } });
}
