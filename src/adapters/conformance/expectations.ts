import { AdapterError, type AdapterErrorKind } from '../../model/errors.js';

/** Throws an error with the message where the condition does not hold. */
export function expectThat(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Throws where the two are not the same list. `what` begins the message. */
export function expectSameList(
  what: string,
  found: readonly unknown[],
  expected: readonly unknown[],
): void {
  const isSame = found.length === expected.length && found.every((each, i) => each === expected[i]);
  expectThat(isSame, `${what}: expected ${shown(expected)}, got ${shown(found)}`);
}

/** The error that the call rejects with. Throws where it is fulfilled, or not of one of the kinds. */
export async function expectRejection(
  what: string,
  call: Promise<unknown>,
  ...kinds: readonly AdapterErrorKind[]
): Promise<AdapterError> {
  const wanted = `expected ${what} to reject with an AdapterError “${kinds.join('” or “')}”`;
  let thrown: unknown;
  try {
    await call;
  } catch (error) {
    thrown = error;
    const { kind } = AdapterError.from(error);
    if (kinds.includes(kind)) return AdapterError.from(error);
  }
  throw new Error(`${wanted}, ${thrown === undefined ? 'but it was fulfilled' : but(thrown)}`, {
    cause: thrown,
  });
}

/** What a call does, as the reason of its rejection or `undefined`. */
export async function expectReason(
  what: string,
  call: Promise<unknown>,
  reason: unknown,
): Promise<void> {
  try {
    await call;
  } catch (thrown) {
    expectThat(
      thrown === reason,
      `expected ${what} to reject with the very reason of its signal, ${but(thrown)}`,
    );
    return;
  }
  throw new Error(`expected ${what} to reject with its signal's reason, but it was fulfilled`);
}

/** Where the text stands in a value of any depth, as a path, in names of properties too. */
export function whereIs(text: string, value: unknown): string | undefined {
  const seen = new Set<object>();
  const waiting: [path: string, value: unknown][] = [['', value]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, each] = next;
    if (typeof each === 'string' && each.includes(text)) return path;
    if (typeof each !== 'object' || each === null || seen.has(each)) continue;
    seen.add(each);
    for (const [name, child] of Object.entries(each)) {
      if (name.includes(text)) return `${path} (a property's name)`;
      waiting.push([path === '' ? name : `${path}.${name}`, child]);
    }
  }
  return undefined;
}

/** The same instant, however it is written. */
export function isSameInstant(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) === Date.parse(other);
}

function but(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `but it rejected with ${shown(thrown)}`;
  const { kind } = AdapterError.from(thrown);
  const isAdapterError = thrown.name === 'AdapterError';
  return `but it rejected with ${isAdapterError ? `“${kind}”` : thrown.name}: ${thrown.message}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
