import type { en } from './en.js';
import type { details } from './en/details.js';
import type { forbidden } from './en/forbidden.js';
import type { pager } from './en/pager.js';
import type { states } from './en/states.js';
import type { RestTerms } from './rest/en.js';

/** The terms of a locale that are seen at first paint. */
export type FirstTerms = Omit<typeof en, '$dir'> &
  typeof details &
  typeof forbidden &
  typeof states &
  typeof pager & { readonly $dir: 'ltr' | 'rtl' };

/** Every term of a locale. */
export type Terms = FirstTerms & RestTerms;
