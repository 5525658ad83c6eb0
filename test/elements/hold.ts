import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import type { AdapterError } from '../../src/model/errors.js';

/** Lets the next call of a method wait until it is answered, which may be with an error. */
export function hold(
  adapter: MemoryAdapter,
  method: 'createToken' | 'updateToken' | 'disableToken' | 'rotateSecret',
): (error?: AdapterError) => void {
  let answer = (_error?: AdapterError): void => undefined;
  const answered = new Promise<AdapterError | undefined>((resolve) => (answer = resolve));
  const write = adapter[method].bind(adapter) as (...given: unknown[]) => Promise<unknown>;
  let isHeld = true;
  Object.assign(adapter, {
    [method]: async (...given: unknown[]) => {
      const error = isHeld ? await answered : undefined;
      isHeld = false;
      if (error) throw error;
      return write(...given);
    },
  });
  return (error) => answer(error);
}
