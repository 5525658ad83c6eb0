// The floors of src/ (see CONTRIBUTING.md): imports point down only.
const FLOORS = {
  styles: [],
  locales: [],
  adapters: ['model'],
  data: ['model', 'adapters'],
  ui: ['locales', 'styles', 'model'], // Of the model types alone; see the rule below.
  elements: ['model', 'adapters', 'data', 'ui', 'locales', 'styles'],
  define: ['model', 'adapters', 'data', 'ui', 'elements', 'locales', 'styles', 'index\\.ts'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(FLOORS).map(([floor, below]) => ({
      name: `${floor}-points-down`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/${floor}/` },
      to: {
        path: '^(src|test|demo|stories)/',
        pathNot: `^src/(${[floor, ...below].join('|')})(/|$)`,
      },
    })),
    {
      name: 'ui-knows-types-of-the-model-only',
      comment: 'Building blocks know nothing of tokens; the version is no knowledge of them.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: {
        path: '^src/model/',
        pathNot: '^src/model/version\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-view-below-the-data',
      comment: 'The model is plain TypeScript, and adapters run wherever fetch does.',
      severity: 'error',
      from: { path: '^src/(model|adapters)/' },
      to: { path: 'node_modules/(lit|lit-html|lit-element|@lit|@shoelace-style|lucide)/' },
    },
    {
      name: 'model-needs-nothing',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'source-knows-no-node',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-what-is-shipped',
      comment: 'What src/ imports, a host has to get with the package.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypesNot: ['npm-peer'],
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'],
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'development', 'import', 'types', 'default'],
    },
  },
};
