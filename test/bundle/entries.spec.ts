import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every name under which the package has a module, by its own `exports`. */
function entries(): string[] {
  const { exports } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  };
  return Object.entries(exports).flatMap(([name, target]) => {
    const path = typeof target === 'string' ? target : (target['default'] ?? '');
    const entry = name.replace('.', 'tokenry');
    if (!path.includes('*')) return /\.js$/.test(path) ? [entry] : [];
    const [folder = '', end = ''] = path.split('*');
    return readdirSync(ROOT + folder)
      .filter((file) => file.endsWith('.js') && file.endsWith(end))
      .map((file) => entry.replace('*', end === '' ? file : file.slice(0, -end.length)));
  });
}

test('every entry of the package can be imported where there is no browser', () => {
  const names = [...new Set(entries())];
  expect(names).toContain('tokenry/cdn/tokenry.js');
  expect(names).toContain('tokenry/cdn/locales/de.js');
  expect(names.length).toBeGreaterThan(30);
  const script = `
    const failed = [];
    for (const name of ${JSON.stringify(names)}) {
      await import(name).catch(({ message }) => failed.push(name + ': ' + message));
    }
    console.log(JSON.stringify(failed));`;
  const node = ['--input-type=module', '--eval', script];
  const failed: unknown = JSON.parse(execFileSync('node', node, { cwd: ROOT, encoding: 'utf8' }));
  expect(failed).toEqual([]);
});
