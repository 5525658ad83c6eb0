import {
  MemoryAdapter,
  sampleData,
  type MemoryAdapterOptions,
} from '../../src/adapters/memory/index.js';
import type { AdapterErrorKind } from '../../src/model/errors.js';
import type { TokenModule } from '../../src/model/token.js';
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import { sampleError, simulated } from './simulation.js';

/** A time that stands still, so that a story looks the same every day. */
export const NOW = Date.parse('2026-11-23T12:00:00Z');

export const SAMPLE = sampleData({ now: NOW });

/** An adapter over the sample account, as slow and as unwell as the toolbar says. */
export function sampleAdapter(options: MemoryAdapterOptions = {}): MemoryAdapter {
  return new MemoryAdapter({ ...SAMPLE, ...simulated, ...options });
}

/** One of which every call fails. */
export function failingAdapter(kind: AdapterErrorKind): MemoryAdapter {
  return sampleAdapter({ fail: () => sampleError(kind) });
}

/** Options for one of which the calls of a single method fail. */
export function failingAt(method: string, kind: AdapterErrorKind): MemoryAdapterOptions {
  const error = sampleError(kind);
  return { fail: (called) => (called === method ? error : undefined) };
}

/** One that never answers. */
export function silentAdapter(): MemoryAdapter {
  return sampleAdapter({ latency: 2 ** 30 });
}

/** More modules than anyone would read through. */
export function manyModules(): readonly TokenModule[] {
  return Array.from({ length: 300 }, (_, index) => ({
    id: `MOD-${1000 + index}`,
    name: `Module ${index + 1}`,
  }));
}

export const HOSTILE = '‮evil‬ <img src=x onerror=alert(1)> {{constructor}} ';

/** Tokens whose texts are too long, hostile, or both. */
export function hostileAdapter(): MemoryAdapter {
  return sampleAdapter({
    tokens: SAMPLE.tokens.slice(0, 6).map((token, index) => ({
      ...token,
      name: index % 2 === 0 ? `${HOSTILE}${token.name}` : 'Donaudampfschifffahrt'.repeat(12),
      description: HOSTILE.repeat(20),
      icon: 'javascript:alert(1)',
    })),
  });
}
