import { stateFromParams, stateToParams, type ListState } from '../../model/list-state.js';

/** What the page shows: the list in some state, or one token on some tab. */
export type Route =
  | { readonly page: 'list'; readonly state: ListState }
  | { readonly page: 'details'; readonly tokenId: string; readonly tab: string };

/** `#/?search=robot&page=2`, `#/TKN-1234-1237`, `#/TKN-1234-1237/audit`. */
export function routeToHash(route: Route): string {
  if (route.page === 'list') {
    const params = stateToParams(route.state).toString();
    return params === '' ? '#/' : `#/?${params}`;
  }
  const id = encodeURIComponent(route.tokenId);
  return route.tab === 'general' ? `#/${id}` : `#/${id}/${encodeURIComponent(route.tab)}`;
}

/** The route that a hash gives; one that is not well formed gives the list. */
export function routeFromHash(hash: string): Route {
  const [path = '', params = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [tokenId = '', tab = ''] = path.split('/', 2).map(decoded);
  return tokenId === ''
    ? { page: 'list', state: stateFromParams(new URLSearchParams(params)) }
    : { page: 'details', tokenId, tab: tab === '' ? 'general' : tab };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
