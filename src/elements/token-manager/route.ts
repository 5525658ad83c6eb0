import { stateFromParams, stateToParams, type ListState } from '../../model/list-state.js';

/** What the page shows: the list in some state, or one token on some tab. */
export type Route =
  | { readonly page: 'list'; readonly state: ListState }
  | {
      readonly page: 'details';
      readonly tokenId: string;
      readonly tab: string;
      /** What its audit trail shows. */
      readonly auditState?: ListState;
      /** The audit record whose details are open. */
      readonly recordId?: string | undefined;
    };

/** The parameter that names the record, beside those of a `ListState`. */
const RECORD = 'record';

/**
 * `#/?search=robot&page=2`, `#/TKN-1234-1237`,
 * `#/TKN-1234-1237/audit?search=disabled&record=AUD-1234`.
 */
export function routeToHash(route: Route): string {
  if (route.page === 'list') return `#/${query(stateToParams(route.state))}`;
  const path = `#/${encodeURIComponent(route.tokenId)}`;
  if (route.tab === 'general') return path;
  const params = new URLSearchParams();
  if (route.tab === 'audit') {
    for (const [name, value] of stateToParams(route.auditState ?? {})) params.set(name, value);
    if (route.recordId !== undefined) params.set(RECORD, route.recordId);
  }
  return `${path}/${encodeURIComponent(route.tab)}${query(params)}`;
}

/** Whether a hash is one of these; others are the host's, such as the target of a "skip" link. */
export function isRouteHash(hash: string): boolean {
  return hash === '' || hash.startsWith('#/');
}

/** The route that a hash gives; one that is none of these gives the list. */
export function routeFromHash(hash: string): Route {
  if (!isRouteHash(hash)) return { page: 'list', state: {} };
  const [path = '', text = ''] = hash.replace(/^#\//, '').split('?', 2);
  const [tokenId = '', tab = ''] = path.split('/', 2).map(decoded);
  const params = new URLSearchParams(text);
  const state = stateFromParams(params);
  if (tokenId === '') return { page: 'list', state };
  return {
    page: 'details',
    tokenId,
    tab: tab === '' ? 'general' : tab,
    auditState: state,
    recordId: params.get(RECORD) ?? undefined,
  };
}

function query(params: URLSearchParams): string {
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
