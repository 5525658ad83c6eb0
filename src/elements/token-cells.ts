import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../adapters/adapter.js';
import type { ApiToken, EntityRef } from '../model/token.js';
import { expiry } from '../model/token-dates.js';
import { avatar } from '../ui/avatar.js';
import { badge } from '../ui/badge.js';
import { entity } from '../ui/entity.js';
import type { LocalizeController } from '../ui/localize-controller.js';
import { safeHref } from '../ui/safe-href.js';
import { visibleText } from '../ui/safe-text.js';

/** The status in words, with an icon; one that the library does not know stands as it is. */
export function statusBadge({ status }: ApiToken, localize: LocalizeController): TemplateResult {
  switch (status) {
    case 'Active':
      return badge(localize.term('statusActive'), 'success');
    case 'Disabled':
      return badge(localize.term('statusDisabled'), 'neutral');
    case 'Deleted':
      return badge(localize.term('statusDeleted'), 'danger');
    default:
      return badge(visibleText(String(status)) || localize.term('unknown'), 'info');
  }
}

/** "Expires in 5 days" or "Expired", where that is near or past. */
export function expiryMark(
  token: ApiToken,
  localize: LocalizeController,
  noticeDays?: number,
): TemplateResult | typeof nothing {
  const state = expiry(token, Date.now(), noticeDays);
  if (state === 'none' || state === 'later' || token.expiresAt === undefined) return nothing;
  const words =
    state === 'expired'
      ? localize.term('expired')
      : localize.term('expires', localize.formatRelative(token.expiresAt));
  return html`<span class="mark ${state === 'expired' ? 'danger' : 'warning'}">${words}</span>`;
}

/** The picture of a thing, else its initials. */
export function avatarOf(
  { name, icon }: Pick<EntityRef, 'name' | 'icon'>,
  adapter: DataAdapter | undefined,
  shape: 'disc' | 'square' = 'disc',
): TemplateResult {
  const url = icon !== undefined && adapter?.resolveIcon ? adapter.resolveIcon(icon) : icon;
  return avatar({ name, src: safeHref(url, 'blob:'), shape });
}

/** A person or thing with its id below; one that no longer exists says so. */
export function entityOf(
  thing: EntityRef | undefined,
  adapter: DataAdapter | undefined,
  localize: LocalizeController,
  shape?: 'disc' | 'square',
): TemplateResult {
  if (thing === undefined) return html`<span class="secondary">${localize.term('unknown')}</span>`;
  // What has no name is called by its id, which then need not stand below as well.
  const name = thing.name || thing.id;
  const id = name === thing.id ? '' : visibleText(thing.id);
  const gone = thing.deleted
    ? html`<span class="mark">${localize.term('noLongerExists')}</span>`
    : nothing;
  return entity({
    avatar: avatarOf({ ...thing, name }, adapter, shape),
    title: name,
    href: thing.href,
    subtitle: id || thing.deleted ? html`${id} ${gone}` : undefined,
  });
}
