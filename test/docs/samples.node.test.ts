import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type ts from 'typescript';
import { publicManifest } from '../../.ci/manifest.js';
import { problemsIn, programOf } from './compiler.js';
import { filesIn } from './files.js';
import { elementsOf, unknownIn } from './markup.js';
import { documents, markupOf, samplesOf, scriptsOf, type Sample } from './samples.js';

const TYPED = ['ts', 'tsx', 'js', 'jsx'];
const MARKUP = ['html', 'vue', 'svelte'];
/** What no compiler knows: styles and commands are held to what there is, below. */
const PLAIN = ['sh', 'css', 'json', 'http', ''];

const HOSTS: readonly Sample[] = filesIn('demo/hosts', /\.(tsx?|js|html|vue|svelte)$/).map(
  (file) => ({
    file,
    line: 0,
    language: /\w+$/.exec(file)?.[0] ?? '',
    code: readFileSync(file, 'utf8'),
  }),
);

const samples = [...documents().flatMap(samplesOf), ...HOSTS];
const markup = samples.filter(({ language }) => MARKUP.includes(language));
const code = [
  ...samples.filter(({ language }) => TYPED.includes(language)),
  ...markup.flatMap(scriptsOf),
].filter(({ code }) => code.trim() !== '');

/** Where a sample is compiled: beside the tests, under a name that says where it stands. */
const pathOf = ({ file, line, language }: Sample): string =>
  file.startsWith('demo/hosts/') && line === 0
    ? file
    : `test/docs/${file.replaceAll('/', '-').replaceAll('.', '-')}-${String(line)}.${language}`;

/** A page without a bundler names the bundle by its address, which no compiler can follow. */
const textOf = ({ code }: Sample): string =>
  code.replace(/'[^']*\/cdn\/tokenry\.js'/, "'tokenry/cdn'");

describe('samples of code', () => {
  let program: ts.Program;

  beforeAll(() => {
    const host = ['test/docs/host.d.ts', readFileSync('test/docs/host.d.ts', 'utf8')] as const;
    program = programOf(
      new Map([host, ...code.map((each) => [pathOf(each), textOf(each)] as const)]),
    );
  }, 120_000);

  test('there are some in every guide', () => {
    const files = new Set(samples.map(({ file }) => file));
    for (const file of documents().filter((file) => file.endsWith('.mdx'))) {
      if (!/accessibility|performance/.test(file)) expect([...files]).toContain(file);
    }
    expect(code.length).toBeGreaterThan(20);
  });

  test('each is in a language that is checked, or has nothing to check', () => {
    const others = samples.filter(
      ({ language }) => ![...TYPED, ...MARKUP, ...PLAIN].includes(language),
    );
    expect(others.map(({ file, line, language }) => `${file}:${line} ${language}`)).toEqual([]);
  });

  test.each(code.map((sample) => [`${sample.file}:${sample.line}`, sample] as const))(
    '%s compiles against the package’s own types',
    (_name, sample) => {
      const problems = problemsIn(program, pathOf(sample)).map(
        ({ line, message }) => `${sample.file}:${sample.line + line}: ${message}`,
      );
      expect(problems).toEqual([]);
    },
  );
});

describe('samples of markup', () => {
  let elements: ReturnType<typeof elementsOf>;

  beforeAll(async () => {
    elements = elementsOf(await publicManifest());
  });

  test.each(markup.map((sample) => [`${sample.file}:${sample.line}`, sample] as const))(
    '%s has elements and attributes that there are',
    (_name, sample) => {
      expect(unknownIn(markupOf(sample), elements)).toEqual([]);
    },
  );

  test('a tag, an attribute or an event that there is not is found', () => {
    const wrong = `<token-list page-size="5" adaptor="x" @token-opened="f"></token-list><token-lst></token-lst>`;
    expect(unknownIn(wrong, elements)).toEqual([
      '<token-list> has no adaptor',
      '<token-list> has no token-opened',
      'there is no <token-lst>',
    ]);
  });
});

describe('samples of style', () => {
  const styles = samples.filter(({ language }) => language === 'css');
  let properties: ReadonlySet<string>;
  let parts: ReadonlySet<string>;

  beforeAll(async () => {
    const elements = [...elementsOf(await publicManifest())];
    properties = new Set(
      elements.flatMap(([, { cssProperties = [] }]) => cssProperties.map(({ name }) => name)),
    );
    parts = new Set(
      elements.flatMap(([tag, { cssParts = [] }]) =>
        cssParts.map(({ name }) => `${tag}::part(${name})`),
      ),
    );
  });

  test.each(styles.map((sample) => [`${sample.file}:${sample.line}`, sample] as const))(
    '%s names properties and parts that there are',
    (_name, { code }) => {
      const named = [...code.matchAll(/--tokenry-[\w-]+/g)].map(([property]) => property);
      const styled = [...code.matchAll(/[\w-]+::part\([\w-]+\)/g)].map(([part]) => part);
      expect([...named, ...styled].length).toBeGreaterThan(0);
      expect(named.filter((property) => !properties.has(property))).toEqual([]);
      expect(styled.filter((part) => !parts.has(part))).toEqual([]);
    },
  );
});

test('each npm script that a sample runs is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const run = samples
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => [...code.matchAll(/\bnpm (?:run )?(start|test|[\w:]+)/g)])
    .map(([, script = '']) => script);
  expect(run.length).toBeGreaterThan(0);
  expect(run.filter((script) => !(script in scripts))).toEqual([]);
});
