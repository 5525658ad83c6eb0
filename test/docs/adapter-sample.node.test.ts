import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { DataAdapter } from '../../src/adapters/adapter.js';
import { runConformance } from '../../src/adapters/conformance/index.js';
import * as memory from '../../src/adapters/memory/index.js';
import * as tokenry from '../../src/index.js';
import { samplesOf } from './samples.js';

type Key = Record<string, unknown> & { readonly id: string; readonly label: string };

/** The API that the guide supposes, in the place of `fetch`. */
function apiOfKeys(): typeof fetch {
  let keys: readonly Key[] = [];
  return async (address, init = {}) => {
    init.signal?.throwIfAborted();
    await Promise.resolve();
    init.signal?.throwIfAborted();
    const [, id = ''] = /^\/api\/keys\/?(.*)$/.exec(address as string) ?? [];
    const sent = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as Partial<Key>;
    if (id === 'scopes') return Response.json(['billing', 'orders', 'reports']);
    if (id === '' && init.method === 'POST') {
      if (!sent.label) return Response.json({ errors: { label: ['is missing'] } }, { status: 422 });
      const createdAt = new Date().toISOString();
      const key = { enabled: true, ...sent, id: crypto.randomUUID(), label: sent.label, createdAt };
      keys = [...keys, key];
      return Response.json({ key, value: `sk_${crypto.randomUUID()}` }, { status: 201 });
    }
    if (id === '') return Response.json(keys);
    const found = keys.find((key) => key.id === decodeURIComponent(id));
    if (!found) return Response.json({ message: 'There is none.' }, { status: 404 });
    const key = { ...found, ...sent };
    const others = keys.filter((each) => each !== found);
    keys = init.method === 'DELETE' ? others : [...others, key];
    return init.method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json(key);
  };
}

test('the adapter that the guide writes conforms, and is refused nothing that it offers', async () => {
  const sample = samplesOf('stories/guides/write-an-adapter.mdx').find(({ code }) =>
    code.includes('export const adapter'),
  );
  const { outputText } = ts.transpileModule(sample?.code ?? '', {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const given = { adapter: undefined as DataAdapter | undefined };
  const require = (name: string): unknown => (name === 'tokenry' ? tokenry : memory);
  const names = ['exports', 'require', 'fetch', 'accessToken'];
  const values = [given, require, apiOfKeys(), () => Promise.resolve('a credential')];
  Reflect.apply(compileFunction(outputText, names), undefined, values);
  const { adapter } = given;
  if (!adapter) throw new Error('The guide has no adapter.');
  const { results } = await runConformance(() => adapter);
  const reasons = results.flatMap(({ outcome, reason }) => (outcome === 'failed' ? reason : []));
  expect(reasons).toEqual([]);
  expect(results.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(25);
}, 60_000);
