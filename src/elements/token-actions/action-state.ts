import type { AdapterError } from '../../model/errors.js';
import type { TokenTransition } from '../../model/token-actions.js';
import type { ApiToken } from '../../model/token.js';

/** An act on a token that is confirmed first. */
export type ConfirmedAct = TokenTransition | 'rotate';

/** Where an act stands between being chosen and being done. A new secret is in one state only. */
export type ActionState =
  | {
      /** `left`: it runs, and the person no longer waits for it. */
      readonly status: 'confirming' | 'running' | 'left';
      readonly act: ConfirmedAct;
      readonly token: ApiToken;
    }
  | {
      readonly status: 'failed';
      readonly act: ConfirmedAct;
      readonly token: ApiToken;
      readonly error: AdapterError;
    }
  | {
      readonly status: 'rotated';
      readonly act: 'rotate';
      readonly token: ApiToken;
      /** There only where this is the only chance to see it. */
      readonly secret: string | undefined;
      /** Until when the old secret works, in milliseconds since 1970; undefined: it stopped. */
      readonly oldUntil: number | undefined;
    };

/** Whether the name of a token in use must be typed before it is deleted, or is only asked about. */
export type ConfirmDelete = 'type-name' | 'ask';
