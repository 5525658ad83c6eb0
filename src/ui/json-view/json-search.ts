import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LocalizeController } from '../localize-controller.js';
import {
  isContainer,
  keysOf,
  kindOf,
  sizeOf,
  stepInto,
  valueIn,
  type JsonContainer,
  type JsonEntry,
} from './json-node.js';
import { isSecretName } from './secret-names.js';

/** The most that anyone would go through. */
const MOST = 1000;
/** And so many steps of the ways to it are kept: in a deep document each has thousands. */
const MOST_STEPS = 1_000_000;
/** How long the page may be held up at a time, in milliseconds. */
const TURN = 8;

/** What was found in a document so far. */
export interface JsonFindings {
  readonly entries: readonly JsonEntry[];
  readonly isSearching: boolean;
  /** There is more than is given. */
  readonly isCut: boolean;
  /** What a value is shown to hold. */
  readonly pattern: RegExp;
}

/**
 * Finds a text in the names and values of a document, turn by turn, so that the page goes on. What
 * is hidden is not looked into: it would be told by being found.
 */
export class JsonSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #findings: JsonFindings | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined while nothing is searched for. */
  get findings(): JsonFindings | undefined {
    return this.#findings;
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Searches, in place of what was searched for before; for nothing where the text is empty. */
  start(root: JsonContainer, isSecret: boolean, text: string): void {
    this.stop();
    if (text.trim() === '') return;
    this.#abort = new AbortController();
    void this.#run(root, isSecret, patternOf(text.trim()), this.#abort.signal);
  }

  stop(): void {
    this.#abort?.abort();
    this.#findings = undefined;
    this.#host.requestUpdate();
  }

  async #run(
    root: JsonContainer,
    isSecret: boolean,
    pattern: RegExp,
    signal: AbortSignal,
  ): Promise<void> {
    const entries: JsonEntry[] = [];
    let steps = 0;
    const tell = (isSearching: boolean, isCut: boolean): void => {
      this.#findings = { entries: [...entries], isSearching, isCut, pattern };
      this.#host.requestUpdate();
    };
    let turnEnds = performance.now() + TURN;
    for (const found of visited(root, isSecret, pattern)) {
      if (found && (entries.length === MOST || steps > MOST_STEPS)) {
        tell(false, true);
        return;
      }
      if (found) {
        entries.push(found);
        steps += found.path.length;
      }
      if (performance.now() < turnEnds) continue;
      tell(true, false);
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      turnEnds = performance.now() + TURN;
    }
    tell(false, false);
  }
}

/** How many there are, said once, when it is known. */
export function countWords(
  { entries: { length }, isSearching, isCut }: JsonFindings,
  localize: LocalizeController,
): string {
  if (isSearching) return '…';
  if (length === 0) return localize.term('nothingFound');
  return localize.term('matchCount', length, `${localize.formatNumber(length)}${isCut ? '+' : ''}`);
}

/** A container on the way to where the search is. */
interface Level {
  readonly container: JsonContainer;
  readonly isSecret: boolean;
  /** How it is called by the one above it; undefined: it is the document. */
  readonly step: string | number | undefined;
  readonly names: readonly string[] | undefined;
  next: number;
}

/** Every value in the order of the document, as an entry where it has what is looked for. */
function* visited(
  root: JsonContainer,
  isSecret: boolean,
  pattern: RegExp,
): Generator<JsonEntry | undefined> {
  const levels: Level[] = [levelOf(root, isSecret, undefined)];
  // What lies within itself would go on for ever.
  const open = new Set([root]);
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { container } = level;
    if (level.next === sizeOf(container)) {
      levels.pop();
      open.delete(container);
      continue;
    }
    const name = level.names?.[level.next] ?? String(level.next);
    const value = valueIn(container, name);
    level.next += 1;
    const isHidden = level.isSecret || isSecretName(name, value);
    const isFound =
      (level.names !== undefined && pattern.test(name)) || holds(value, isHidden, pattern);
    yield isFound ? entryOf(levels, name, value, isHidden) : undefined;
    if (!isContainer(value) || open.has(value)) continue;
    levels.push(levelOf(value, isHidden, stepInto(container, name)));
    open.add(value);
  }
}

function levelOf(
  container: JsonContainer,
  isSecret: boolean,
  step: string | number | undefined,
): Level {
  const names = Array.isArray(container) ? undefined : keysOf(container);
  return { container, isSecret, step, names, next: 0 };
}

function entryOf(
  levels: readonly Level[],
  name: string,
  value: unknown,
  isSecret: boolean,
): JsonEntry {
  const within = levels.map(({ container }) => container);
  const parent = within.at(-1) ?? {};
  const path = levels.flatMap(({ step }) => step ?? []);
  return { parent, name, value, isSecret, within, path: [...path, stepInto(parent, name)] };
}

function holds(value: unknown, isHidden: boolean, pattern: RegExp): boolean {
  switch (kindOf(value)) {
    case 'string':
    case 'number':
      return !isHidden && pattern.test(String(value));
    case 'boolean':
    case 'null':
      return pattern.test(String(value));
    default:
      return false;
  }
}

/** The text as it is, whatever its case. */
function patternOf(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), 'iu');
}
