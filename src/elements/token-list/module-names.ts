import { html, render } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { TokenModule } from '../../model/token.js';
import { popupStyles } from '../../styles/popup.styles.js';
import { adoptSheets } from '../../ui/adopt-sheets.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { placePopup } from '../../ui/place-popup.js';
import { entityOf } from '../token-cells.js';
import { moduleNamesStyles } from './module-names.styles.js';

/** Lists modules, each by its name and id, in the popup that is opening beside their count. */
export function renderModuleNames(
  popup: HTMLElement,
  modules: readonly TokenModule[],
  adapter: DataAdapter | undefined,
  localize: LocalizeController,
): void {
  adoptSheets(popup.getRootNode(), popupStyles, moduleNamesStyles);
  const items = modules.map(
    (each) => html`<li>${entityOf(each, adapter, localize, 'square')}</li>`,
  );
  render(
    html`<ul tabindex="0">
      ${items}
    </ul>`,
    popup,
  );
  if (!popup.matches(':popover-open')) return;
  placePopup(popup);
  // It takes focus so that a long list scrolls by keys.
  popup.querySelector('ul')?.focus({ preventScroll: true });
  popup.addEventListener('beforetoggle', giveFocusBack, { once: true });
}

/** In a shadow root, Chromium does not do it itself. */
function giveFocusBack({ target: popup }: Event): void {
  if (!(popup instanceof Element && popup.matches(':focus-within'))) return;
  popup.previousElementSibling?.querySelector('button')?.focus();
}
