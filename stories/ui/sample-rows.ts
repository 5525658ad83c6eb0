/** A row of the tables in the stories. */
export interface Robot {
  readonly id: string;
  readonly name: string;
  readonly icon?: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly created: string;
  readonly lastAccess?: string;
  readonly isActive: boolean;
}

const NAMES = ['Robot 1', 'CRM robot', 'Nightly export', 'Billing sync', 'Čeština bot', 'ربات'];
const OWNERS = ['John Smith', 'Andy Anderson', 'Zoë Öberg', 'Mary-Jane Watson Parker'];

/** Rows that are the same each time. */
export function robots(count: number): readonly Robot[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(1000 + index);
    const robot = {
      id: `TKN-1234-${number}`,
      name: NAMES[index % NAMES.length] ?? '',
      owner: { id: `USR-1234-${number}`, name: OWNERS[index % OWNERS.length] ?? '' },
      created: new Date(Date.UTC(2023, index % 12, 1 + index, 12, index)).toISOString(),
      isActive: index % 3 !== 2,
    };
    return index % 4 === 3 ? robot : { ...robot, lastAccess: '2024-02-03T04:05:06.000Z' };
  });
}

/** What a backend could send to harm the page, or just to strain it. */
export const HOSTILE: readonly Robot[] = [
  '<img src=x onerror="alert(1)">',
  'invoice\u202egnp.exe',
  'zero\u200bwidth\ufeff',
  'x'.repeat(1_000_000),
  'Sachbearbeiterinnenvertretungszugriffsschlüsselverwaltung für die Niederlassungen in Übersee',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334a\u0360l\u0328go \ud800',
  '',
].map((name, index) => ({
  id: `TKN-${'9'.repeat(index * 12)}-000${index}`,
  name,
  icon: 'data:image/png;base64,AAAA',
  owner: { id: 'USR-\u2066evil', name: '   ' },
  created: 'yesterday',
  lastAccess: '9999-12-31T23:59:59.999Z',
  isActive: false,
}));
