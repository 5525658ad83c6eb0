import { AdapterError, type AdapterErrorKind } from '../../src/model/errors.js';

/** What the toolbar of Storybook asks of the sample adapters: how slow they are, and what fails. */
export const simulation: { latency: number; failure: AdapterErrorKind | undefined } = {
  latency: 0,
  failure: undefined,
};

/** Options of a `MemoryAdapter` that does what the toolbar says, at every call. */
export const simulated = {
  latency: (): number => simulation.latency,
  fail: (): AdapterError | undefined => simulation.failure && sampleError(simulation.failure),
};

/** As a backend would tell it: with an id to quote, and how long to wait where that helps. */
export function sampleError(kind: AdapterErrorKind): AdapterError {
  const retryAfter = kind === 'rate-limited' ? 30_000 : undefined;
  return new AdapterError(kind, { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', retryAfter });
}
