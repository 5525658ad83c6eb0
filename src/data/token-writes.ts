import { AdapterError } from '../model/errors.js';
import { secretIn, soundToken } from '../model/sound-token.js';
import { statusAfter, type TokenTransition } from '../model/token-actions.js';
import type { ApiToken, TokenDraft, TokenSecret } from '../model/token.js';
import { offered } from './adapter-reads.js';
import { isNotFound, type TokenStore } from './token-store.js';
import { newIdempotencyKey, unaborted, writeOptions } from './write-options.js';

/**
 * What changes the tokens of a store. Writes are one at a time for each token, are never repeated
 * unasked, and tell their result to everyone.
 */
export class TokenWrites {
  readonly #store: TokenStore;
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(store: TokenStore) {
    this.#store = store;
  }

  /** Adds a token. The same `idempotencyKey` marks a further try of the same draft. */
  create(
    draft: TokenDraft,
    idempotencyKey: string,
  ): Promise<{ readonly token: ApiToken; readonly secret?: TokenSecret }> {
    return this.#write('create', idempotencyKey, async () => {
      const answer = await offered(
        this.#store.adapter.createToken?.(draft, { signal: unaborted(), idempotencyKey }),
      );
      // A host without types may answer with nothing.
      const token = soundToken((answer as typeof answer | undefined)?.token as ApiToken);
      const known = this.#store.peek(token.id);
      // Listed, and even changed or deleted, before this answer came: what is known is newer.
      if (known) this.#store.overtake(known);
      else if (!this.#store.isWritten(token.id)) this.#store.settle({ type: 'created', token });
      return { ...answer, token };
    });
  }

  /** Changes fields of the token, on the revision that `token` holds. */
  update(
    token: ApiToken,
    changes: Partial<TokenDraft>,
    idempotencyKey = newIdempotencyKey(),
  ): Promise<ApiToken> {
    return this.#change('update', token, async () => {
      const options = writeOptions(token, idempotencyKey);
      const after = soundToken(
        await offered(this.#store.adapter.updateToken?.(token.id, changes, options)),
      );
      this.#store.settle({ type: 'changed', token: after, before: token });
      return after;
    });
  }

  /**
   * Enables, disables or deletes the token; resolves with it as it then is. The same
   * `idempotencyKey` marks a further try.
   */
  transition(
    token: ApiToken,
    transition: TokenTransition,
    idempotencyKey = newIdempotencyKey(),
  ): Promise<ApiToken> {
    return this.#change(transition, token, async () => {
      const status = statusAfter(token.status, transition);
      if (status === undefined) throw new AdapterError('conflict');
      const options = writeOptions(token, idempotencyKey);
      if (transition === 'delete') {
        await offered(this.#store.adapter.deleteToken?.(token.id, options));
        this.#store.settle({ type: 'deleted', id: token.id });
        return { ...token, status };
      }
      const act = transition === 'enable' ? 'enableToken' : 'disableToken';
      const after = soundToken(await offered(this.#store.adapter[act]?.(token.id, options)));
      this.#store.settle({ type: 'changed', token: after, before: token });
      return after;
    });
  }

  /**
   * Gives the token a new secret, which goes to the caller and is kept nowhere; `overlap` is how
   * many seconds the old one goes on. The same `idempotencyKey` marks a further try.
   */
  rotate(
    token: ApiToken,
    overlap: number | undefined,
    idempotencyKey: string,
  ): Promise<TokenSecret> {
    return this.#change('rotate', token, async () => {
      const options = writeOptions(token, idempotencyKey);
      const secret = await offered(
        this.#store.adapter.rotateSecret?.(
          token.id,
          overlap === undefined ? options : { ...options, overlap },
        ),
      );
      // What is known of the token is no longer true: it has another revision at the least.
      this.#store.doubt(token.id);
      return { ...secret, value: secretIn(secret) };
    });
  }

  #change<T>(act: string, { id }: ApiToken, perform: () => Promise<T>): Promise<T> {
    return this.#write(act, id, async () => {
      try {
        return await perform();
      } catch (thrown) {
        if (isNotFound(thrown)) this.#store.forget(id);
        else this.#store.doubt(id);
        throw thrown;
      }
    });
  }

  /** The same act on the same token is one; another act on it waits, so that answers keep order. */
  async #write<T>(act: string, id: string, perform: () => Promise<T>): Promise<T> {
    const key = `${act} ${id}`;
    // The key names the act and its token, so what is under way has the same type.
    const running = this.#running.get(key) as Promise<T> | undefined;
    if (running) return running;
    const before = this.#writesTo(id);
    const done = before.length > 0 ? Promise.allSettled(before).then(perform) : perform();
    const write = done.finally(() => this.#running.delete(key));
    this.#running.set(key, write);
    return write;
  }

  #writesTo(id: string): readonly Promise<unknown>[] {
    const writes = [...this.#running].filter(([key]) => key.slice(key.indexOf(' ') + 1) === id);
    return writes.map(([, write]) => write);
  }
}

const writes = new WeakMap<TokenStore, TokenWrites>();

/** What writes to a store: the same for everyone who asks. */
export function writesTo(store: TokenStore): TokenWrites {
  let found = writes.get(store);
  if (!found) writes.set(store, (found = new TokenWrites(store)));
  return found;
}
