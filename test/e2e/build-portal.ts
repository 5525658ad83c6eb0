import { build } from 'vite';

/** Once before the journeys: the portal as `npm start` would serve it. */
export default async function buildPortal(): Promise<void> {
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
}
