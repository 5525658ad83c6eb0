import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../ui/localize-controller.js';

/** Unsaved changes are about to be lost: whether they may be. */
export function discardQuestion(
  localize: LocalizeController,
  onDiscard: () => void,
  onKeep: () => void,
): TemplateResult {
  return html`<tokenry-confirm-dialog
    open
    .tone=${'danger'}
    .heading=${localize.term('discardChanges')}
    .confirmLabel=${localize.term('discard')}
    .cancelLabel=${localize.term('keepEditing')}
    .content=${html`<p>${localize.term('discardChangesHint')}</p>`}
    @confirm-accept=${onDiscard}
    @confirm-cancel=${onKeep}
  ></tokenry-confirm-dialog>`;
}
