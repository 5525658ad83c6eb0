import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import { isStale } from '../../model/token-dates.js';
import type { ApiToken } from '../../model/token.js';
import { avatar } from '../../ui/avatar.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';
import { missing } from '../../ui/deferred-part.js';
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
  /** Why the last act on a token failed, in words, by its id. */
  readonly failures: ReadonlyMap<string, string> | undefined;
  readonly staleAfterDays: number;
  readonly expiryNoticeDays: number;
}

/** The columns of the list, in their order; the actions come from the grid itself. */
export function tokenColumns(options: TokenColumnOptions): readonly GridColumn<ApiToken>[] {
  const { adapter, localize, hrefFor, onOpen, failures, staleAfterDays, expiryNoticeDays } =
    options;
  return [
    {
      id: 'token',
      label: localize.term('apiToken'),
      sortField: 'name',
      rowHeader: true,
      fixed: true,
      width: 'wide',
      hasAvatar: true,
      cell: (token) =>
        entity({
          avatar: avatarOf({ ...token, name: token.name || token.id }, adapter),
          title: token.name || token.id,
          href: hrefFor?.(token),
          onOpen: (event) => onOpen(token, event),
          subtitle: failures?.has(token.id)
            ? html`${visibleText(token.id)}
                <span class="mark danger">${failures.get(token.id)}</span>`
            : token.id,
        }),
    },
    {
      id: 'modules',
      label: localize.term('modules'),
      hasAvatar: true,
      cell: (token) => modulesCell(token, adapter, localize),
    },
    {
      id: 'created-by',
      label: localize.term('createdBy'),
      sortField: 'audit.created.by.name',
      hasAvatar: true,
      cell: (token) => entityOf(token.audit['created']?.by, adapter, localize),
    },
    {
      id: 'created',
      label: localize.term('dateCreated'),
      sortField: 'audit.created.at',
      width: 'narrow',
      cell: ({ audit }) => time(localize, audit['created']?.at),
    },
    {
      id: 'last-access',
      label: localize.term('lastAccess'),
      sortField: 'lastAccessAt',
      width: 'narrow',
      cell: (token) => lastAccessCell(token, localize, staleAfterDays),
    },
    {
      id: 'status',
      label: localize.term('status'),
      sortField: 'status',
      width: 'narrow',
      cell: (token) =>
        html`<div class="two-lines">
          ${statusBadge(token, localize)} ${expiryMark(token, localize, expiryNoticeDays)}
        </div>`,
    },
    ...hiddenColumns(options),
  ];
}

/** The columns that show only where they are chosen. */
function hiddenColumns({ adapter, localize }: TokenColumnOptions): readonly GridColumn<ApiToken>[] {
  const columns: readonly GridColumn<ApiToken>[] = [
    {
      id: 'description',
      label: localize.term('description'),
      sortField: 'description',
      width: 'wide',
      cell: ({ description }) =>
        description
          ? html`<span class="title">${visibleText(description)}</span>`
          : none(localize.term('noDescription')),
    },
    {
      id: 'account',
      label: localize.term('account'),
      sortField: 'account.name',
      hasAvatar: true,
      cell: ({ account }) => entityOf(account, adapter, localize, 'square'),
    },
    {
      id: 'updated',
      label: localize.term('stampUpdated'),
      sortField: 'audit.updated.at',
      width: 'narrow',
      cell: ({ audit }) => time(localize, audit['updated']?.at),
    },
    {
      id: 'updated-by',
      label: localize.term('updatedBy'),
      hasAvatar: true,
      cell: ({ audit }) => entityOf(audit['updated']?.by, adapter, localize),
    },
    {
      id: 'expires',
      label: localize.term('stampExpires'),
      sortField: 'expiresAt',
      width: 'narrow',
      cell: ({ expiresAt }) =>
        expiresAt === undefined ? none(localize.term('never')) : twoLineTime(localize, expiresAt),
    },
    {
      id: 'id',
      label: localize.term('idLabel'),
      sortField: 'id',
      cell: ({ id }) => html`<span class="title">${visibleText(id)}</span>`,
    },
  ];
  return columns.map((column) => ({ ...column, hidden: true }));
}

function time(localize: LocalizeController, iso: string | undefined): TemplateResult {
  return iso === undefined ? none(localize.term('unknown')) : twoLineTime(localize, iso);
}

function none(words: string): TemplateResult {
  return html`<span class="secondary">${words}</span>`;
}

/** One module as it is; several by their count, which opens their names. */
function modulesCell(
  { id, modules }: ApiToken,
  adapter: DataAdapter | undefined,
  localize: LocalizeController,
): TemplateResult {
  const [first, ...others] = modules;
  if (first === undefined) return none(localize.term('none'));
  if (others.length === 0) return entityOf(first, adapter, localize, 'square');
  const count = localize.formatNumber(modules.length);
  const words = localize.term('moduleCount', modules.length, count);
  return html`<div class="entity counted">
      ${avatar({ name: '', text: modules.length > 99 ? '99+' : `+${count}`, shape: 'square' })}
      <button type="button" class="title" aria-haspopup="dialog" popovertarget="modules-${id}">
        ${words}
      </button>
    </div>
    <div
      class="popup"
      id="modules-${id}"
      popover
      role="dialog"
      aria-label=${words}
      @beforetoggle=${async ({ target, newState }: ToggleEvent) => {
        if (newState !== 'open' || !(target instanceof HTMLElement)) return;
        const part = await import('./module-names.js').catch(() => missing(target));
        if (part) part.renderModuleNames(target, modules, adapter, localize);
        else target.hidePopover();
      }}
    ></div>`;
}

function lastAccessCell(
  token: ApiToken,
  localize: LocalizeController,
  staleAfterDays: number,
): TemplateResult {
  const { lastAccessAt } = token;
  if (lastAccessAt === undefined) return none(localize.term('never'));
  const isUnused = isStale(token, Date.now(), staleAfterDays);
  return html`${twoLineTime(localize, lastAccessAt)}${
    isUnused
      ? html`<span class="mark"
          >${localize.term('unusedForDays', localize.formatNumber(staleAfterDays))}</span
        >`
      : nothing
  }`;
}
