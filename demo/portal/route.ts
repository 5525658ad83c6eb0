import { stateFromParams, stateToParams, type ListState } from '../../src/index.js';

/** What a list in the portal shows. */
export interface ListRoute {
  readonly state: ListState;
  readonly rows: number;
}

/** What the page shows. The address holds it, so that a reload or a shared link shows the same. */
export type Route =
  | ({ readonly page: 'tokens' } & ListRoute)
  | {
      readonly page: 'token';
      readonly tokenId: string;
      readonly tab: string;
      /** What its audit trail shows, and which record is open there. */
      readonly auditState: ListState;
      readonly recordId?: string | undefined;
    }
  | ({ readonly page: 'audit'; readonly recordId?: string | undefined } & ListRoute);

export const FIRST_ROUTE: Route = { page: 'tokens', state: {}, rows: 10 };

/**
 * `#/tokens?search=robot`, `#/tokens/TKN-1234-1237/audit?search=disabled&record=AUD-1234`,
 * `#/audit/AUD-1234?page=2`.
 */
export function routeToHash(route: Route): string {
  switch (route.page) {
    case 'tokens':
      return `#/tokens${paramsOf(route)}`;
    case 'token': {
      const tab = route.tab === 'general' ? '' : `/${encodeURIComponent(route.tab)}`;
      const params = new URLSearchParams(
        route.tab === 'audit' ? stateToParams(route.auditState) : '',
      );
      if (route.tab === 'audit' && route.recordId !== undefined) {
        params.set('record', route.recordId);
      }
      return `#/tokens/${encodeURIComponent(route.tokenId)}${tab}${queryOf(params)}`;
    }
    case 'audit': {
      const record = route.recordId === undefined ? '' : `/${encodeURIComponent(route.recordId)}`;
      return `#/audit${record}${paramsOf(route)}`;
    }
  }
}

/** The route that a hash gives; one that is not known gives the tokens. */
export function routeFromHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [page, id, tab] = path.split('/').map(decoded);
  const params = new URLSearchParams(query);
  const list: ListRoute = { state: stateFromParams(params), rows: rowsFrom(params) };
  if (page === 'audit') return { page, recordId: id || undefined, ...list };
  if (page === 'tokens' && id) {
    const recordId = params.get('record') ?? undefined;
    return { page: 'token', tokenId: id, tab: tab || 'general', auditState: list.state, recordId };
  }
  return page === 'tokens' ? { page, ...list } : FIRST_ROUTE;
}

const ROWS_PER_PAGE = [5, 10, 25, 50, 100];

function rowsFrom(params: URLSearchParams): number {
  const rows = Number(params.get('rows'));
  return ROWS_PER_PAGE.includes(rows) ? rows : 10;
}

function paramsOf({ state, rows }: ListRoute): string {
  const params = stateToParams(state);
  if (rows !== 10) params.set('rows', String(rows));
  return queryOf(params);
}

function queryOf(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
