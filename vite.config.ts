import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The demo portal. It runs under a strict content security policy: files only, nothing inline. */
export default defineConfig({
  root: fileURLToPath(new URL('demo/portal', import.meta.url)),
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The portal takes every element at once, the editor among them.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
});
