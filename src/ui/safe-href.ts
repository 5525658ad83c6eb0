// Only tells a relative reference from an absolute one; nothing is ever fetched from it.
const BASE = 'https://relative.invalid';

/** The reference if it is relative, http or https; else undefined, since it may run a script. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined || href === '') return undefined;
  try {
    const { protocol } = new URL(href, BASE);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
