import type { LitElement } from 'lit';
import type { DraftController } from './draft-controller.js';
import { fieldsAsked, type DraftRules } from './draft-rules.js';
import { DRAFT_FIELDS, type DraftField } from './draft.js';
import { fieldsOf, stepOfField, type EditorStep } from './editor-steps.js';

export interface StepOptions {
  readonly draft: () => DraftController;
  readonly steps: () => readonly EditorStep[];
  readonly rules: () => DraftRules;
}

/** The way through the steps: on only where nothing is wrong, and focus where one has come to. */
export class StepController {
  readonly #host: LitElement;
  readonly #options: StepOptions;
  #current: EditorStep = 'general';

  constructor(host: LitElement, options: StepOptions) {
    this.#host = host;
    this.#options = options;
  }

  get current(): EditorStep {
    return this.#current;
  }

  /** Back at the first step, as the editor opens. */
  reset(): void {
    this.#current = 'general';
  }

  show(step: EditorStep): void {
    this.#current = step;
    this.#host.requestUpdate();
  }

  goTo(step: EditorStep): void {
    this.show(step);
    void this.focus();
  }

  async focus(): Promise<void> {
    await this.#host.updateComplete;
    if (this.#form) this.#form.focusFirst();
    else this.#host.renderRoot.querySelector('h3')?.focus();
  }

  /** Shows a field with its message, and moves focus there. */
  goToField(field: DraftField): void {
    this.show(stepOfField(field));
    void this.#host.updateComplete.then(() => this.#form?.focusField(field));
  }

  /** To the first field that has a message, if any has. */
  goToMessage(): void {
    const { draft, rules } = this.#options;
    const field = fieldsAsked(rules()).find((field) => draft().messages[field] !== undefined);
    if (field !== undefined) this.goToField(field);
  }

  readonly back = (): void => {
    const { draft, steps } = this.#options;
    const previous = steps()[steps().indexOf(this.#current) - 1];
    if (previous !== undefined && draft().saving.status !== 'saving') this.goTo(previous);
  };

  readonly next = (): void => {
    const { draft, steps } = this.#options;
    const next = steps()[steps().indexOf(this.#current) + 1];
    const wrong = draft().check(fieldsOf(this.#current));
    if (wrong !== undefined) this.goToField(wrong);
    else if (next !== undefined) this.goTo(next);
  };

  /** Sends the draft, where nothing is wrong with it. */
  readonly submit = (): void => {
    const { draft } = this.#options;
    const wrong = draft().check(DRAFT_FIELDS);
    if (wrong !== undefined) this.goToField(wrong);
    else void draft().save();
  };

  get #form() {
    return this.#host.renderRoot.querySelector('tokenry-editor-form');
  }
}
