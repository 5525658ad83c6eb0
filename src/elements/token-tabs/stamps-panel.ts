import { html, nothing, type TemplateResult } from 'lit';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { ApiToken, Stamp } from '../../model/token.js';
import { icon } from '../../ui/icon.js';
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
      ({ label, stamp, isAct }) => html`
        <li>
          <span class="stamp-label">${label}</span>
          <span class="stamp-time">
            ${stamp === undefined ? localize.term('never') : timeOf(stamp.at, localize)}
          </span>
          <span class="stamp-by">
            ${isAct && stamp ? byWhom(stamp, localize, adapter) : nothing}
          </span>
        </li>
      `,
    )}
  </ul>`;
}

interface NamedStamp {
  readonly label: string;
  readonly stamp: Stamp | undefined;
  /** Someone did it, be it known who. */
  readonly isAct: boolean;
}

function stampsOf(token: ApiToken, localize: LocalizeController): readonly NamedStamp[] {
  const { created, updated, enabled, disabled, ...others } = token.audit;
  const acts: readonly (readonly [label: string, stamp: Stamp | undefined])[] = [
    [localize.term('stampCreated'), created],
    [localize.term('stampUpdated'), updated],
    [localize.term('stampEnabled'), enabled],
    [localize.term('stampDisabled'), disabled],
    ...Object.entries(others).map(([name, stamp]) => [inWords(name), stamp] as const),
  ];
  const { lastAccessAt, expiresAt } = token;
  return [
    ...acts
      .filter(([, stamp]) => stamp !== undefined)
      .map(([label, stamp]) => ({ label, stamp, isAct: true })),
    {
      label: localize.term('lastAccess'),
      stamp: lastAccessAt === undefined ? undefined : { at: lastAccessAt },
      isAct: false,
    },
    ...(expiresAt === undefined
      ? []
      : [{ label: localize.term('stampExpires'), stamp: { at: expiresAt }, isAct: false }]),
  ];
}

/** The backend's own name of a stamp that the library does not know: "secretRotated" as words. */
function inWords(name: string): string {
  const words = visibleText(name.replace(/(?<=[a-z0-9])(?=[A-Z])|[_-]+/g, ' ')).toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who did it, and for which account; one who is not known is said to be so. */
function byWhom(
  { by, of }: Stamp,
  localize: LocalizeController,
  adapter: DataAdapter | undefined,
): TemplateResult {
  return html`${entityOf(by, adapter, localize)}
  ${of === undefined ? nothing : html`<span class="secondary">${visibleText(of.name || of.id)}</span>`}`;
}

/** How long ago, the time here, and, on demand, the exact instant in UTC. */
function timeOf(iso: string, localize: LocalizeController): TemplateResult {
  return html`<details>
    <summary>
      <span class="two-lines">
        <span>${localize.formatRelative(iso)}</span>
        <time class="secondary" datetime=${iso}>${localize.formatDateTime(iso)}</time>
      </span>
      ${icon(ChevronDown)}
    </summary>
    <span class="instant">
      <code dir="ltr">${localize.formatInstant(iso, 'UTC')}</code>
      <tokenry-copy-button
        .label=${localize.term('copyInstant')}
        .value=${iso}
      ></tokenry-copy-button>
    </span>
  </details>`;
}
