import { html, nothing, type TemplateResult } from 'lit';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { ApiToken } from '../../model/token.js';
import { icon } from '../../ui/icon.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { safeHref } from '../../ui/safe-href.js';
import { visibleText } from '../../ui/safe-text.js';
import { avatarOf, expiryMark, statusBadge } from '../token-cells.js';

export interface HeaderOptions {
  /** Undefined: it is on its way. */
  readonly token: ApiToken | undefined;
  readonly id: string;
  readonly adapter: DataAdapter | undefined;
  readonly localize: LocalizeController;
  readonly backHref: string | undefined;
  readonly onBack: () => void;
  /** What may be done to the token. */
  readonly actions: TemplateResult | typeof nothing;
}

/** The way back, what the token is called, how it stands, and what may be done to it. */
export function detailsHeader(options: HeaderOptions): TemplateResult {
  const { token, id, adapter, localize, actions } = options;
  return html`<div class="header" part="header">
    ${back(options)}
    ${
      token ? avatarOf(token, adapter) : html`<span class="avatar blank" aria-hidden="true"></span>`
    }
    <div class="title-block">
      <p class="kind">
        ${localize.term('apiToken')}
        <code dir="ltr">${visibleText(id)}</code>
        <tokenry-copy-button .label=${localize.term('copyId')} .value=${id}></tokenry-copy-button>
      </p>
      ${
        // One heading for both, so that it keeps the focus when the token arrives.
        html`<h2 class=${token ? '' : 'waiting'} tabindex="-1">
          ${token ? visibleText(token.name) : localize.term('loading')}
        </h2>`
      }
      <div class="marks">
        ${
          token
            ? html`${statusBadge(token, localize)} ${expiryMark(token, localize)}`
            : html`<span class="to-be badge">${localize.term('statusActive')}</span>`
        }
      </div>
    </div>
    <div class="actions">
      <slot name="header-actions"></slot>
      ${actions}
    </div>
  </div>`;
}

/** The room of the buttons that there will be, so that nothing moves when they come. */
export function actionsToBe(
  adapter: DataAdapter | undefined,
  localize: LocalizeController,
): TemplateResult {
  return html`${
    adapter?.updateToken
      ? html`<span class="to-be button">${icon(Pencil)}${localize.term('edit')}</span>`
      : nothing
  }${
    (adapter?.disableToken ?? adapter?.deleteToken)
      ? html`<span class="to-be button icon-only">${icon(ChevronDown)}</span>`
      : nothing
  }`;
}

function back({ localize, backHref, onBack }: HeaderOptions): TemplateResult {
  const label = localize.term('back');
  const href = safeHref(backHref);
  return href === undefined
    ? html`<button
        type="button"
        class="button quiet icon-only back"
        aria-label=${label}
        @click=${onBack}
      >
        ${icon(ArrowLeft)}
      </button>`
    : html`<a class="button quiet icon-only back" href=${href} aria-label=${label} @click=${onBack}
        >${icon(ArrowLeft)}</a
      >`;
}
