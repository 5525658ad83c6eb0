import { AdapterError } from '../model/errors.js';
import { statusAfter, type TokenTransition } from '../model/token-actions.js';
import type { ApiToken } from '../model/token.js';
import type { BulkOutcome } from './bulk.js';
import type { TokenStore } from './token-store.js';
import { newIdempotencyKey, unaborted } from './write-options.js';
import { writesTo } from './token-writes.js';

/** One transition of many tokens, one by one, and again of those with which it failed. */
export class BulkTransition {
  readonly store: TokenStore;
  readonly act: TokenTransition;
  /** By token and revision: a further try of the same is no second act. */
  readonly #keys = new Map<string, string>();

  constructor(store: TokenStore, act: TokenTransition) {
    this.store = store;
    this.act = act;
  }

  /**
   * Does it with the token as it is known now. A token that is gone, or is what it should become
   * already, is no failure; one that was changed meanwhile is read again, so that a further try is
   * on its newest revision. Rejects with an `AdapterError`.
   */
  async perform(chosen: ApiToken, onDone: (after: ApiToken) => void): Promise<BulkOutcome> {
    const token = this.store.peek(chosen.id) ?? chosen;
    if (this.#isDone(chosen, token)) return 'done';
    try {
      onDone(await writesTo(this.store).transition(token, this.act, this.#keyFor(token)));
      return 'done';
    } catch (thrown) {
      const error = AdapterError.from(thrown);
      if (error.kind === 'not-found') return this.act === 'delete' ? 'done' : 'gone';
      if (error.kind !== 'conflict') throw error;
      return this.#afterConflict(chosen, error);
    }
  }

  async #afterConflict(chosen: ApiToken, conflict: AdapterError): Promise<BulkOutcome> {
    try {
      const token = await this.store.getToken(chosen.id, unaborted(), true);
      if (this.#isDone(chosen, token)) return 'done';
    } catch (thrown) {
      if (AdapterError.from(thrown).kind === 'not-found') return 'gone';
    }
    throw conflict;
  }

  #isDone(chosen: ApiToken, { status }: ApiToken): boolean {
    return status !== chosen.status && status === statusAfter(chosen.status, this.act);
  }

  #keyFor({ id, revision = '' }: ApiToken): string {
    const attempt = `${id} ${revision}`;
    const key = this.#keys.get(attempt) ?? newIdempotencyKey();
    this.#keys.set(attempt, key);
    return key;
  }
}
