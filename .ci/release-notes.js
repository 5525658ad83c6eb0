// `npm run release-notes`, after a build: what is new in the newest version, and how a page that
// loads the one-file bundle from elsewhere says which file it means.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const [, newest] = readFileSync('CHANGELOG.md', 'utf8').split(/^(?=## )/m);
if (newest === undefined) throw new Error('CHANGELOG.md has no version.');
const hash = createHash('sha384').update(readFileSync('dist/cdn/tokenry.js')).digest('base64');

console.log(`${newest.trim()}

### Integrity

\`dist/cdn/tokenry.js\`: \`sha384-${hash}\``);
