import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { UnloadGuard } from '../../ui/unload-guard.js';
import type { DraftController } from './draft-controller.js';

export interface ExitOptions {
  readonly draft: () => DraftController;
  readonly localize: LocalizeController;
  /** Whether there is an editor to leave. */
  readonly isOpen: () => boolean;
  /** Nothing is in the way any more; told of the token that was added, where one was. */
  readonly onLeave: (tokenId: string | undefined) => void;
}

/** The way out of the editor: at once only where nothing is lost by it. */
export class ExitController {
  readonly #host: LitElement;
  readonly #options: ExitOptions;
  /** Unsaved changes are about to be lost, and the person is asked. */
  #isAsking = false;

  constructor(host: LitElement, options: ExitOptions) {
    this.#host = host;
    this.#options = options;
    new UnloadGuard(host, () => {
      const { saving, isSecretAtRisk, hasUnsavedChanges } = options.draft();
      const isDraftAtRisk = options.isOpen() && hasUnsavedChanges && saving.status !== 'added';
      return isSecretAtRisk || isDraftAtRisk;
    });
  }

  /** Nobody is asked any more, as the editor opens. */
  reset(): void {
    this.#isAsking = false;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isAsking) return nothing;
    const { localize, onLeave } = this.#options;
    return html`<tokenry-confirm-dialog
      open
      .tone=${'danger'}
      .heading=${localize.term('discardChanges')}
      .confirmLabel=${localize.term('discard')}
      .cancelLabel=${localize.term('keepEditing')}
      .content=${html`<p>${localize.term('discardChangesHint')}</p>`}
      @confirm-accept=${() => onLeave(undefined)}
      @confirm-cancel=${() => this.#ask(false)}
    ></tokenry-confirm-dialog>`;
  }

  readonly leave = (): void => {
    const { draft, onLeave } = this.#options;
    const { saving, isSecretAtRisk, hasUnsavedChanges } = draft();
    if (saving.status === 'saving') {
      // It goes on, so nothing is lost by it.
      if (saving.isLong) onLeave(undefined);
    } else if (isSecretAtRisk)
      this.#host.renderRoot.querySelector<HTMLElement>('#secret-saved')?.focus();
    else if (saving.status === 'added') onLeave(saving.token.id);
    else if (hasUnsavedChanges) this.#ask(true);
    else onLeave(undefined);
  };

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#host.requestUpdate();
  }
}
