import type { LocalizeController } from '../../ui/localize-controller.js';

/** Why a host's check refused, in its own words where it gave any. */
export function refusal(reason: unknown, localize: LocalizeController): string {
  const words = reason instanceof Error ? reason.message : typeof reason === 'string' ? reason : '';
  return words || localize.term('actionRefused');
}
