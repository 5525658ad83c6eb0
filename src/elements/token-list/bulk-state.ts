import type { BulkTransition } from '../../data/bulk-transition.js';
import type { BulkFailure, BulkReport } from '../../data/bulk.js';
import type { TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';

/** What the host page let pass of an act, and what its checks refused, with their reasons. */
export interface BulkAnswers {
  readonly allowed: readonly ApiToken[];
  readonly refused: readonly BulkFailure<ApiToken>[];
}

/** Where an act on the selected tokens stands. */
export type BulkState =
  | { readonly status: 'idle' }
  /** The host page is asked about each token. */
  | { readonly status: 'asking'; readonly act: TokenTransition }
  | {
      readonly status: 'confirming';
      readonly act: TokenTransition;
      readonly answers: BulkAnswers;
    }
  | {
      readonly status: 'running';
      readonly act: TokenTransition;
      readonly finished: number;
      readonly total: number;
      readonly abort: AbortController;
    }
  | {
      readonly status: 'done';
      readonly transition: BulkTransition;
      readonly report: BulkReport<ApiToken>;
    };
