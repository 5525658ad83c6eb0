import { html, nothing, type TemplateResult } from 'lit';
import ImagePlus from 'lucide/dist/esm/icons/image-plus.mjs';
import type { DataAdapter } from '../../adapters/adapter.js';
import { avatar } from '../../ui/avatar.js';
import { icon } from '../../ui/icon.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { avatarOf } from '../token-cells.js';
import type { FormDraft } from './draft.js';
import { fieldError } from './field-error.js';

export interface LogoOptions {
  readonly draft: FormDraft;
  /** The address under which the chosen file is shown. */
  readonly preview: string | undefined;
  readonly error: string | undefined;
  readonly adapter: DataAdapter | undefined;
  readonly localize: LocalizeController;
  readonly onFile: (event: Event) => void;
  readonly onRemove: () => void;
}

/** The picture of the token, to be chosen, changed or taken away. */
export function logoField(options: LogoOptions): TemplateResult {
  const { draft, error, localize, onFile, onRemove } = options;
  const hasLogo = draft.icon !== undefined && draft.icon !== '';
  return html`<div class="field">
    <span class="label"
      >${localize.term('logo')} <span class="hint">${localize.term('optional')}</span></span
    >
    <div class="logo">
      ${picture(options, hasLogo)}
      <label class="button">
        ${icon(ImagePlus)}${localize.term(hasLogo ? 'changeLogo' : 'addLogo')}
        <input
          id="icon"
          type="file"
          accept=".jpg,.jpeg,.png"
          aria-invalid=${error === undefined ? nothing : 'true'}
          aria-describedby="logo-hint icon-error"
          @change=${onFile}
        />
      </label>
      ${
        hasLogo
          ? html`<button type="button" class="button quiet" @click=${onRemove}>
              ${localize.term('removeLogo')}
            </button>`
          : nothing
      }
    </div>
    <span class="hint" id="logo-hint">${localize.term('logoHint')}</span>
    ${fieldError('icon', error)}
  </div>`;
}

function picture({ draft, preview, adapter }: LogoOptions, hasLogo: boolean): TemplateResult {
  const { name, icon } = draft;
  if (name.trim() === '' && !hasLogo) {
    return html`<span class="avatar blank" aria-hidden="true"></span>`;
  }
  return typeof icon === 'string'
    ? avatarOf({ name, icon }, adapter)
    : avatar({ name, src: preview });
}
