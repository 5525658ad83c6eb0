import { html, type TemplateResult } from 'lit';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { AuditRecord } from '../../model/audit.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';
import { icon } from '../../ui/icon.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { twoLineTime } from '../../ui/time.js';
import { entityOf } from '../token-cells.js';
import { detailsOf, summaryOf } from './record-texts.js';
import { shortUserAgent } from './user-agent.js';

export interface AuditColumnOptions {
  readonly adapter: DataAdapter | undefined;
  readonly localize: LocalizeController;
  /** Whether the trail is that of one object, whose columns would say the same in every row. */
  readonly isOfOneObject: boolean;
  readonly onOpen: (record: AuditRecord) => void;
}

/** The columns of the audit trail, in their order. */
export function auditColumns(options: AuditColumnOptions): readonly GridColumn<AuditRecord>[] {
  const { adapter, localize, isOfOneObject, onOpen } = options;
  const object: readonly GridColumn<AuditRecord>[] = [
    {
      id: 'object',
      label: localize.term('object'),
      sortField: 'object.name',
      hasAvatar: true,
      cell: (record) => entityOf(record.object, adapter, localize),
    },
    {
      id: 'object-type',
      label: localize.term('objectType'),
      sortField: 'object.objectType',
      width: 'tight',
      cell: (record) => visibleText(record.object?.objectType ?? ''),
    },
  ];
  return [
    {
      id: 'date',
      label: localize.term('date'),
      sortField: 'timestamp',
      rowHeader: true,
      width: 'narrow',
      cell: (record) => twoLineTime(localize, record.timestamp),
    },
    ...(isOfOneObject ? [] : object),
    {
      id: 'actor',
      label: localize.term('actor'),
      sortField: 'actor.name',
      hasAvatar: true,
      cell: (record) => entityOf(record.actor, adapter, localize),
    },
    {
      id: 'tech-details',
      label: localize.term('techDetails'),
      cell: (record) => techDetails(record),
    },
    {
      id: 'summary',
      label: localize.term('summary'),
      width: 'narrow',
      cell: (record) => clamped(summaryOf(record)),
    },
    {
      id: 'details',
      label: localize.term('details'),
      cell: (record) => clamped(detailsOf(record)),
    },
    {
      id: 'actions',
      label: localize.term('actions'),
      width: 'tight',
      pinned: true,
      cell: (record) =>
        html`<button
          type="button"
          class="button quiet icon-only"
          aria-label=${localize.term('viewDetails')}
          title=${localize.term('viewDetails')}
          aria-description=${`${localize.formatDateTime(record.timestamp)}, ${visibleText(summaryOf(record))}`}
          @click=${() => onOpen(record)}
        >
          ${icon(Eye)}
        </button>`,
    },
  ];
}

function techDetails({ request }: AuditRecord): TemplateResult {
  const { ip, userAgent } = request?.api ?? {};
  return html`<div class="two-lines">
    <span>${visibleText(ip ?? request?.worker?.workerName ?? '–')}</span>
    <span class="secondary">${userAgent === undefined ? '' : shortUserAgent(userAgent)}</span>
  </div>`;
}

function clamped(text: string): TemplateResult {
  return html`<span class="title plain">${visibleText(text)}</span>`;
}
