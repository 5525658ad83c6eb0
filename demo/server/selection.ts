import { RqlError } from './rql/ast.js';
import type { RqlQuery } from './rql/query-string.js';

/** What a resource has, by the names of its answers. */
export interface Selectable {
  readonly names: readonly string[];
  /** Left out unless `select` asks for it. */
  readonly unasked: readonly string[];
}

/** What an answer leaves out. Throws `RqlError` on an unknown name; the id is always there. */
export function omittedBy(
  { selected, unselected }: Pick<RqlQuery, 'selected' | 'unselected'>,
  { names, unasked }: Selectable,
): ReadonlySet<string> {
  const asked = new Set([...selected].map(firstStep));
  for (const name of [...asked, ...[...unselected].map(firstStep)]) {
    if (!names.includes(name)) throw new RqlError(`unknown property "${name}"`, 'select');
  }
  return new Set(
    names.filter(
      (name) =>
        name !== 'id' && (unselected.has(name) || (unasked.includes(name) && !asked.has(name))),
    ),
  );
}

/** The resource without what is left out, which `$meta` names. */
export function shaped(whole: object, omitted: ReadonlySet<string>): object {
  const entries = Object.entries(whole).filter(([name]) => !omitted.has(name));
  return { ...Object.fromEntries(entries), $meta: { omitted: [...omitted] } };
}

/** `audit.created` is a part of `audit`. */
function firstStep(path: string): string {
  return path.split('.', 1)[0] ?? '';
}
