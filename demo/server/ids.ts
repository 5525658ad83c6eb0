import { randomInt } from 'node:crypto';

/** `TKN-1234-5678`: random and not counted, so that servers need not agree on the next number. */
export function newId(prefix: string, groups: number): string {
  const digits = (): string => String(randomInt(10_000)).padStart(4, '0');
  return [prefix, ...Array.from({ length: groups }, digits)].join('-');
}
