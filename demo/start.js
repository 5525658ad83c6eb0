// `npm start`: installs what is missing, builds the portal, and becomes the server that gives both
// the portal and the API. What follows `npm start --` is for the server to read.
import { fileURLToPath } from 'node:url';
import { ensureDependencies, requireNode } from '../.ci/install.js';

requireNode();
ensureDependencies();

const { build } = await import('vite');
const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
await build({ configFile, logLevel: 'warn' });

const { register } = await import('tsx/esm/api');
register();
await import('./server/main.ts');
