import { queryFor, type Filter, type ListQuery, type Sort } from '../model/query.js';

/** What a list shows: a page, counted from 1, of what is searched, filtered and sorted. */
export interface ListRequest {
  readonly search?: string | undefined;
  readonly filter?: Filter | undefined;
  readonly sort?: readonly Sort[] | undefined;
  readonly page: number;
  /** The backend's cursor of this page, for a list that comes to it from an address. */
  readonly cursor?: string | undefined;
  readonly pageSize: number;
}

/** What is asked for: a page, counted from 0, by the cursor that names it, else by its place. */
export function pageQuery(
  { pageSize, ...request }: Omit<ListRequest, 'page'>,
  page: number,
  cursor: string | undefined,
): ListQuery {
  const place = cursor === undefined ? { offset: page * pageSize } : { cursor };
  return { ...queryFor(request), limit: pageSize, ...place };
}
