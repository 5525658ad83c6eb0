import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { ApiToken, Stamp } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { entityOf } from '../token-cells.js';

/** Every date the backend knows of the token: what, when, and who. */
export function stampsPanel(
  token: ApiToken,
  localize: LocalizeController,
  adapter: DataAdapter | undefined,
): TemplateResult {
  return html`<ul class="stamps">
    ${stampsOf(token, localize).map(
      ({ label, stamp }) => html`
        <li>
          <span class="stamp-label">${label}</span>
          <span class="stamp-time">
            ${stamp === undefined ? localize.term('never') : timeOf(stamp.at, localize)}
          </span>
          <span class="stamp-by">
            ${stamp?.by === undefined ? nothing : entityOf(stamp.by, adapter, localize)}
          </span>
        </li>
      `,
    )}
  </ul>`;
}

interface NamedStamp {
  readonly label: string;
  readonly stamp: Stamp | undefined;
}

function stampsOf(token: ApiToken, localize: LocalizeController): readonly NamedStamp[] {
  const { created, updated, enabled, disabled, ...others } = token.audit;
  const known: NamedStamp[] = [
    { label: localize.term('stampCreated'), stamp: created },
    { label: localize.term('stampUpdated'), stamp: updated },
    { label: localize.term('stampEnabled'), stamp: enabled },
    { label: localize.term('stampDisabled'), stamp: disabled },
    ...Object.entries(others).map(([name, stamp]) => ({ label: visibleText(name), stamp })),
  ].filter(({ stamp }) => stamp !== undefined);
  return [
    ...known,
    {
      label: localize.term('lastAccess'),
      stamp: token.lastAccessAt === undefined ? undefined : { at: token.lastAccessAt },
    },
    ...(token.expiresAt === undefined
      ? []
      : [{ label: localize.term('stampExpires'), stamp: { at: token.expiresAt } }]),
  ];
}

/** How long ago, the time here, and, on demand, the exact instant in UTC. */
function timeOf(iso: string, localize: LocalizeController): TemplateResult {
  return html`<details>
    <summary>
      ${localize.formatRelative(iso)}
      <time class="secondary" datetime=${iso}>${localize.formatDateTime(iso)}</time>
    </summary>
    <code>${localize.formatInstant(iso, 'UTC')}</code>
  </details>`;
}
