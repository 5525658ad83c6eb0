import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../../locales/rest/en.js';
import type { AuditRecord } from '../../model/audit.js';
import { AdapterError } from '../../model/errors.js';
import type { ListQuery, Page } from '../../model/query.js';
import { controls } from '../../styles/controls.styles.js';
import { form } from '../../styles/form.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DialogController } from '../../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../../ui/dialog/dialog.styles.js';
import { DialogCloseEvent } from '../../ui/dialog/events.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { errorWords } from '../error-words.js';
import { TokenAdapterErrorEvent } from '../events.js';
import { refusal } from '../token-actions/refusal.js';
import { exportStyles } from './export-dialog.styles.js';
import type { ExportFormat } from './export-format.js';
import { openSink } from './export-sink.js';
import { RecordExport, type ExportSink } from './record-export.js';

/** Where an export stands. */
type ExportState =
  | { readonly status: 'asking'; readonly problem?: string }
  | { readonly status: 'running'; readonly done: number; readonly total: number | undefined }
  | { readonly status: 'failed'; readonly done: number; readonly error: AdapterError }
  | { readonly status: 'done'; readonly done: number };

/**
 * @summary Writes the records that are listed, on every page, into a file.
 * @internal
 *
 * @event {DialogCloseEvent} dialog-close - It is over, or was called off.
 */
