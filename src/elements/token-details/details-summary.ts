import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { ApiToken } from '../../model/token.js';
import { badge } from '../../ui/badge.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { entityOf } from '../token-cells.js';

/** Whose the token is, and whether it is in use; while it is on its way, the room for both. */
export function detailsSummary(
  token: ApiToken | undefined,
  localize: LocalizeController,
  adapter: DataAdapter | undefined,
): TemplateResult {
  return html`<dl class="summary" part="summary">
    <div>
      <dt>${localize.term('account')}</dt>
      <dd>${token ? account(token, localize, adapter) : skeleton()}</dd>
    </div>
    <div>
      <dt>${localize.term('lastAccess')}</dt>
      <dd>${token ? lastAccess(token, localize) : skeleton()}</dd>
    </div>
    <slot name="summary"></slot>
  </dl>`;
}

function account(
  { account }: ApiToken,
  localize: LocalizeController,
  adapter: DataAdapter | undefined,
): TemplateResult {
  const status = account?.status;
  return html`<span class="account">
    ${entityOf(account, adapter, localize, 'square')}
    ${
      status === undefined
        ? nothing
        : badge(visibleText(status), status === 'Active' ? 'success' : 'neutral')
    }
  </span>`;
}

function lastAccess({ lastAccessAt }: ApiToken, localize: LocalizeController): TemplateResult {
  if (lastAccessAt === undefined) return html`${localize.term('never')}`;
  return html`<span class="two-lines">
    <span>${localize.formatRelative(lastAccessAt)}</span>
    <time class="secondary" datetime=${lastAccessAt}>${localize.formatDateTime(lastAccessAt)}</time>
  </span>`;
}

function skeleton(): TemplateResult {
  return html`<span class="skeleton" aria-hidden="true"></span>`;
}
