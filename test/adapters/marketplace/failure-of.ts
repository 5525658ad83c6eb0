import { expect } from 'vitest';
import { AdapterError } from '../../../src/model/errors.js';

/** Why a call was rejected, which is in the words of adapters whatever happens. */
export async function failureOf(call: Promise<unknown>): Promise<AdapterError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AdapterError);
  return error as AdapterError;
}
