// `npm run build`: everything that the package holds, in dist/.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, requireNode } from './install.js';

requireNode();
ensureDependencies();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { default: remapping } = await import('@jridgewell/remapping');
const { minifyHTMLLiterals } = await import('minify-literals');
const { default: ts } = await import('typescript');
const { build } = await import('vite');
const { writeElementData } = await import('./manifest.js');
const { staticProperties } = await import('./properties.js');

rmSync('dist', { recursive: true, force: true });
compile();
await minifyTemplates();
cpSync('src/styles/themes', 'dist/styles/themes', { recursive: true });
await writeElementData('dist');
await bundle({ tokenry: 'dist/define/cdn.js' }, 'dist/cdn', { output: { codeSplitting: false } }, [
  withoutSplitting(),
]);
// A locale has to register with the copy of the registry that the bundle holds.
await bundle(locales(), 'dist/cdn/locales', {
  external: [/register-locale\.js$/],
  output: { paths: () => '../tokenry.js', chunkFileNames: 'rest/[name].js' },
});

function compile() {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.build.json', {}, host);
  if (!config) throw new Error('There is no tsconfig.build.json');
  const program = ts.createProgram(config.fileNames, config.options);
  const { diagnostics } = program.emit(undefined, undefined, undefined, undefined, {
    before: [staticProperties],
  });
  const [first, ...others] = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (first) fail(first, ...others);
}

/** @param {readonly import('typescript').Diagnostic[]} diagnostics */
function fail(...diagnostics) {
  const host = ts.createCompilerHost({});
  console.error(ts.formatDiagnosticsWithColorAndContext(diagnostics, host));
  process.exit(1);
}

/** No bundler takes the white space out of templates and sheets, so the package does without. */
async function minifyTemplates() {
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join('dist', name);
    const code = readFileSync(file, 'utf8');
    const minified =
      /\b(html|svg|css) ?`/.test(code) &&
      (await minifyHTMLLiterals(code, { fileName: basename(file) }));
    if (!minified) continue;
    const compiled = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
    const map = remapping([JSON.parse(String(minified.map)), compiled], () => null);
    writeFileSync(file, minified.code);
    writeFileSync(`${file}.map`, String(map));
  }
}

/** Each locale but English, which the bundle holds itself, by its code. */
function locales() {
  const names = readdirSync('src/locales')
    .filter((file) => /^[a-z]{2}(-[a-z]+)?\.ts$/.test(file) && file !== 'en.ts')
    .map((file) => file.replace('.ts', ''));
  return Object.fromEntries(names.map((name) => [name, `dist/locales/${name}.js`]));
}

/**
 * Where all is in one file, what loads on first use is there from the start: as a plain import it
 * needs no wrapper of its own.
 *
 * @returns {import('vite').Plugin}
 */
function withoutSplitting() {
  return {
    name: 'without-splitting',
    enforce: 'pre',
    transform(code, id) {
      if (!isOurs(id)) return undefined;
      /** @type {string[]} */
      const imports = [];
      const plain = code.replaceAll(/\bimport\(('[^']+')\)/g, (_, path) => {
        imports.push(`import * as part${imports.length} from ${path};`);
        return `Promise.resolve(part${imports.length - 1})`;
      });
      return imports.length > 0 ? { code: `${imports.join('')}${plain}`, map: null } : undefined;
    },
  };
}

/** @param {string} id */
function isOurs(id) {
  return id.startsWith(`${process.cwd()}/dist/`) && id.endsWith('.js');
}

/**
 * Source maps that lead through the modules of the package to where they were compiled from.
 *
 * @returns {import('vite').Plugin}
 */
function fromSource() {
  return {
    name: 'from-source',
    load(id) {
      if (!isOurs(id)) return undefined;
      return { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') };
    },
  };
}

/**
 * Minified files for a page without a bundler.
 *
 * @param {Record<string, string>} entry
 * @param {string} outDir
 * @param {NonNullable<import('vite').BuildOptions['rolldownOptions']>} options
 * @param {readonly import('vite').Plugin[]} [plugins]
 */
async function bundle(entry, outDir, options, plugins = []) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [fromSource(), ...plugins],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      lib: { entry, formats: ['es'] },
      // Vite itself leaves the white space of ES modules alone.
      minify: false,
      rolldownOptions: { ...options, output: { ...options.output, minify: true } },
    },
  });
}