export class ExportDialog extends TokenryElement {
  static override readonly tag: string = 'tokenry-export-dialog';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, form, dialogStyles, exportStyles];

  /** What is searched and filtered, with dates as instants. */
  @property({ attribute: false }) query: Omit<ListQuery, 'limit'> = {};
  @property({ attribute: false }) fetch: (
    query: ListQuery,
    signal: AbortSignal,
  ) => Promise<Page<AuditRecord>> = () => Promise.resolve({ items: [] });
  /** Asked before anything is written: whether to go on here. */
  @property({ attribute: false }) ask: (format: ExportFormat) => Promise<boolean> = () =>
    Promise.resolve(true);

  @state() private state: ExportState = { status: 'asking' };
  @state() private format: ExportFormat = 'csv';
  @state() private hasByteOrderMark = false;

  #export: RecordExport | undefined;
  #sink: ExportSink | undefined;
  #abort: AbortController | undefined;

  readonly #localize = new LocalizeController(this);
  readonly #dialog = new DialogController(this, {
    localize: this.#localize,
    onClose: () => this.#onClose(),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#callOff();
  }

  protected override render(): TemplateResult {
    const localize = this.#localize;
    const { state } = this;
    return this.#dialog.render({
      size: 'small',
      heading: localize.term('exportRecords'),
      body: state.status === 'asking' ? this.#renderChoices(state) : this.#renderProgress(state),
      footer: html`<button type="button" class="button" @click=${this.#onClose}>
          ${localize.term(state.status === 'done' ? 'close' : 'cancel')}
        </button>
        ${this.#renderAct()}`,
    });
  }

  #renderAct(): TemplateResult | typeof nothing {
    const { status } = this.state;
    if (status === 'running' || status === 'done') return nothing;
    return html`<button
      type="button"
      class="button primary"
      @click=${status === 'asking' ? this.#onStart : this.#onRetry}
    >
      ${this.#localize.term(status === 'asking' ? 'export' : 'tryAgain')}
    </button>`;
  }

  #renderChoices({ problem }: Extract<ExportState, { status: 'asking' }>): TemplateResult {
    const localize = this.#localize;
    const choice = (format: ExportFormat, label: string): TemplateResult =>
      html`<label
        ><input
          type="radio"
          name="format"
          .checked=${this.format === format}
          @change=${() => (this.format = format)}
        />${label}</label
      >`;
    return html`<p>${localize.term('exportHint')}</p>
      <fieldset>
        <legend>${localize.term('exportFormat')}</legend>
        ${choice('csv', 'CSV')} ${choice('jsonl', 'JSON Lines')}
      </fieldset>
      ${
        this.format === 'csv'
          ? html`<label
              ><input
                type="checkbox"
                .checked=${this.hasByteOrderMark}
                @change=${() => (this.hasByteOrderMark = !this.hasByteOrderMark)}
              />${localize.term('exportByteOrderMark')}</label
            >`
          : nothing
      }
      <p class="field-error" role="alert">${problem ?? nothing}</p>`;
  }

  #renderProgress(state: Exclude<ExportState, { status: 'asking' }>): TemplateResult {
    const localize = this.#localize;
    const done = localize.formatNumber(state.done);
    const total = state.status === 'running' ? state.total : undefined;
    return html`
      <p role="status">
        ${
          state.status === 'done'
            ? localize.term('exported', state.done, done)
            : total === undefined
              ? localize.term('exportedSoFar', state.done, done)
              : localize.term('exportedOf', done, localize.formatNumber(total))
        }
      </p>
      ${
        state.status === 'running'
          ? html`<progress
              aria-label=${localize.term('exportRecords')}
              max=${total ?? nothing}
              .value=${total === undefined ? nothing : state.done}
            ></progress>`
          : nothing
      }
      ${state.status === 'failed' ? this.#renderFailure(state.error) : nothing}
    `;
  }

  #renderFailure(error: AdapterError): TemplateResult {
    const { heading, text } = errorWords(error, this.#localize);
    return html`<p class="field-error" role="alert">${heading}. ${text}</p>`;
  }

  readonly #onStart = async (): Promise<void> => {
    // A second press, while the host still thinks about the first or a file is chosen.
    if (this.#abort) return;
    const { format } = this;
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const isOurs = await this.ask(format);
      abort.signal.throwIfAborted();
      if (!isOurs) {
        this.dispatchEvent(new DialogCloseEvent());
        return;
      }
      const day = new Date().toISOString().slice(0, 10);
      const type = format === 'csv' ? 'text/csv' : 'application/jsonl';
      this.#sink = await openSink(`audit-trail-${day}.${format}`, type);
      if (abort.signal.aborted) this.#callOff();
      abort.signal.throwIfAborted();
    } catch (reason) {
      this.#abort = undefined;
      // No file was chosen, or all was called off: nothing happened.
      if (reason instanceof DOMException && reason.name === 'AbortError') return;
      this.state = { status: 'asking', problem: refusal(reason, this.#localize) };
      return;
    }
    const { query, fetch, hasByteOrderMark } = this;
    this.#export = new RecordExport({
      query,
      fetch,
      format,
      hasByteOrderMark,
      sink: this.#sink,
      onProgress: (done, total) => (this.state = { status: 'running', done, total }),
    });
    await this.#run();
  };

  async #run(): Promise<void> {
    this.state = { status: 'running', done: this.#soFar, total: undefined };
    const abort = new AbortController();
    this.#abort = abort;
    try {
      await this.#export?.run(abort.signal);
      this.#export = undefined;
      this.#sink = undefined;
      this.state = { status: 'done', done: this.#soFar };
    } catch (thrown) {
      if (abort.signal.aborted) return;
      const error = AdapterError.from(thrown);
      this.state = { status: 'failed', done: this.#soFar, error };
      // What the adapter did not fail at, the disk did.
      if (error === thrown) this.dispatchEvent(new TokenAdapterErrorEvent(error, this.#onRetry));
    }
  }

  /** A host may ask for it when the person has done so already, or has called the export off. */
  readonly #onRetry = (): void => {
    if (this.state.status === 'failed' && this.#export) void this.#run();
  };

  get #soFar(): number {
    return this.state.status === 'asking' ? 0 : this.state.done;
  }

  #callOff(): void {
    this.#abort?.abort();
    void this.#sink?.abort().catch(() => undefined);
    this.#sink = undefined;
    this.#export = undefined;
  }

  readonly #onClose = (): void => {
    this.#callOff();
    this.dispatchEvent(new DialogCloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-export-dialog': ExportDialog;
  }
}
