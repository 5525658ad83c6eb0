import { html, nothing, type TemplateResult } from 'lit';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import History from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import Plug from 'lucide/dist/esm/icons/plug.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import RotateCw from 'lucide/dist/esm/icons/rotate-cw.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import WifiOff from 'lucide/dist/esm/icons/wifi-off.mjs';
import type { AdapterError } from '../model/errors.js';
import { icon, type IconNode } from '../ui/icon.js';
import type { LocalizeController } from '../ui/localize-controller.js';
import { stateView } from '../ui/state-view/state-view.js';
import { errorWords } from './error-words.js';

export { stateView };
export { watchUse } from './watch-use.js';

/** A failed read: what happened, the trace id to quote, and a way to try again. */
export function errorView(
  error: AdapterError,
  localize: LocalizeController,
  retry: () => void,
  otherWay?: TemplateResult,
): TemplateResult {
  const { traceId } = error;
  const canRetry = error.kind !== 'forbidden' && error.kind !== 'not-found';
  return stateView({
    icon: ICONS[error.kind] ?? CircleAlert,
    tone: 'error',
    ...errorWords(error, localize),
    note:
      traceId === undefined
        ? nothing
        : html`<p>${localize.term('traceId')}: <code>${traceId}</code></p>`,
    actions:
      canRetry || otherWay
        ? html`${otherWay ?? nothing}${
            canRetry
              ? html`<button type="button" class="button" @click=${retry}>
                  ${icon(RotateCw)}${localize.term('tryAgain')}
                </button>`
              : nothing
          }`
        : undefined,
  });
}

/** An account that has no tokens yet; `onAdd` adds the first. */
export function noTokensView(localize: LocalizeController, onAdd?: () => unknown): TemplateResult {
  return stateView({
    icon: KeyRound,
    heading: localize.term('noTokens'),
    text: localize.term('noTokensHint'),
    actions:
      onAdd &&
      html`<button type="button" class="button primary" @click=${onAdd}>
        ${icon(Plus)}${localize.term('addFirstToken')}
      </button>`,
  });
}

/** Nothing was recorded yet. */
export function noRecordsView(localize: LocalizeController): TemplateResult {
  return stateView({
    icon: History,
    heading: localize.term('noRecords'),
    text: localize.term('noRecordsHint'),
  });
}

/** A list that is empty for what is looked for; `onClear` leaves that out. */
export function nothingFoundView(
  localize: LocalizeController,
  onClear: () => unknown,
): TemplateResult {
  return stateView({
    icon: SearchX,
    heading: localize.term('nothingFound'),
    text: localize.term('nothingFoundHint'),
    actions: clearButton(localize, onClear),
  });
}

/** Lists all there is, whatever is looked for. */
export function clearButton(localize: LocalizeController, onClear: () => unknown): TemplateResult {
  return html`<button type="button" class="button" @click=${onClear}>
    ${localize.term('clearFilters')}
  </button>`;
}

/** What stands in the place of an element that has nothing to load its data with. */
export function missingAdapterView(localize: LocalizeController): TemplateResult {
  return stateView({
    icon: Plug,
    tone: 'error',
    heading: localize.term('noAdapter'),
    text: localize.term('noAdapterHint'),
  });
}

/** What stands in the place of what the adapter does not offer. */
export function notOfferedView(localize: LocalizeController): TemplateResult {
  return stateView({
    icon: Lock,
    heading: localize.term('errorForbiddenAct'),
    text: localize.term('errorForbiddenActHint'),
  });
}

const ICONS: Readonly<Partial<Record<AdapterError['kind'], IconNode>>> = {
  forbidden: Lock,
  unauthenticated: Lock,
  'not-found': SearchX,
  offline: WifiOff,
};
