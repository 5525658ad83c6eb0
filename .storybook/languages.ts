const FILES = import.meta.glob(['../src/locales/*.ts', '!**/register-locale.ts']);

/** How to load each locale, by its code; English is built in. */
const LOCALES = new Map(
  Object.entries(FILES)
    .map(([path, load]) => [/\/([a-z]{2}(?:-[a-z]+)?)\.ts$/.exec(path)?.[1] ?? '', load] as const)
    .filter(([code]) => code !== ''),
);

/** The languages there are, in their own words, English first. */
export const languages: readonly { readonly code: string; readonly name: string }[] = [
  ...LOCALES.keys(),
]
  .sort((one, other) => Number(other === 'en') - Number(one === 'en') || one.localeCompare(other))
  .map((code) => ({ code, name: ownName(code) }));

export async function loadLanguage(code: string): Promise<void> {
  await LOCALES.get(code)?.();
}

export function directionOf(code: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur'].includes(code.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

function ownName(code: string): string {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
