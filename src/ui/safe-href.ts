// Only tells a relative reference from an absolute one; nothing is ever fetched from it.
const BASE = 'https://relative.invalid';

/**
 * The reference if it is relative, http, https, or of another scheme that is named; else undefined,
 * since it may run a script.
 */
export function safeHref(
  href: string | undefined,
  ...others: readonly `${string}:`[]
): string | undefined {
  if (href === undefined || href === '') return undefined;
  try {
    const { protocol } = new URL(href, BASE);
    return ['https:', 'http:', ...others].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
