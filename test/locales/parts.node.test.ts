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

/** The files of English, with the terms in each. */
const ENGLISH = FILES.filter((file) => /^src.locales.(en|rest.en|en.\w+)\.ts$/.test(file)).map(
  (file) => ({ file, terms: new Set(matches(file, /^ {2}(\w+):/gm)) }),
);

const ENTRIES = new Set([
  ...FILES.filter((file) => /^src.define.(audit|token)-\w+\.ts$/.test(file)),
  ...FILES.flatMap((file) => paths(file, /\bimport\('(\.[^']+)'\)/g)),
]);

it.each([...ENTRIES])('%s brings the English that it says', (entry) => {
  const modules = [...withImports(entry), join('src', 'locales', 'en.ts')];
  const missing = modules.flatMap((file) =>
    matches(file, /term\(\s*'(\w+)'/g).filter((term) => {
      const places = ENGLISH.filter(({ terms }) => terms.has(term));
      return places.length > 0 && !places.some(({ file }) => modules.includes(file));
    }),
  );
  expect(missing).toEqual([]);
  // A term may be put together, too: what waits for the rest in other languages has it in English.
  const waits = modules.some((file) => CODE.get(file)?.includes('usesRestOfTerms = true'));
  if (waits) expect(modules).toContain(join('src', 'locales', 'rest', 'en.ts'));
});
