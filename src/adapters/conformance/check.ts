import type { DataAdapter } from '../adapter.js';
import type { ConformanceContext } from './conformance-context.js';
import { offers, type Offering } from './offering.js';
import { Skipped } from './skipped.js';

/** One thing that an adapter has to do, if it offers what that needs. */
export interface ConformanceCheck {
  /** In plain words: `lists every token once, page by page`. */
  readonly name: string;
  /** What the adapter must offer for the check to make sense. */
  readonly needs: readonly (keyof DataAdapter)[];
  /** Rejects with an error that says what was expected, or with `Skipped`. */
  readonly run: (context: ConformanceContext) => Promise<void>;
}

/** A check whose `run` is given the adapter as one that has what the check needs. */
export function check<Name extends keyof DataAdapter>(
  name: string,
  needs: readonly Name[],
  run: (adapter: Offering<Name>, context: ConformanceContext) => Promise<void>,
): ConformanceCheck {
  return {
    name,
    needs,
    async run(context) {
      const { adapter } = context;
      if (!offers(adapter, needs)) {
        const missing = needs.filter((need) => !offers(adapter, [need]));
        throw new Skipped(`The adapter has no ${missing.join(', ')}.`);
      }
      await run(adapter, context);
    },
  };
}
