import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * What the command was given. What it does not understand is said in one line, and ends it; so does
 * `--help`, with the options that there are.
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options }>>['values'] {
  if (process.argv.includes('--help')) {
    console.log(`Options: ${Object.entries(options).map(described).join(' ')}`);
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (thrown) {
    return fail(thrown);
  }
}

/** `--port 4400`: an option with its default. */
function described([name, { type, default: value }]: readonly [
  string,
  NonNullable<ParseArgsConfig['options']>[string],
]): string {
  return type === 'boolean' ? `--${name}` : `--${name} ${String(value)}`;
}

/** The value of `--secrets`. */
export function secretsOf(text: string): 'once' | 'readable' {
  if (text === 'once' || text === 'readable') return text;
  return fail(`--secrets takes readable or once, not "${text}".`);
}

/** A number of an option, up to and including `most`. */
export function wholeNumber(name: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? 'a whole number' : `a number from 0 to ${most}`;
  return fail(`${name} takes ${range}, not "${text}".`);
}

/** Says in one line what is wrong, and ends the process. */
export function fail(reason: unknown): never {
  const message = reason instanceof Error ? reason.message : String(reason);
  console.error(message.split('\n', 1)[0]);
  process.exit(1);
}
