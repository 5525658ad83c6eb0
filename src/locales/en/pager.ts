import { plural } from '../en.js';
import { addToEnglish } from '../known-terms.js';

/** English: what is said below the rows of a page. */
export const pager = {
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  page: 'Page',
  pageOf: (pages: string) => `of ${pages}`,
  rowsPerPage: 'Rows per page',
  rowRange: (from: string, to: string, count: number, shown: string) =>
    `${from}–${to} of ${shown} ${plural(count, 'row', 'rows')}`,
} satisfies Record<string, unknown>;

addToEnglish(pager);
