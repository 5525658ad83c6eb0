import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

type Terms = Readonly<Record<string, unknown>>;

const CODES = readdirSync('src/locales')
  .filter((file) => /^[a-z]{2}(-[a-z]+)?\.ts$/.test(file))
  .map((file) => file.replace('.ts', ''));

/** The terms of a file, which exports them under its code, as a name in camel case. */
async function termsOf(path: string): Promise<Terms> {
  const file = (await import(path)) as Record<string, Terms>;
  const [terms] = Object.entries(file).flatMap(([name, value]) =>
    typeof value === 'object' && /^[a-z]{2}([A-Z][a-z]+)?$/.test(name) ? [value] : [],
  );
  if (!terms) throw new Error(`${path} exports no terms`);
  return terms;
}

/** What a term says of many, with a mark for each text that it is given. */
function said(term: unknown, english: unknown): string {
  if (typeof term !== 'function') return String(term);
  const source = String(english);
  const names = source.slice(source.indexOf('(') + 1, source.indexOf(')')).split(',');
  const values = names.map((name, index) =>
    /^_?(count|seconds)$/.test(name.trim()) && /seconds > 0|count/.test(source)
      ? 107
      : `«${index}»`,
  );
  return String((term as (...values: unknown[]) => unknown)(...values));
}

it('there are twelve languages', () => {
  expect(CODES.sort()).toEqual(
    ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt-br', 'zh'].sort(),
  );
});

for (const code of CODES) {
  for (const folder of ['', 'rest/']) {
    it(`${folder}${code} has every term, with all that it is given`, async () => {
      const english = await termsOf(`../../src/locales/${folder}en.ts`);
      const terms = await termsOf(`../../src/locales/${folder}${code}.ts`);
      expect(Object.keys(terms).sort()).toEqual(Object.keys(english).sort());
      for (const [name, term] of Object.entries(english)) {
        const words = said(terms[name], term);
        expect(words.trim(), name).not.toBe('');
        for (const mark of said(term, term).match(/«\d»|107/g) ?? []) {
          expect(words, name).toContain(mark);
        }
      }
    });
  }
}
