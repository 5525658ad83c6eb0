import { TokenStore, type TokenChange } from '../../src/data/token-store.js';
import type { ApiToken } from '../../src/model/token.js';
import { ScriptedAdapter } from './scripted-adapter.js';

const never = new AbortController().signal;

/** A store of tokens, and what it has told of them. */
export function stored() {
  const adapter = new ScriptedAdapter();
  const store = new TokenStore(adapter);
  const changes: TokenChange[] = [];
  store.subscribe((change) => changes.push(change));
  /** Has the store read the token, as one that is known from then on. */
  const know = async (token: ApiToken): Promise<ApiToken> => {
    const reading = store.getToken(token.id, never, true);
    adapter.last('getToken').answer(token);
    return reading;
  };
  return { adapter, store, changes, know };
}
