import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/model/version.js';

test('the version that elements name is that of the package', () => {
  const path = new URL('../../package.json', import.meta.url);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('version', VERSION);
});
