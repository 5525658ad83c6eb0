import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import { existsSync } from 'node:fs';

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
  return { ...declaration, members: (declaration.members ?? []).filter(isPublicMember) };
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
