import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../ui/localize-controller.js';
import type { Saving } from './draft-controller.js';
import type { EditorStep } from './editor-steps.js';

export interface FooterOptions {
  readonly isEditing: boolean;
  /** Whether there is a form to act on, or will be, or cannot be. */
  readonly form: 'shown' | 'awaited' | 'absent';
  readonly step: EditorStep;
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onSubmit: () => void;
  readonly onViewDetails: () => void;
}

/** The buttons of the editor: on, back, save, or what comes after. */
export function editorFooter(
  localize: LocalizeController,
  saving: Saving,
  options: FooterOptions,
): TemplateResult {
  if (saving.status === 'added') return lastFooter(localize, saving, options);
  const { isEditing, form, step } = options;
  const isSaving = saving.status === 'saving';
  const isLong = isSaving && saving.isLong;
  const close = button(localize.term('close'), 'close', options.onClose, isSaving && !isLong);
  if (form === 'absent') return close;
  const isLast = isEditing || step === 'overview';
  const goOn = isLast ? options.onSubmit : options.onNext;
  const forward = isEditing ? 'save' : isLast ? 'addToken' : 'next';
  // The region is there before it speaks.
  return html`
    ${close}
    <span class="hint progress" role="status"
      >${isSaving ? localize.term(isLong ? 'takesLong' : 'working') : nothing}</span
    >
    ${
      isEditing || step === 'general'
        ? nothing
        : button(localize.term('stepBack'), '', options.onBack, isSaving)
    }
    ${button(
      localize.term(forward),
      'primary',
      () => {
        if (form === 'shown') goOn();
      },
      isSaving || form === 'awaited',
    )}
  `;
}

function lastFooter(
  localize: LocalizeController,
  { secret, isKept }: Saving & { status: 'added' },
  { onViewDetails, onClose }: FooterOptions,
): TemplateResult {
  const mustStay = secret !== undefined && !isKept;
  return html`
    ${button(localize.term('viewDetails'), '', onViewDetails, mustStay)}
    ${button(localize.term('close'), 'primary', onClose, mustStay)}
  `;
}

function button(
  label: string,
  kind: string,
  onClick: () => void,
  isDisabled: boolean,
): TemplateResult {
  return html`<button
    type="button"
    class="button ${kind}"
    aria-disabled=${isDisabled ? 'true' : nothing}
    @click=${({ detail }: MouseEvent) => {
      // The second half of a double click is none for the button that has come in its place.
      if (detail <= 1) onClick();
    }}
  >
    ${label}
  </button>`;
}
