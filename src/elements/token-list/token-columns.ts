import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import { isStale } from '../../model/token-dates.js';
import type { ApiToken } from '../../model/token.js';
import { avatar } from '../../ui/avatar.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';
import { entity } from '../../ui/entity.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { twoLineTime } from '../../ui/time.js';
import { avatarOf, entityOf, expiryMark, statusBadge } from '../token-cells.js';

export interface TokenColumnOptions {
  readonly adapter: DataAdapter | undefined;
  readonly localize: LocalizeController;
  readonly hrefFor: ((token: ApiToken) => string | undefined) | undefined;
  readonly onOpen: (token: ApiToken, event: MouseEvent) => void;
}

/** The columns of the list, in their order; the actions come from the grid itself. */
export function tokenColumns(options: TokenColumnOptions): readonly GridColumn<ApiToken>[] {
  const { adapter, localize, hrefFor, onOpen } = options;
  return [
    {
      id: 'token',
      label: localize.term('apiToken'),
      sortField: 'name',
      rowHeader: true,
      width: 'wide',
      cell: (token) =>
        entity({
          avatar: avatarOf(token, adapter),
          title: token.name || token.id,
          href: hrefFor?.(token),
          onOpen: (event) => onOpen(token, event),
          subtitle: token.id,
        }),
    },
    {
      id: 'modules',
      label: localize.term('modules'),
      cell: (token) => modulesCell(token, adapter, localize),
    },
    {
      id: 'created-by',
      label: localize.term('createdBy'),
      sortField: 'audit.created.by.name',
      cell: (token) => entityOf(token.audit['created']?.by, adapter, localize),
    },
    {
      id: 'created',
      label: localize.term('dateCreated'),
      sortField: 'audit.created.at',
      width: 'narrow',
      cell: ({ audit }) =>
        audit['created'] ? twoLineTime(localize, audit['created'].at) : localize.term('unknown'),
    },
    {
      id: 'last-access',
      label: localize.term('lastAccess'),
      sortField: 'lastAccessAt',
      width: 'narrow',
      cell: (token) => lastAccessCell(token, localize),
    },
    {
      id: 'status',
      label: localize.term('status'),
      sortField: 'status',
      width: 'narrow',
      cell: (token) =>
        html`<div class="two-lines">
          ${statusBadge(token, localize)} ${expiryMark(token, localize)}
        </div>`,
    },
  ];
}

function modulesCell(
  { modules }: ApiToken,
  adapter: DataAdapter | undefined,
  localize: LocalizeController,
): TemplateResult {
  const [first, ...others] = modules;
  if (first === undefined) return html`<span class="secondary">${localize.term('none')}</span>`;
  if (others.length === 0) return entityOf(first, adapter, localize, 'square');
  return html`<div class="entity">
    ${avatar({ name: '', text: `+${localize.formatNumber(modules.length)}`, shape: 'square' })}
    <details class="names">
      <summary>
        ${localize.term('moduleCount', modules.length, localize.formatNumber(modules.length))}
      </summary>
      <ul>
        ${modules.map(({ name, id }) => html`<li>${visibleText(name || id)}</li>`)}
      </ul>
    </details>
  </div>`;
}

function lastAccessCell(token: ApiToken, localize: LocalizeController): TemplateResult {
  const { lastAccessAt } = token;
  if (lastAccessAt === undefined) {
    return html`<span class="secondary">${localize.term('never')}</span>`;
  }
  return html`${twoLineTime(localize, lastAccessAt)}${
    isStale(token) ? html`<span class="mark">${localize.term('unusedFor90Days')}</span>` : nothing
  }`;
}
