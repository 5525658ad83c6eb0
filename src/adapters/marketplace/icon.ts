/**
 * Where an icon of the backend is found: a path is one of the API's, http and https addresses stay
 * as they are, and any other scheme has no icon.
 */
export function iconUrl(icon: string, baseUrl: string): string | undefined {
  if (icon === '') return undefined;
  if (URL.canParse(icon)) return /^https?:$/.test(new URL(icon).protocol) ? icon : undefined;
  if (icon.startsWith('//')) return icon;
  return `${baseUrl}${icon.startsWith('/') ? '' : '/'}${icon}`;
}
