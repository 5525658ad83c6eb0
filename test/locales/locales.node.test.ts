import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

type Terms = Readonly<Record<string, unknown>>;

const CODES = readdirSync('src/locales')
  .filter((file) => /^[a-z]{2}(-[a-z]+)?\.ts$/.test(file))
  .map((file) => file.replace('.ts', ''));

/** English is in parts. */
const ENGLISH = readdirSync('src/locales/en').map((file) => `../../src/locales/en/${file}`);

async function english(folder: string): Promise<Terms> {
  const first = await termsOf(`../../src/locales/${folder}en.ts`);
  if (folder !== '') return first;
  const parts = await Promise.all(
    ENGLISH.map(async (path) => Object.values((await import(path)) as Record<string, Terms>)),
  );
  return Object.assign({}, first, ...parts.flat()) as Terms;
}

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
      const reference = await english(folder);
      const terms =
        code === 'en' ? reference : await termsOf(`../../src/locales/${folder}${code}.ts`);
      expect(Object.keys(terms).sort()).toEqual(Object.keys(reference).sort());
      for (const [name, term] of Object.entries(reference)) {
        const words = said(terms[name], term);
        expect(words.trim(), name).not.toBe('');
        for (const mark of said(term, term).match(/«\d»|107/g) ?? []) {
          expect(words, name).toContain(mark);
        }
      }
    });
  }
}

it('of one and of many is said in the form that the language has for it', async () => {
  const { bulkCalledOff } = await english('rest/');
  const leftAlone = bulkCalledOff as (count: number, shown: string) => string;
  expect(leftAlone(1, '1')).toBe('1 was left as it was.');
  expect(leftAlone(2, '2')).toBe('2 were left as they were.');
});

it('each language has its own quotation marks', async () => {
  // As CLDR has them; English ones are at home in Chinese, Dutch, Italian and Portuguese too.
  const marks = { ar: '«»', de: '„“', es: '«»', fr: '«»', he: '””', ja: '「」', pl: '„”' };
  for (const [code, [opening, closing]] of Object.entries(marks)) {
    const { tokenGone } = await termsOf(`../../src/locales/${code}.ts`);
    const words = (tokenGone as (name: string) => string)('Robot').replaceAll('\u00a0', '');
    expect(words, code).toContain(`${opening}Robot${closing}`);
  }
});
