import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build, type Rolldown } from 'vite';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const ENTRY = '\0portal.js';
const ELEMENTS = [
  'audit-trail',
  'token-details',
  'token-editor',
  'token-list',
  'token-manager',
  'token-tabs',
];

/** The elements whose classes a host loads at first, when this is all that it writes. */
async function elementsIn(code: string): Promise<string[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'portal',
        resolveId: (id) => (id === 'portal' ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? code : undefined),
      },
    ],
    resolve: {
      alias: [
        { find: /^tokenry\/define\/(.*)$/, replacement: `${DIST}define/$1.js` },
        { find: /^tokenry$/, replacement: `${DIST}index.js` },
      ],
    },
    build: { write: false, rolldownOptions: { input: 'portal' } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const chunks = output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const loaded = new Set(chunks.flatMap((chunk) => (chunk.isEntry ? [chunk.fileName] : [])));
  for (const name of loaded) {
    for (const other of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) {
      loaded.add(other);
    }
  }
  const modules = chunks
    .filter(({ fileName }) => loaded.has(fileName))
    .flatMap(({ modules }) =>
      Object.entries(modules).flatMap(([path, { renderedLength }]) =>
        renderedLength > 0 ? [path] : [],
      ),
    );
  return ELEMENTS.filter((tag) => modules.includes(`${DIST}elements/${tag}/${tag}.js`));
}

for (const tag of ['audit-trail', 'token-editor', 'token-list']) {
  test(`${tag} alone brings no other element`, async () => {
    expect(await elementsIn(`import 'tokenry/define/${tag}';`)).toEqual([tag]);
  });
}

test('a class that is imported by name brings no other element', async () => {
  const code = `import { TokenList } from 'tokenry'; TokenList.define('my-tokens');`;
  expect(await elementsIn(code)).toEqual(['token-list']);
});

test('what a page does not use of the library costs it nothing', async () => {
  expect(await elementsIn(`import { TokenList } from 'tokenry';`)).toEqual([]);
});

test('a manager brings the elements that it is made of', async () => {
  const found = await elementsIn(`import 'tokenry/define/token-manager';`);
  expect(found).toContain('token-manager');
  expect(found).toContain('token-list');
});
