import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { AuditRecord } from '../../model/audit.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { entityOf } from '../token-cells.js';

/** A fact about a record, by its name. */
export function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** What a record is about, and who did it, for which account. */
export function partyFacts(
  { object, actor }: AuditRecord,
  adapter: DataAdapter | undefined,
  localize: LocalizeController,
): readonly (TemplateResult | typeof nothing)[] {
  return [
    fact(localize.term('object'), entityOf(object, adapter, localize)),
    optionalFact(localize.term('objectType'), object?.objectType),
    fact(localize.term('actor'), entityOf(actor, adapter, localize)),
    actor?.account
      ? fact(localize.term('account'), entityOf(actor.account, adapter, localize, 'square'))
      : nothing,
  ];
}

/** From where and with what the record's act was done, as far as it says. */
export function technicalFacts(
  { request }: AuditRecord,
  localize: LocalizeController,
): readonly (TemplateResult | typeof nothing)[] {
  const { api, worker } = request ?? {};
  const place = [api?.geolocation?.region, api?.geolocation?.countryName]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  return [
    optionalFact(localize.term('ipAddress'), api?.ip),
    optionalFact(localize.term('place'), place || api?.geolocation?.countryCode),
    optionalFact(localize.term('userAgent'), api?.userAgent),
    optionalFact(localize.term('worker'), worker?.workerName),
  ];
}

function optionalFact(name: string, value: string | undefined): TemplateResult | typeof nothing {
  return value ? fact(name, visibleText(value, 1000)) : nothing;
}
