import type { Plugin } from 'vite';
import { manifestOfAll } from '../.ci/manifest.js';

const NAME = 'virtual:custom-elements-manifest';

/** Gives the preview the elements' manifest, made of the sources as they are now. */
export function manifestPlugin(): Plugin {
  return {
    name: 'custom-elements-manifest',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) =>
      id === `\0${NAME}` ? `export default ${JSON.stringify(await manifestOfAll())}` : undefined,
  };
}
