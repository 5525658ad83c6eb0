import { addToEnglish } from '../known-terms.js';

/** English: what is said where something may not be seen. */
export const forbidden = {
  errorForbidden: 'You are not allowed to see this',
  errorForbiddenHint: 'Ask an administrator of the account for access.',
} satisfies Record<string, unknown>;

addToEnglish(forbidden);
