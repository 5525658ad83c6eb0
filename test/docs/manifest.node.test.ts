import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicManifest, writeElementData } from '../../.ci/manifest.js';
import { problemsIn, programOf } from './compiler.js';
import { filesIn } from './files.js';
import { elementsOf, type PublicElement } from './markup.js';

const elements = elementsOf(await publicManifest());
const each = [...elements].map(([tag, element]) => ({ tag, element }));

const KINDS = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const;

describe('the manifest', () => {
  test('has every element that can be registered', () => {
    const registered = filesIn('src/define', /-.*\.ts$/)
      .map((file) => /([\w-]+)\.ts$/.exec(file)?.[1])
      .filter((name) => name !== 'define-tokenry');
    expect([...elements.keys()].sort()).toEqual(registered.sort());
  });

  test.each(each)('says of $tag what it is and what everything of it is for', ({ element }) => {
    const missing = KINDS.flatMap((kind) =>
      (element[kind] ?? [])
        .filter(({ description }) => !description?.trim())
        .map(({ name }) => `${kind}: ${name}`),
    );
    expect(element.summary).toBeTruthy();
    expect(missing).toEqual([]);
  });

  test.each(each)('says of what values each property of $tag may be, and is', ({ element }) => {
    const fields = (element.members ?? []).filter((member) => member.kind === 'field');
    const unclear = fields.filter(({ type, default: byDefault = '' }) => {
      const members = type?.text.split(' | ') ?? [];
      const isPlain = members.length > 0 && new Set(members).size === members.length;
      // The name of a constant tells a reader nothing.
      return !isPlain || /^[A-Z_]+$/.test(byDefault);
    });
    expect(unclear.map(({ name }) => name)).toEqual([]);
  });

  test('has every slot and part of the elements’ own templates', () => {
    const missing = each.flatMap(({ tag, element }) => {
      const template = templateOf(tag);
      const slots = [...template.matchAll(/<slot name="([\w-]+)"/g)].map(([, name]) => name);
      const parts = [...template.matchAll(/\spart="([\w-]+)"/g)].map(([, name]) => name);
      return [
        ...slots.filter((name) => !element.slots?.some((slot) => slot.name === name)),
        ...parts.filter((name) => !element.cssParts?.some((part) => part.name === name)),
      ].map((name) => `${tag}: ${String(name)}`);
    });
    expect(missing).toEqual([]);
  });

  test('has every custom property that a sheet reads', () => {
    const read = filesIn('src', /\.styles\.ts$/)
      .map((file) => readFileSync(file, 'utf8'))
      .flatMap((text) => [...text.matchAll(/var\(\s*(--tokenry-[\w-]+)/g)].map(([, name]) => name));
    const documented = elements.get('token-list')?.cssProperties?.map(({ name }) => name);
    expect([...new Set(read)].filter((name) => !documented?.includes(String(name)))).toEqual([]);
  });

  test.each([
    ['token-tabs', ['audit-trail']],
    ['token-details', ['token-tabs']],
    ['token-list', ['token-editor']],
    ['token-manager', ['token-list', 'token-details', 'token-editor']],
  ])('says of %s that the events of what is in it come from it, too', (outer, inner) => {
    const eventsOf = (tag: string): string[] =>
      (elements.get(tag)?.events ?? []).map(({ name }) => name);
    const told = eventsOf(outer);
    expect(inner.flatMap(eventsOf).filter((name) => !told.includes(name))).toEqual([]);
  });

  test('has no element that tells of an event which is not declared for listeners', () => {
    const declared = readFileSync('src/elements/events.ts', 'utf8');
    const unknown = each.flatMap(({ tag, element }) =>
      (element.events ?? [])
        .filter(({ name, type }) => !declared.includes(`'${name}': ${type.text};`))
        .map(({ name }) => `${tag}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('what is made of the manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokenry-'));

  beforeAll(async () => {
    const sourceOf = (path: string): string => resolve(path.replace(/^dist\//, 'src/'));
    await writeElementData(folder, sourceOf);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test.each(each)('VS Code knows $tag and its attributes', ({ tag, element }) => {
    const { tags } = JSON.parse(read('vscode.html-custom-data.json')) as {
      tags: { name: string; attributes: { name: string }[] }[];
    };
    const known = tags.find(({ name }) => name === tag)?.attributes.map(({ name }) => name);
    for (const { name } of element.attributes ?? []) expect(known).toContain(name);
  });

  test.each(each)('JetBrains knows $tag, its properties and its events', ({ tag, element }) => {
    const { contributions } = JSON.parse(read('web-types.json')) as {
      contributions: {
        html: { elements: { name: string; events?: { name: string }[]; js?: unknown }[] };
      };
    };
    const known = contributions.html.elements.find(({ name }) => name === tag);
    const events = known?.events?.map(({ name }) => name) ?? [];
    expect(known).toBeDefined();
    for (const { name } of element.events ?? []) {
      expect(events.length > 0 ? events : JSON.stringify(known?.js)).toContain(name);
    }
  });

  test.each(['vscode.html-custom-data.json', 'web-types.json'])(
    '%s says of nothing that it is undefined',
    (name) => expect(read(name)).not.toContain('default: undefined'),
  );

  test('the types of JSX know every class that they name, and every event by its class', () => {
    const jsx = join(folder, 'jsx.d.ts');
    const sample = each.map(({ tag, element }) => {
      const events = (element.events ?? []).map(({ name, type }) => {
        return `'on${name}': (event: import('tokenry').${type.text}) => { event.stopPropagation(); },`;
      });
      return `const ${tag.replace('-', '_')}: CustomElements['${tag}'] = { ${events.join('\n')} };`;
    });
    const path = 'test/docs/jsx-sample.ts';
    const text = `import type { CustomElements } from 'tokenry/jsx';\n${sample.join('\n')}
      // @ts-expect-error An event has a class of its own.
      const wrong: CustomElements['token-list'] = { 'ontoken-open': (event: MouseEvent) => {} };
      const list: { current: import('tokenry').TokenList | null } = { current: null };
      const held: CustomElements['token-list'] = { ref: list };`;
    const program = programOf(new Map([[path, text]]), { 'tokenry/jsx': [jsx] });
    expect(problemsIn(program, path)).toEqual([]);
    expect(readFileSync(jsx, 'utf8')).not.toMatch(/: any\b/);
  }, 60_000);
});

describe('the React components', () => {
  let checker: ts.TypeChecker;
  let module: ts.Symbol | undefined;

  beforeAll(() => {
    const file = resolve('src/define/react.ts');
    const program = programOf(new Map([[file, readFileSync(file, 'utf8')]]));
    const source = program.getSourceFile(file);
    checker = program.getTypeChecker();
    module = source && checker.getSymbolAtLocation(source);
  }, 60_000);

  test.each(each)('take a typed listener for each event of $tag', ({ element }) => {
    const missing = (element.events ?? [])
      .filter(({ name, type }) => !listenerTakes(element, handlerOf(name), type.text))
      .map(({ name }) => name);
    expect(missing).toEqual([]);
  });

  /** Whether the component has a listener of that name, which takes an event of that class. */
  function listenerTakes({ name }: PublicElement, handler: string, eventClass: string): boolean {
    const component = module && checker.getExportsOfModule(module).find((it) => it.name === name);
    const [signature] = component ? checker.getTypeOfSymbol(component).getCallSignatures() : [];
    const props = signature?.getParameters()[0];
    const listener = props && checker.getTypeOfSymbol(props).getProperty(handler);
    if (!listener) return false;
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(listener));
    const event = type.getCallSignatures()[0]?.getParameters()[0];
    return (
      event !== undefined && checker.typeToString(checker.getTypeOfSymbol(event)) === eventClass
    );
  }
});

/** `token-open`: `onTokenOpen`. */
function handlerOf(event: string): string {
  return `on-${event}`.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/** The templates of an element and of the parts of it that are no elements of their own. */
function templateOf(tag: string): string {
  const [own] = filesIn('src/elements', new RegExp(`/${tag}\\.ts$`));
  if (own === undefined) throw new Error(`no source of ${tag}`);
  const texts = filesIn(dirname(own), /\.ts$/)
    .filter((file) => file === own || !/extends \w+Element\b/.test(readFileSync(file, 'utf8')))
    .map((file) => readFileSync(file, 'utf8'));
  return texts.join('\n');
}
