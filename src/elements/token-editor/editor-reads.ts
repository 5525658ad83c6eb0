import type { ReactiveControllerHost } from 'lit';
import { latest, type LoadState } from '../../data/load-state.js';
import { ReadController } from '../../data/read-controller.js';
import type { TokenStore } from '../../data/token-store.js';
import type { AdapterError } from '../../model/errors.js';
import type { ApiToken, TokenModule } from '../../model/token.js';

export interface EditorReadsOptions {
  /** Undefined while the editor is closed: nothing is read. */
  readonly store: () => TokenStore | undefined;
  /** The token to edit; undefined: one is added. */
  readonly tokenId: () => string | undefined;
  readonly hasModules: () => boolean;
  readonly onToken: (token: ApiToken) => void;
  readonly onModules: (modules: readonly TokenModule[]) => void;
  readonly onFailed: (error: AdapterError, retry: () => void) => void;
}

const MODULES_A_PAGE = 100;

/** What the editor reads: the token as it is now, and every module that one can be given. */
export class EditorReads {
  readonly #token: ReadController<ApiToken>;
  readonly #modules: ReadController<readonly TokenModule[]>;

  constructor(host: ReactiveControllerHost, options: EditorReadsOptions) {
    const { store, tokenId, hasModules, onFailed } = options;
    this.#token = new ReadController<ApiToken>(host, {
      subject: () => (store() && tokenId() !== undefined ? [store(), tokenId()] : undefined),
      read: (signal) => present(store()).getToken(tokenId() ?? '', signal, true),
      onRead: options.onToken,
      onFailed: (error) => onFailed(error, this.refreshToken),
    });
    this.#modules = new ReadController<readonly TokenModule[]>(host, {
      subject: () => (store() && hasModules() ? [store()] : undefined),
      read: (signal) => readModules(present(store()), signal),
      onRead: options.onModules,
      onFailed: (error) => onFailed(error, this.refreshModules),
    });
  }

  get token(): LoadState<ApiToken> {
    return this.#token.state;
  }

  /** With those that the token has been granted although they can no longer be given. */
  modulesFor(granted: readonly TokenModule[]): LoadState<readonly TokenModule[]> {
    const { state } = this.#modules;
    const all = latest(state);
    const others = all && granted.filter(({ id }) => !all.some((module) => module.id === id));
    return all && others?.length ? { status: 'ready', value: [...all, ...others] } : state;
  }

  readonly refreshToken = (): void => void this.#token.refresh();

  readonly refreshModules = (): void => void this.#modules.refresh();
}

/** Nothing is read without a store. */
function present(store: TokenStore | undefined): TokenStore {
  if (!store) throw new TypeError('no store');
  return store;
}

async function readModules(
  store: TokenStore,
  signal: AbortSignal,
): Promise<readonly TokenModule[]> {
  const modules = new Map<string, TokenModule>();
  let cursor: string | undefined;
  for (let read = 0; ;) {
    const place = cursor === undefined ? { offset: read } : { cursor };
    const page = await store.listModules({ limit: MODULES_A_PAGE, ...place }, signal);
    for (const module of page.items) modules.set(module.id, module);
    read += page.items.length;
    cursor = page.nextCursor;
    const isMore = cursor !== undefined || read < (page.total ?? 0);
    if (!isMore || page.items.length === 0) return [...modules.values()];
  }
}
