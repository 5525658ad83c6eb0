import { AdapterError, type AdapterErrorKind } from '../../model/errors.js';
import type { DataAdapter, RequestOptions } from '../adapter.js';
import { attentive, LONGEST_CALL, reasonOf } from './attentive.js';

/** One thing that an adapter has to do. */
export interface ConformanceCheck {
  /** What the adapter does, in plain words. */
  readonly name: string;
  /** What the adapter must offer for the check to make sense. */
  readonly needs: readonly (keyof DataAdapter)[];
  /** Rejects with an error that says what is wrong, or with `Skipped` where it cannot be told. */
  readonly run: (adapter: DataAdapter) => Promise<void>;
}

/** An adapter that has these of the members that an adapter may leave out. */
export type Offering<Name extends keyof DataAdapter> = DataAdapter &
  Required<Pick<DataAdapter, Name>>;

/** Why a check could not be made. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** A check that is skipped where the adapter does not offer what it needs. */
export function check<Name extends keyof DataAdapter = never>(
  name: string,
  needs: readonly Name[],
  run: (adapter: Offering<Name>) => Promise<void>,
): ConformanceCheck {
  return {
    name,
    needs,
    run: async (given) => {
      const adapter = attentive(given);
      const missing = needs.filter((need) => adapter[need] === undefined);
      if (!offers(adapter, needs)) {
        throw new Skipped(`The adapter has no ${missing.join(', ')}.`);
      }
      await run(adapter);
    },
  };
}

/** What a call of a check is made with: it may take long, but not for ever. */
export function patiently(): RequestOptions {
  return { signal: AbortSignal.timeout(LONGEST_CALL) };
}

export function demand(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}

/** `what` begins the message. Never to be given a secret, which the message would hold. */
export function demandEqual(found: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [JSON.stringify(found), JSON.stringify(expected)];
  demand(got === wanted, `${what}: expected ${wanted}, got ${got}.`);
}

/** What is absent is no instant, and need not be one. `what` begins the message. */
export function demandInstant(at: unknown, what: string): void {
  const isText = typeof at === 'string' && /(Z|[+-]00:?00)$/.test(at);
  const isInstant = at === undefined || (isText && !isNaN(Date.parse(at)));
  const found = JSON.stringify(at);
  demand(isInstant, `${what} is ${found}, no instant in UTC such as "2026-01-31T23:00:00.000Z".`);
}

/** The error that the call rejects with, which must be of that kind. */
export async function demandRejection(
  call: Promise<unknown>,
  kind: AdapterErrorKind,
  what: string,
): Promise<AdapterError> {
  const rejection = await call.then(
    () => undefined,
    (thrown: unknown) => ({ thrown }),
  );
  demand(rejection !== undefined, `${what}: expected an error “${kind}”, but it went well.`);
  const error = AdapterError.from(rejection.thrown);
  const reason = reasonOf(rejection.thrown);
  demand(error.kind === kind, `${what}: expected an AdapterError “${kind}”. ${reason}`);
  return error;
}

function offers<Name extends keyof DataAdapter>(
  adapter: DataAdapter,
  names: readonly Name[],
): adapter is Offering<Name> {
  return names.every((name) => adapter[name] !== undefined);
}
