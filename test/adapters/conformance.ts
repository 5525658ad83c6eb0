import { describe, it } from 'vitest';
import type { DataAdapter } from '../../src/adapters/adapter.js';
import { conformanceChecks, Skipped } from '../../src/adapters/conformance/index.js';

/** The conformance checks as tests of one adapter, which may be the same for all of them. */
export function describeConformance(
  name: string,
  createAdapter: () => DataAdapter | Promise<DataAdapter>,
): void {
  describe(`${name} conforms:`, () => {
    for (const check of conformanceChecks) {
      it(check.name, async ({ skip }) => {
        try {
          await check.run(await createAdapter());
        } catch (thrown) {
          if (thrown instanceof Skipped) skip(thrown.message);
          throw thrown;
        }
      });
    }
  });
}
