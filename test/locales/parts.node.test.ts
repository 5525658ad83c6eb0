import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join('src', file));
const CODE = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));

function matches(file: string, pattern: RegExp): string[] {
  return [...(CODE.get(file) ?? '').matchAll(pattern)].flatMap(([, found]) => found ?? []);
}

function paths(file: string, pattern: RegExp): string[] {
  return matches(file, pattern).map((path) => join(file, '..', path.replace(/\.js$/, '.ts')));
}

/** A module with all that is there with it, which is what it imports and not what it loads later. */
function withImports(entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    const imported = /^(?:import|export)\s(?!type\b)(?:[^;']*?from\s)?'(\.[^']+)'/gm;
    for (const path of paths(file, imported)) found.add(path);
  }
  return [...found];
}

/** Where in English a term is that is there from the first paint on. */
const PLACES = new Map(
  FILES.filter((file) => /^src.locales.en(\.ts|.\w+\.ts)$/.test(file)).flatMap((file) =>
    matches(file, /^ {2}(\w+):/gm).map((term) => [term, file] as const),
  ),
);

const ENTRIES = new Set([
  ...FILES.filter((file) => /^src.define.(audit|token)-\w+\.ts$/.test(file)),
  ...FILES.flatMap((file) => paths(file, /\bimport\('(\.[^']+)'\)/g)),
]);

it.each([...ENTRIES])('%s brings the English that it says', (entry) => {
  const modules = [...withImports(entry), join('src', 'locales', 'en.ts')];
  const waits = modules.some((file) =>
    /usesRestOfTerms = true|restOfTerms\(\);/.test(CODE.get(file) ?? ''),
  );
  if (waits) modules.push(...withImports(join('src', 'locales', 'rest', 'en.ts')));
  const missing = modules.flatMap((file) =>
    matches(file, /term\(\s*'(\w+)'/g).filter((term) => {
      const place = PLACES.get(term);
      return place !== undefined && !modules.includes(place);
    }),
  );
  expect(missing).toEqual([]);
});
