const FILES = import.meta.glob<string>('../src/styles/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of each theme's file, by its name; the default comes first. */
const THEMES = new Map(
  Object.entries(FILES)
    .map(([path, css]) => [/([\w-]+)\.css$/.exec(path)?.[1] ?? path, css] as const)
    .sort(([one], [other]) => Number(other === 'default') - Number(one === 'default')),
);

export const themeNames: readonly string[] = [...THEMES.keys()];

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

export function showTheme(name: string): void {
  sheet.replaceSync(THEMES.get(name) ?? '');
}
