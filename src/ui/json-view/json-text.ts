import { isContainer, keysOf, sizeOf, type JsonContainer } from './json-node.js';
import { masked } from './secret-names.js';

/**
 * What has this name as JSON, without what is named like a secret. A document that is deeper than
 * the browser can write comes without the indent.
 */
export function jsonText(name: string, value: unknown, indent?: number): string {
  try {
    return JSON.stringify(masked(name, value) ?? null, masked, indent);
  } catch (thrown) {
    // What is no JSON at all; whatever else a browser throws is of the depth or the length.
    if (thrown instanceof TypeError) throw thrown;
    return deepText(name, value);
  }
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
    const value = masked(name, given);
    if (!isContainer(value)) {
      parts.push(JSON.stringify(value ?? null));
      return;
    }
    if (open.has(value)) throw new TypeError('A document lies within itself.');
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
    begin(name, Reflect.get(container, name));
  }
  return parts.join('');
}
