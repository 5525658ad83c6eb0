import { expect } from 'vitest';
import type { DataAdapter } from '../../../src/adapters/adapter.js';
import { runConformance } from '../../../src/adapters/conformance/index.js';
import { MemoryAdapter, sampleData } from '../../../src/adapters/memory/index.js';

const ANY_EXPIRY = { days: [30], custom: true, never: true };

/** The memory adapter with some of its members replaced, as a host might get them wrong. */
export function broken(
  members: (right: MemoryAdapter) => Partial<DataAdapter>,
  right = complete(),
): DataAdapter {
  return replaced(right, members(right));
}

export function complete(): MemoryAdapter {
  return new MemoryAdapter({ ...sampleData(), expiryChoices: ANY_EXPIRY });
}

/** The same as of a host without types, which may answer with anything. */
export function replaced(right: MemoryAdapter, wrong: object): DataAdapter {
  return new Proxy<DataAdapter>(right, {
    get: (_, name) => {
      const value: unknown = Object.hasOwn(wrong, name)
        ? Reflect.get(wrong, name)
        : Reflect.get(right, name);
      return typeof value === 'function' ? (value.bind(right) as unknown) : value;
    },
  });
}

export async function failures(adapter: DataAdapter): Promise<readonly string[]> {
  const { results, conforms } = await runConformance(() => adapter);
  const failed = results.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
  expect(conforms).toBe(failed.length === 0);
  return failed;
}
