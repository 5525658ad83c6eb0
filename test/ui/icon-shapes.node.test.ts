import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('our icons have no shapes but those that are drawn', async () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('');
  const paths = new Set(code.match(/lucide\/dist\/esm\/icons\/[\w-]+\.mjs/g));
  expect(paths.size).toBeGreaterThan(0);
  const shapes = new Set<string>();
  for (const path of paths) {
    const icon = (await import(path)) as { default: readonly (readonly [string, unknown])[] };
    for (const [shape] of icon.default) shapes.add(shape);
  }
  expect([...shapes].sort()).toEqual(['circle', 'line', 'path', 'rect']);
});
