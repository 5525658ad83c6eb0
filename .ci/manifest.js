import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The manifest of every element and block, without what is private: what Storybook shows. */
export async function manifestOfAll() {
  const manifest = await analyze({ argv: ['analyze', '--quiet'], noWrite: true });
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: (module.declarations ?? []).map(withoutPrivate),
  }));
  return { ...manifest, modules };
}

/** The manifest of the public elements, by the paths of the package. */
export async function publicManifest() {
  const manifest = await manifestOfAll();
  const modules = manifest.modules
    .map((module) => ({
      ...module,
      path: toDist(module.path),
      declarations: module.declarations.filter(isPublicElement),
      exports: (module.exports ?? []).map((exported) => ({
        ...exported,
        declaration: { ...exported.declaration, module: toDist(module.path) },
      })),
    }))
    .filter((module) => module.declarations.length > 0);
  return { ...manifest, modules };
}

/**
 * @param {import('custom-elements-manifest/schema.js').Declaration} declaration
 * @returns {import('custom-elements-manifest/schema.js').Declaration}
 */
function withoutPrivate(declaration) {
  if (!('members' in declaration)) return declaration;
  const members = (declaration.members ?? []).filter(isPublicMember).map(withPlainType);
  // What is given to `dispatchEvent` by a name of its own is no name of an event.
  const events = 'events' in declaration ? declaration.events?.filter(isNamed) : undefined;
  const attributes =
    'attributes' in declaration ? declaration.attributes?.map(withPlainType) : undefined;
  return { ...declaration, members, ...(events && { events }), ...(attributes && { attributes }) };
}

/**
 * What is optional and may be undefined, too, is so once.
 *
 * @template {object} T
 * @param {T & { type?: import('custom-elements-manifest/schema.js').Type }} described
 * @returns {T}
 */
function withPlainType({ type, ...rest }) {
  const text = type?.text.replace(/( \| undefined)+$/, '$1');
  return /** @type {T} */ ({ ...rest, ...(type && { type: { ...type, text } }) });
}

/**
 * The manifest of the public elements in a folder, and what editors and JSX make of it.
 *
 * @param {string} outdir
 * @param {(path: string) => string} [typePath] Where the JSX types find a class, by its path in the package.
 */
export async function writeElementData(outdir, typePath = (path) => path.replace('dist/', './')) {
  const { generateJsxTypes } = await import('@wc-toolkit/jsx-types');
  const { generateJetBrainsWebTypes } = await import('custom-element-jet-brains-integration');
  const { generateVsCodeCustomElementData } = await import('custom-element-vs-code-integration');
  const manifest = await publicManifest();
  mkdirSync(outdir, { recursive: true });
  writeFileSync(
    join(outdir, 'custom-elements.json'),
    `${JSON.stringify(manifest, undefined, 2)}\n`,
  );
  const quiet = { outdir, hideLogs: true };
  generateVsCodeCustomElementData(manifest, { ...quiet, cssFileName: null });
  generateJetBrainsWebTypes(manifest, { ...quiet, packageJson: false });
  for (const name of ['vscode.html-custom-data.json', 'web-types.json']) {
    withoutUnknownDefaults(join(outdir, name));
  }
  generateJsxTypes(manifest, {
    outdir,
    fileName: 'jsx.d.ts',
    componentTypePath: (_name, _tag, path) => typePath(String(path)),
  });
  // It names the classes of the events without importing them.
  const file = join(outdir, 'jsx.d.ts');
  const events = new Set(readFileSync(file, 'utf8').match(/\b(Token|Audit)\w+Event\b/g));
  const names = [...events].sort().join(', ');
  const from = typePath('dist/elements/events.js');
  const types = readFileSync(file, 'utf8')
    .replaceAll('children?: any', 'children?: unknown')
    // What React's `useRef` gives, too.
    .replace(
      'ref?: (T | ((e: T) => void))',
      'ref?: (T | ((e: T) => void) | { current: T | null })',
    );
  writeFileSync(file, `import type { ${names} } from '${from}';\n${types}`);
}

/**
 * What has no default, or says it in words, would be said to be undefined.
 *
 * @param {string} file
 */
function withoutUnknownDefaults(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(' _(default: undefined)_', ''));
}

/** @param {{ name?: string }} event */
function isNamed({ name }) {
  return name?.includes('-') === true;
}

/** @param {string} path */
function toDist(path) {
  return path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}

/**
 * @param {import('custom-elements-manifest/schema.js').Declaration} declaration
 * @returns {declaration is import('custom-elements-manifest/schema.js').CustomElementDeclaration}
 */
function isPublicElement(declaration) {
  if (!('tagName' in declaration) || declaration.tagName === undefined) return false;
  return existsSync(`src/define/${declaration.tagName}.ts`);
}

/** @param {import('custom-elements-manifest/schema.js').ClassMember} member */
function isPublicMember({ name, privacy, inheritedFrom, ...rest }) {
  const isStatic = 'static' in rest && rest.static;
  const isOfLit = inheritedFrom?.package !== undefined;
  return !name.startsWith('#') && (privacy ?? 'public') === 'public' && !isStatic && !isOfLit;
}
