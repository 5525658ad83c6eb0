import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DataAdapter } from '../../adapters/adapter.js';
import '../../locales/rest/en.js';
import { isInUse } from '../../model/token-dates.js';
import type { ApiToken } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { form } from '../../styles/form.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog/confirm-dialog.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { actError } from '../act-error.js';
import { AcceptEvent } from './accept-event.js';
import type { ActionState, ConfirmDelete } from './action-state.js';
import { styles } from './action-dialog.styles.js';
import { overlapField } from './overlap-field.js';
import { RotatedDialog } from './rotated-dialog.js';

type Question = Exclude<ActionState, { status: 'rotated' }>;

/**
 * What stands between an act on a token and its result: the question with its consequence, what
 * went wrong, and the new secret after a rotation.
 *
 * @summary Confirms an act on a token.
 * @internal
 *
 * @event {AcceptEvent} action-accept - The act was confirmed.
 * @event {Event} action-alternative - "Disable instead" was chosen.
 * @event {Event} action-close - It was called off, is over, or is not waited for any longer.
 */
export class ActionDialog extends TokenryElement {
  static override readonly tag: string = 'tokenry-action-dialog';
  static override readonly usesRestOfTerms = true;
  static override readonly dependencies = [ConfirmDialog, RotatedDialog];
  static override styles = [tokens, controls, form, styles];

  @property({ attribute: false }) state: ActionState | undefined;
  @property({ attribute: false }) adapter: DataAdapter | undefined;
  @property({ attribute: false }) confirmDelete: ConfirmDelete = 'type-name';
  @property({ attribute: false }) returnFocus: (() => void) | undefined;

  /** How many seconds the old secret goes on. */
  @state() private overlap: number | undefined;

  readonly #localize = new LocalizeController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('state')?.act === this.state?.act || !this.adapter) return;
    this.overlap = this.#overlaps?.find((seconds) => seconds > 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (state === undefined) return nothing;
    if (state.status === 'rotated') {
      return html`<tokenry-rotated-dialog
        .token=${state.token}
        .secret=${state.secret}
        .oldUntil=${state.oldUntil}
        .returnFocus=${this.returnFocus}
        @action-close=${this.#onClose}
      ></tokenry-rotated-dialog>`;
    }
    return this.#renderQuestion(state);
  }

  #renderQuestion(state: Question): TemplateResult {
    const { act, token } = state;
    const localize = this.#localize;
    const canDisable =
      act === 'delete' && token.status === 'Active' && this.adapter?.disableToken !== undefined;
    const mustType = act === 'delete' && this.confirmDelete === 'type-name' && isInUse(token);
    return html`
      <tokenry-confirm-dialog
        open
        .heading=${localize.term(`${act}Token`)}
        .confirmLabel=${localize.term(act)}
        .tone=${act === 'delete' ? 'danger' : 'primary'}
        .alternativeLabel=${canDisable ? localize.term('disableInstead') : undefined}
        .typeToConfirm=${mustType ? token.name || token.id : undefined}
        .busy=${state.status === 'running'}
        .error=${state.status === 'failed' ? actError(state.error, localize) : undefined}
        .returnFocus=${this.returnFocus}
        .content=${this.#renderConsequence(state)}
        @confirm-accept=${() => this.dispatchEvent(new AcceptEvent(this.overlap))}
        @confirm-alternative=${() => this.dispatchEvent(new Event('action-alternative'))}
        @confirm-cancel=${this.#onClose}
        @confirm-leave=${this.#onClose}
      ></tokenry-confirm-dialog>
    `;
  }

  #renderConsequence({ act, token, status }: Question): TemplateResult {
    const name = visibleText(token.name || token.id);
    return html`
      <p>${this.#localize.term(`${act}Consequence`, name)}</p>
      ${act === 'enable' ? nothing : html`<p>${this.#lastUse(token)}</p>`}
      ${act === 'rotate' ? this.#renderOverlap(status === 'running') : nothing}
    `;
  }

  #renderOverlap(isRunning: boolean): TemplateResult {
    return overlapField({
      overlaps: this.#overlaps,
      overlap: this.overlap,
      isRunning,
      localize: this.#localize,
      onChange: (overlap) => (this.overlap = overlap),
    });
  }

  #lastUse({ lastAccessAt, modules }: ApiToken): string {
    const localize = this.#localize;
    if (lastAccessAt === undefined) return localize.term('neverUsed');
    const count = localize.formatNumber(modules.length);
    return localize.term(
      'lastUsed',
      localize.formatRelative(lastAccessAt),
      localize.term('moduleCount', modules.length, count),
    );
  }

  /** What can be chosen, with the end at once among it; undefined: nothing. */
  get #overlaps(): readonly number[] | undefined {
    const overlaps = this.adapter?.rotationOverlaps;
    return overlaps?.length ? [...new Set([0, ...overlaps])] : undefined;
  }

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('action-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-action-dialog': ActionDialog;
  }
}
