import { readdirSync } from 'node:fs';

/** What is imported on first use is not part of the first paint. */
const withoutLazyParts = {
  name: 'without-lazy-parts',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** @param {import('esbuild').BuildOptions} config */
const firstPaint = (config) => ({
  ...config,
  format: 'esm',

  plugins: [...(config.plugins ?? []), withoutLazyParts],
});

const asFile = { disablePlugins: ['@size-limit/esbuild'] };

// Minified and brotli.
export default [
  {
    name: 'token-list, at first paint',
    path: 'dist/define/token-list.js',
    limit: '30 kB',
    modifyEsbuildConfig: firstPaint,
  },
  {
    name: 'the four main elements, at first paint',
    import: {
      'dist/define/token-list.js': '{ TokenList }',
      'dist/define/token-details.js': '{ TokenDetails }',
      'dist/define/token-tabs.js': '{ TokenTabs }',
      'dist/define/audit-trail.js': '{ AuditTrail }',
    },
    limit: '44.5 kB',
    modifyEsbuildConfig: firstPaint,
  },
  {
    name: 'the Marketplace adapter, without what loads on first use',
    path: 'dist/adapters/marketplace/index.js',
    limit: '12 kB',
    modifyEsbuildConfig: firstPaint,
  },
  { name: 'everything in one file', path: 'dist/cdn/tokenry.js', limit: '115 kB', ...asFile }, // The goal is 75 kB.
  ...['', 'rest/']
    .flatMap((folder) =>
      readdirSync(`dist/cdn/locales/${folder}`).map((file) => `${folder}${file}`),
    )
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({
      name: `the locale ${file.replace('.js', '')}`,
      path: `dist/cdn/locales/${file}`,
      // The goal is 3 kB; what loads on first use is the longer part.
      limit: file.startsWith('rest/') ? '4.5 kB' : '3 kB',
      ...asFile,
    })),
];
