import { addToEnglish } from '../known-terms.js';
import './forbidden.js';

/** English: what is said where there is nothing to show, or something failed. */
export const states = {
  noTokens: 'No API tokens yet',
  noTokensHint: 'An API token lets a program call the API on behalf of this account.',
  addFirstToken: 'Add API token',
  noRecords: 'Nothing recorded yet',
  noRecordsHint: 'What is done from now on will be recorded here.',
  nothingFound: 'Nothing found',
  nothingFoundHint: 'No entry matches what you are looking for.',

  tryAgain: 'Try again',
  errorUnauthenticated: 'You are signed out',
  errorUnauthenticatedHint: 'Sign in again, then try again.',
  errorForbiddenAct: 'You are not allowed to do this',
  errorForbiddenActHint: 'Ask an administrator of the account for access.',
  errorNotFound: 'Not found',
  errorNotFoundHint: 'It does not exist, or it was deleted.',
  errorConflict: 'It was changed meanwhile',
  errorConflictHint: 'Reload to see the newest, then try again.',
  errorInvalid: 'The request was not accepted',
  errorInvalidHint: 'Check what you entered, then try again.',
  errorRateLimited: 'Too many requests',
  errorRateLimitedHint: (seconds: number) =>
    seconds > 0 ? `Try again in ${seconds} s.` : 'Wait a moment, then try again.',
  errorOffline: 'You are offline',
  errorOfflineHint: 'It goes on by itself when the connection is back.',
  errorOfflineActHint: 'Try again when the connection is back.',
  errorTimeout: 'It took too long',
  errorTimeoutHint: 'The server did not answer in time. Try again.',
  errorUnavailable: 'The service cannot be reached',
  errorUnavailableHint: 'Try again in a moment.',
  errorUnexpected: 'Something went wrong',
  errorUnexpectedHint: 'Try again. If it goes on, tell the support.',
  traceId: 'Trace id',
  noAdapter: 'No data adapter',
  noAdapterHint: 'This element has no adapter to load its data with.',
} satisfies Record<string, unknown>;

addToEnglish(states);
