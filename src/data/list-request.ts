import type { Filter, Sort } from '../model/query.js';

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
