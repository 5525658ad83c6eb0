import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What the command was given. What it does not understand is said in one line, and ends it. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options }>>['values'] {
  try {
    return parseArgs({ options }).values;
  } catch (thrown) {
    return fail(thrown);
  }
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
