/** @typedef {import('typescript')} TypeScript */

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/**/*.ts'],
  exclude: ['**/*.styles.ts', '**/*.d.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [keepBlocks(), tagFromStaticField()],
};

/**
 * The building blocks are `@internal`: no part of the package's manifest, which `.ci/manifest.js`
 * sees to, but of Storybook. The analyzer would leave them out before anyone is asked.
 */
function keepBlocks() {
  return {
    name: 'keep-blocks',
    /** @param {{ ts: TypeScript, node: import('typescript').Node & { jsDoc?: { tags?: readonly import('typescript').JSDocTag[] }[] } }} context */
    collectPhase({ ts, node }) {
      if (!ts.isClassDeclaration(node)) return;
      for (const comment of node.jsDoc ?? []) {
        if (!comment.tags) continue;
        comment.tags = comment.tags.filter(({ tagName }) => tagName.text !== 'internal');
      }
    },
  };
}

/**
 * The elements register through `define()`, where the analyzer cannot see their names; it reads
 * them from `static override readonly tag = 'token-list'`.
 */
function tagFromStaticField() {
  return {
    name: 'tag-from-static-field',
    /** @param {{ ts: TypeScript, node: import('typescript').Node, moduleDoc: import('custom-elements-manifest/schema.js').Module }} context */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const tag = node.members
        .filter((member) => ts.isPropertyDeclaration(member))
        .find((member) => member.name.getText() === 'tag')?.initializer;
      if (!tag || !ts.isStringLiteral(tag)) return;
      for (const declaration of moduleDoc.declarations ?? []) {
        if (declaration.name === node.name?.text && declaration.kind === 'class') {
          Object.assign(declaration, { customElement: true, tagName: tag.text });
        }
      }
    },
  };
}
