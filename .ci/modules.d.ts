declare module 'eslint-plugin-lit-a11y' {
  import type { Linter } from 'eslint';
  const plugin: { readonly configs: { readonly recommended: Linter.Config } };
  export default plugin;
}

declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type { Package } from 'custom-elements-manifest/schema.js';
  export function cli(options: {
    readonly argv: readonly string[];
    readonly noWrite?: boolean;
  }): Promise<Package>;
}
