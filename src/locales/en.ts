import type { Translation } from '@shoelace-style/localize';

/** English, the language of reference: its keys are the terms that every locale gives. */
export const en = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  // Shared
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  loading: 'Loading…',
  copy: 'Copy',
  copied: 'Copied',
} satisfies Translation & Record<string, unknown>;

export type Terms = typeof en;
