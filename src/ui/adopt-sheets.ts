import type { CSSResult } from 'lit';

/** Gives a root the sheets of a part that has loaded after the root's own were adopted. */
export function adoptSheets(root: Node | null, ...sheets: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  for (const { styleSheet } of sheets) {
    const isNew = styleSheet && !root.adoptedStyleSheets.includes(styleSheet);
    if (isNew) root.adoptedStyleSheets.push(styleSheet);
  }
}
