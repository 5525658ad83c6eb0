import {
  isContainer,
  keysOf,
  pathText,
  sizeOf,
  stepInto,
  valueIn,
  type JsonContainer,
  type JsonPath,
} from './json-node.js';
import { masked } from './secret-names.js';

/**
 * What has this name as JSON, without what is named like a secret. What JSON has no word for is
 * written as well as it can be: a `bigint` as its digits, and in place of a thing within itself the
 * way to it, `{"$ref":"$.a"}`. A document that has such a thing, or is deeper than the browser can
 * write, comes without the indent.
 */
export function jsonText(name: string, value: unknown, indent?: number): string {
  try {
    return textOf(writable(name, value), indent);
  } catch {
    return deepText(name, value);
  }
}

function writable(name: string, value: unknown): unknown {
  const shown = masked(name, value);
  return typeof shown === 'bigint' ? String(shown) : shown;
}

/** What is not even a value, such as a function, has no text. */
function textOf(value: unknown, indent?: number): string {
  const text: string | undefined = JSON.stringify(value, writable, indent);
  return text ?? 'null';
}

/** A list or an object of which some values are written. */
interface Level {
  readonly container: JsonContainer;
  readonly names: readonly string[] | undefined;
  next: number;
}

/** The same without calling itself. */
function deepText(name: string, root: unknown): string {
  const parts: string[] = [];
  const levels: Level[] = [];
  const open = new Set<JsonContainer>();
  const begin = (name: string, given: unknown): void => {
    const value = writable(name, given);
    if (!isContainer(value)) {
      parts.push(textOf(value));
      return;
    }
    if (open.has(value)) {
      parts.push(textOf({ $ref: pathText(pathTo(value, levels)) }));
      return;
    }
    const names = Array.isArray(value) ? undefined : keysOf(value);
    open.add(value);
    levels.push({ container: value, names, next: 0 });
    parts.push(names ? '{' : '[');
  };
  begin(name, root);
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { container, names, next } = level;
    if (next === sizeOf(container)) {
      parts.push(names ? '}' : ']');
      levels.pop();
      open.delete(container);
      continue;
    }
    const name = names?.[next] ?? String(next);
    parts.push(next > 0 ? ',' : '', names ? `${JSON.stringify(name)}:` : '');
    level.next += 1;
    begin(name, valueIn(container, name));
  }
  return parts.join('');
}

/** The way to a container of which not all is written yet. */
function pathTo(container: JsonContainer, levels: readonly Level[]): JsonPath {
  const depth = levels.findIndex((level) => level.container === container);
  return levels.slice(0, depth).map(({ container, names, next }) => {
    // The next one has been counted on already.
    return stepInto(container, names?.[next - 1] ?? String(next - 1));
  });
}
