import '../locales/en/states.js';
import type { AdapterError, AdapterErrorKind } from '../model/errors.js';
import type { LocalizeController } from '../ui/localize-controller.js';
import { visibleText } from '../ui/safe-text.js';

export interface ErrorWords {
  readonly heading: string;
  /** What happened, in the backend's words, or what to do. */
  readonly text: string;
}

/** Each kind of error in words of its own, with a way out. */
export function errorWords(error: AdapterError, localize: LocalizeController): ErrorWords {
  if (error.kind === 'rate-limited') {
    const seconds = Math.ceil((error.retryAfter ?? 0) / 1000);
    return {
      heading: localize.term('errorRateLimited'),
      text: localize.term('errorRateLimitedHint', seconds),
    };
  }
  const [heading, hint] = WORDS[error.kind];
  return { heading: localize.term(heading), text: error.message || localize.term(hint) };
}

/** The same for an act of the person's, which nothing repeats by itself. */
export function actErrorWords(error: AdapterError, localize: LocalizeController): ErrorWords {
  if (error.kind !== 'forbidden' && error.kind !== 'offline') return errorWords(error, localize);
  const isOffline = error.kind === 'offline';
  return {
    heading: localize.term(isOffline ? 'errorOffline' : 'errorForbiddenAct'),
    text:
      (isOffline ? '' : error.message) ||
      localize.term(isOffline ? 'errorOfflineActHint' : 'errorForbiddenActHint'),
  };
}

/** The same as a sentence or two, with the trace id to quote. */
export function actErrorSentence(error: AdapterError, localize: LocalizeController): string {
  const { heading, text } = actErrorWords(error, localize);
  const words = `${heading}. ${visibleText(text, 1000)}`;
  return error.traceId === undefined
    ? words
    : `${words} ${localize.term('traceId')}: ${visibleText(error.traceId)}`;
}

const WORDS = {
  unauthenticated: ['errorUnauthenticated', 'errorUnauthenticatedHint'],
  forbidden: ['errorForbidden', 'errorForbiddenHint'],
  'not-found': ['errorNotFound', 'errorNotFoundHint'],
  conflict: ['errorConflict', 'errorConflictHint'],
  invalid: ['errorInvalid', 'errorInvalidHint'],
  offline: ['errorOffline', 'errorOfflineHint'],
  timeout: ['errorTimeout', 'errorTimeoutHint'],
  unavailable: ['errorUnavailable', 'errorUnavailableHint'],
  unexpected: ['errorUnexpected', 'errorUnexpectedHint'],
} as const satisfies Record<Exclude<AdapterErrorKind, 'rate-limited'>, readonly [string, string]>;
