import { AdapterError } from './errors.js';
import type { Page } from './query.js';
import type { ApiToken, TokenSecret } from './token.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * A token as an adapter gave it, fit to be shown: what is null is as if it were not there, and a
 * name or a status that is not there is empty. What is no token gives an `unexpected` error that
 * says where; so does one without modules, since "none" would be said of what it may do.
 */
export function soundToken(answer: ApiToken, path = 'token'): ApiToken {
  const token: unknown = hasNull(answer) ? withoutNulls(answer) : answer;
  demandEntity(token, path);
  const { status = '', modules, account, audit = {} } = token;
  if (typeof status !== 'string') throw malformed(`${path}.status`);
  if (!Array.isArray(modules)) throw malformed(`${path}.modules`);
  modules.forEach((module, index) => demandEntity(module, `${path}.modules[${index}]`));
  if (account !== undefined) demandEntity(account, `${path}.account`);
  demandStamps(audit, `${path}.audit`);
  const isWhole = status === token['status'] && audit === token['audit'];
  // What the elements read without looking twice has been looked at.
  return (isWhole ? token : { ...token, status, audit }) as unknown as ApiToken;
}

/** A page of what an adapter gave, each fit to be shown. */
export function soundPage<T>(answer: Page<T>, sound: (item: T, path: string) => T): Page<T> {
  // A host without types may answer with anything.
  const items: unknown = (answer as Page<T> | undefined)?.items;
  if (!Array.isArray(items)) throw malformed('items');
  const { total, nextCursor, previousCursor } = answer;
  return {
    items: answer.items.map((item, index) => sound(item, `items[${index}]`)),
    // Null in JSON says the same as nothing: that it is not known, and that there is no other page.
    ...(typeof total === 'number' && total >= 0 ? { total } : {}),
    ...(nextCursor ? { nextCursor } : {}),
    ...(previousCursor ? { previousCursor } : {}),
  };
}

/** The secret that an adapter gave; one that is none would be shown, or copied, as nothing. */
export function secretIn(answer: TokenSecret): string {
  const value: unknown = (answer as TokenSecret | undefined)?.value;
  if (typeof value !== 'string' || value === '') throw malformed('secret.value');
  return value;
}

export function demandEntity(value: unknown, path: string): asserts value is Members {
  if (!hasMembers(value)) throw malformed(path);
  for (const key of ['id', 'name']) {
    if (typeof value[key] !== 'string') throw malformed(`${path}.${key}`);
  }
}

function demandStamps(audit: unknown, path: string): void {
  if (!hasMembers(audit)) throw malformed(path);
  for (const [name, stamp] of Object.entries(audit)) {
    const place = `${path}.${name}`;
    if (!hasMembers(stamp) || typeof stamp['at'] !== 'string') throw malformed(`${place}.at`);
    for (const key of ['by', 'of']) {
      if (stamp[key] !== undefined) demandEntity(stamp[key], `${place}.${key}`);
    }
  }
}

function hasNull(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  return value === null || Object.values(value).some(hasNull);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!hasMembers(value)) return value;
  const members = Object.entries(value)
    .filter(([key, member]) => member !== null || key === 'name')
    .map(([key, member]) => [key, member === null ? '' : withoutNulls(member)]);
  return Object.fromEntries(members);
}

export function hasMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is said of an answer, by the place in it where it is wrong. */
export function malformed(path: string): AdapterError {
  return new AdapterError('unexpected', { message: `The adapter’s answer is malformed: ${path}` });
}
