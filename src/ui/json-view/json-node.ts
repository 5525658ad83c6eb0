/** What a value of a JSON document is; `other` is what JSON has no word for. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'other';

/** A value that holds others. */
export type JsonContainer = object;

export function kindOf(value: unknown): JsonKind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  switch (type) {
    case 'object':
    case 'string':
    case 'number':
    case 'boolean':
      return type;
    default:
      return 'other';
  }
}

export function isContainer(value: unknown): value is JsonContainer {
  return typeof value === 'object' && value !== null;
}

// Counting the keys of a wide object takes long, and it is asked for at every update.
const KEYS = new WeakMap<JsonContainer, readonly string[]>();

/** How many values it holds. */
export function sizeOf(container: JsonContainer): number {
  return Array.isArray(container) ? container.length : keysOf(container).length;
}

/** Its first values, with their names, in the order of the document. */
export function firstEntries(
  container: JsonContainer,
  count: number,
): readonly (readonly [name: string, value: unknown])[] {
  if (Array.isArray(container)) {
    return container.slice(0, count).map((value: unknown, index) => [String(index), asJson(value)]);
  }
  return keysOf(container)
    .slice(0, count)
    .map((name) => [name, valueIn(container, name)]);
}

/** What a container holds by this name. */
export function valueIn(container: JsonContainer, name: string): unknown {
  return asJson(Reflect.get(container, name));
}

/** A date as JSON has it; what it holds has no names. */
export function asJson(value: unknown): unknown {
  return value instanceof Date ? value.toJSON() : value;
}

/** The names of what an object holds, in the order of the document. */
export function keysOf(container: JsonContainer): readonly string[] {
  let keys = KEYS.get(container);
  if (keys === undefined) {
    keys = Object.keys(container);
    KEYS.set(container, keys);
  }
  return keys;
}

/**
 * What is open at first: level by level as much as fits into so many lines, so that a small
 * document is seen whole, and of a huge one only the top is looked at.
 */
export function openAtFirst(root: unknown, lines: number): JsonContainer[] {
  const open: JsonContainer[] = [];
  const waiting = isContainer(root) ? [root] : [];
  for (const container of waiting) {
    const size = sizeOf(container);
    // The root is open however wide it is, since what it holds comes in slices.
    if (size > lines && container !== root) continue;
    open.push(container);
    lines -= size;
    for (const [, value] of firstEntries(container, Math.min(size, 100))) {
      if (isContainer(value)) waiting.push(value);
    }
    if (lines <= 0) break;
  }
  return open;
}

/** A value within a document: where it is, and what it is. */
export interface JsonEntry {
  readonly parent: JsonContainer;
  readonly name: string;
  readonly value: unknown;
  readonly isSecret: boolean;
  /** What it lies in, from the outermost on. */
  readonly within: readonly JsonContainer[];
  /** The names of the way to it, list places as numbers. */
  readonly path: JsonPath;
}

export type JsonPath = readonly (string | number)[];

/** A step into a container, as a path has it. */
export function stepInto(container: JsonContainer, name: string): string | number {
  return Array.isArray(container) ? Number(name) : name;
}

/** A path after RFC 9535, JSONPath: `$.items[0]['odd name']`. */
export function pathText(path: JsonPath): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${String(step)}]`;
    return PLAIN_NAME.test(step) ? `.${step}` : `[${quoted(step)}]`;
  });
  return `$${steps.join('')}`;
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function quoted(name: string): string {
  const written = JSON.stringify(name)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"');
  return `'${written.replaceAll("'", String.raw`\'`)}'`;
}
